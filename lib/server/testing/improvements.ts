import type { Context } from "@/lib/server/context"
import { newId } from "@/lib/server/ids"
import { createImprovement } from "@/lib/server/improvement-create"

/** An improvement about a question of each lens, with everything that can belong to one, and a free one. */
export async function planImprovements(ctx: Context & { userId: string }, WorkloadId: string, lenses: string[]) {
  const Links = lenses.map((LensAlias) => ({ LensAlias, QuestionId: "security_1" }))
  const input = { WorkloadId, Links, Owner: { UserId: ctx.userId }, DueOn: "2027-01-31" }
  const { Improvement } = await createImprovement(ctx, input)
  await createImprovement(ctx, { WorkloadId, Title: "Freely written" })
  const { id: itemId } = Improvement
  const author = { authorId: ctx.userId, authorName: "The lead", mentions: [ctx.userId] }
  await ctx.db.improvementComment.create({ data: { id: newId(), itemId, text: "@The lead, look", ...author } })
  const decision = { kind: "ACCEPTED", reason: "small", tradeOff: "time", reviewOn: new Date("2027-02-01") } as const
  await ctx.db.improvementDecision.create({ data: { id: newId(), itemId, deciderName: "The lead", ...decision } })
}
