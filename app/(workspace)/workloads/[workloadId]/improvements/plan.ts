import { orNotFound } from "@/app/(workspace)/context"
import { groupOf } from "@/lib/review/framework-pillar"
import { orderPillars } from "@/lib/review/pillar-order"
import { listImprovements } from "@/lib/server/improvements"
import { listMembers } from "@/lib/server/members"
import { loadReviews } from "@/lib/server/reviews"
import { type WorkloadPageProps, workloadHead } from "../head"

/** What the pages of the plan share: the items, who can own one, and the pillars of the workload's lenses. */
export async function workloadPlan(params: WorkloadPageProps["params"]) {
  const base = await workloadHead(params)
  const { ctx, head } = base
  const { id, pillarPriorities } = head.facts
  const [{ Improvements: items }, reviews, members] = await orNotFound(
    Promise.all([
      listImprovements(ctx, { WorkloadId: id }),
      loadReviews(ctx, id),
      // People of the owner's workspace are not ours to list.
      head.shared === null ? listMembers(ctx) : [],
    ]),
  )
  const found = reviews.flatMap(({ lensKey, lens }) =>
    lens.pillars.map((pillar) => ({ id: groupOf(lensKey, pillar), name: pillar.name })),
  )
  const pillars = orderPillars([...new Map(found.map((pillar) => [pillar.id, pillar])).values()], pillarPriorities)
  return { ...base, items, reviews, pillars, members: members.map(({ userId, name }) => ({ userId, name })) }
}
