import { orNotFound } from "@/app/(workspace)/context"
import { groupOf } from "@/lib/review/framework-pillar"
import { orderPillars } from "@/lib/review/pillar-order"
import type { ReviewState } from "@/lib/review/state"
import { readImprovement, readPlan } from "@/lib/server/improvements"
import { listMembers } from "@/lib/server/members"
import { type WorkloadPageProps, workloadHead } from "../head"

/** The items of a plan, who can own one, and the pillars of the workload's lenses. */
export async function workloadPlan(params: WorkloadPageProps["params"]) {
  const base = await workloadHead(params)
  const { ctx, head } = base
  const [plan, members] = await orNotFound(Promise.all([readPlan(ctx, head.facts.id), owners(base)]))
  return { ...base, ...plan, pillars: pillarsOf(plan.reviews, head.facts.pillarPriorities), members }
}

/** One item, with the same around it. */
export async function workloadItem(params: WorkloadPageProps["params"], number: number) {
  const base = await workloadHead(params)
  const { ctx, head } = base
  const input = { WorkloadId: head.facts.id, Number: number }
  const [found, members] = await orNotFound(Promise.all([readImprovement(ctx, input), owners(base)]))
  return { ...base, ...found, pillars: pillarsOf(found.reviews, head.facts.pillarPriorities), members }
}

/** People of the owner's workspace are not ours to list. */
async function owners({ ctx, head }: Awaited<ReturnType<typeof workloadHead>>) {
  const members = head.shared === null ? await listMembers(ctx) : []
  return members.map(({ userId, name }) => ({ userId, name }))
}

function pillarsOf(reviews: readonly ReviewState[], priorities: readonly string[]) {
  const found = reviews.flatMap(({ lensKey, lens }) =>
    lens.pillars.map((pillar) => ({ id: groupOf(lensKey, pillar), name: pillar.name })),
  )
  return orderPillars([...new Map(found.map((pillar) => [pillar.id, pillar])).values()], priorities)
}
