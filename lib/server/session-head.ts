import "server-only"
import { can } from "@/lib/access/policy"
import { questionKey } from "@/lib/live/agenda-questions"
import type { Vote } from "@/lib/live/vote"
import type { Attendance } from "@/lib/server/room/attendance"
import { settings } from "@/lib/server/settings"

/** What stands above a session besides what happens in it. */
interface SessionHead {
  title: string
  /** null: it was not cancelled. */
  cancelled: { reason: string } | null
  /** null for guests: they see nothing of the workspace. */
  workloadId: string | null
  /** How members come in; null for guests, who may not ask others in. */
  invitation: { code: string; url: string } | null
  /** How many questions a guest is asked beforehand; 0 for members, who have their own pages for it. */
  asked: number
  /** May make links for guests. */
  mayInvite: boolean
}

export async function readSessionHead({ ctx, session, personId }: Attendance): Promise<SessionHead> {
  const { title, code, cancelledAt, cancelReason } = await ctx.db.session.findUniqueOrThrow({
    where: { id: session.id },
    select: { title: true, code: true, cancelledAt: true, cancelReason: true },
  })
  const facts = { title, cancelled: cancelledAt && { reason: cancelReason } }
  if (ctx.actor.kind === "guest") {
    const asked = personId === null ? 0 : await ctx.db.questionRoute.count({ where: { personId } })
    return { ...facts, workloadId: null, invitation: null, mayInvite: false, asked }
  }
  const url = `${settings().url}/sessions/${session.id}`
  const mayInvite = ctx.actor.kind !== "system" && can(ctx.actor.role, "session.lead")
  return { ...facts, workloadId: session.workloadId, invitation: { code, url }, mayInvite, asked: 0 }
}

/** What this person alone prepared, by stop: their vote begins with it. */
export async function readPrepared({ ctx, personId }: Attendance): Promise<Record<string, Vote>> {
  if (personId === null) return {}
  const rows = await ctx.db.preAnswer.findMany({ where: { personId } })
  return Object.fromEntries(
    rows.map((row) => [
      questionKey(row),
      { choices: row.choices as unknown as Vote["choices"], confidence: row.confidence },
    ]),
  )
}
