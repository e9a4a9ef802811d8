import "server-only"
import type { ListImprovementsInput } from "@/lib/improvement/improvement-schema"
import { type Decision, registerOf } from "@/lib/improvement/register"
import type { Context } from "@/lib/server/context"
import { listImprovements } from "@/lib/server/improvements"
import { isoDay } from "@/lib/server/workload-shape"

/**
 * The register of a workload, newest first: risks that were accepted, renewed, taken up again, and improvements that
 * were decided against. Acceptances that ran out by themselves are in it as of today. Stable: reports read it.
 */
export async function listDecisions(ctx: Context, input: ListImprovementsInput): Promise<{ Decisions: Decision[] }> {
  const { Improvements } = await listImprovements(ctx, input)
  const rows = await ctx.db.improvementDecision.findMany({
    where: { item: { workloadId: input.WorkloadId } },
    include: { item: { select: { number: true, title: true, risk: true } } },
  })
  const decisions = rows.map(({ item, id, kind, reason, tradeOff, deciderName, decidedAt, reviewOn }): Decision => {
    const now = Improvements.find((one) => one.number === item.number)
    return {
      ...{ id, number: item.number, title: item.title, risk: now?.risk ?? item.risk },
      ...{ kind, reason, tradeOff, deciderName },
      decidedAt: decidedAt.toISOString(),
      reviewOn: isoDay(reviewOn),
    }
  })
  return { Decisions: registerOf(decisions, Improvements) }
}
