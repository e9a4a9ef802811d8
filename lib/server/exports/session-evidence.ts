import "server-only"
import { questionKey } from "@/lib/live/agenda-questions"
import type { SessionState } from "@/lib/live/state"
import type { SessionEvidence } from "@/lib/report/evidence-sheet"
import type { Context } from "@/lib/server/context"
import type { Authorized, WorkloadRow } from "@/lib/server/gate"
import { readSessionState } from "@/lib/server/session-log"
import { workloadQuestions } from "@/lib/server/session-questions"
import { isoDay } from "@/lib/server/workload-shape"

/** What was kept as evidence in the sessions of a workload that took place, oldest first. */
export async function sessionEvidence(ctx: Context, workload: Authorized<WorkloadRow>): Promise<SessionEvidence[]> {
  const sessions = await ctx.db.session.findMany({
    where: { workloadId: workload.id, startedAt: { not: null } },
    select: { id: true, title: true, startedAt: true },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
  })
  if (sessions.length === 0) return []
  const asked = await workloadQuestions(ctx.db, workload)
  const known = new Map(asked.map((one) => [questionKey(one), one]))
  const found: SessionEvidence[] = []
  for (const { id, title: session, startedAt } of sessions) {
    const { state } = await readSessionState(ctx, id)
    for (const { stopId, text, url } of evidenceIn(state)) {
      const question = stopId === null ? undefined : known.get(stopId)
      const about = { label: question?.label ?? "", title: question?.title ?? "" }
      found.push({ session, day: isoDay(startedAt) ?? "", ...about, text, url })
    }
  }
  return found
}

/** Records first, then the notes on evidence: one each. */
function evidenceIn({ records, stops }: SessionState): { stopId: string | null; text: string; url: string }[] {
  const kept = Object.values(records).filter(({ kind }) => kind === "evidence")
  const notes = Object.values(stops).flatMap(({ id, notes: written }) => {
    const text = written.evidence?.text.trim() ?? ""
    return text === "" ? [] : [{ stopId: id, text, url: "" }]
  })
  return [...kept, ...notes]
}
