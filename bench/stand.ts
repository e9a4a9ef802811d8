import { encode } from "next-auth/jwt"
import { startServer, type TestServer } from "@/e2e/server"
import { createDatabase } from "@/lib/server/database"
import { addMember, makeUser, makeWorkspace } from "@/prisma/factories"
import type { PrismaClient } from "@/prisma/generated/client"

/** The built app with its own database, and a signed-in owner. */
export interface Stand {
  server: TestServer
  db: PrismaClient
  workspaceId: string
  /** What a browser sends along with a write. */
  headers: Record<string, string>
  end: () => Promise<void>
}

export async function openStand(): Promise<Stand> {
  const server = await startServer()
  const db = createDatabase(server.databaseUrl, 4)
  const workspace = await makeWorkspace(db)
  const user = await makeUser(db)
  await addMember(db, workspace, user, "OWNER")
  const token = await encode({ token: { sub: user.id, sv: user.sessionVersion }, secret: server.sessionSecret })
  return {
    server,
    db,
    workspaceId: workspace.id,
    headers: {
      cookie: `next-auth.session-token=${token}; plumbline-workspace=${workspace.id}`,
      origin: server.url,
      "content-type": "application/json",
    },
    end: async () => {
      await db.$disconnect()
      await server.stop()
      server.remove()
    },
  }
}
