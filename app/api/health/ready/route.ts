import { db } from "@/lib/server/database"
import { log } from "@/lib/server/log"
import { lackingMigrations } from "@/lib/server/readiness"

/** Ready: the database answers and has every migration of this version. */
export async function GET() {
  const headers = { "cache-control": "no-store" }
  try {
    const lacking = await lackingMigrations(db())
    if (lacking.length === 0) return Response.json({ status: "ready" }, { headers })
    return Response.json({ status: "not ready", reason: "The database lacks migrations." }, { status: 503, headers })
  } catch (error) {
    log().error({ err: error }, "the database cannot be reached")
    const reason = "The database cannot be reached."
    return Response.json({ status: "not ready", reason }, { status: 503, headers })
  }
}

export const dynamic = "force-dynamic"
