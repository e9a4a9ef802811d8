import "server-only"
import { can } from "@/lib/access/policy"
import type { Attendance } from "@/lib/server/room/attendance"
import { settings } from "@/lib/server/settings"

/** What stands above a session besides what happens in it. */
export interface SessionHead {
  title: string
  /** null for guests: they see nothing of the workspace. */
  workloadId: string | null
  /** How members come in; null for guests, who may not ask others in. */
  invitation: { code: string; url: string } | null
  /** May make links for guests. */
  mayInvite: boolean
}

export async function readSessionHead({ ctx, session }: Attendance): Promise<SessionHead> {
  const { title, code } = await ctx.db.session.findUniqueOrThrow({
    where: { id: session.id },
    select: { title: true, code: true },
  })
  if (ctx.actor.kind === "guest") return { title, workloadId: null, invitation: null, mayInvite: false }
  const url = `${settings().url}/sessions/${session.id}`
  const mayInvite = ctx.actor.kind !== "system" && can(ctx.actor.role, "session.lead")
  return { title, workloadId: session.workloadId, invitation: { code, url }, mayInvite }
}
