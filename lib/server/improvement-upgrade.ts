import "server-only"
import type { UpgradePath } from "@/lib/review/upgrade"
import type { Transaction } from "@/lib/server/context"

/**
 * Takes the links of a workload's improvements to the new version of a lens: questions and practices under their new
 * ids. A question that is gone stays linked by its old id, and is shown as "not asked any more".
 */
export async function moveLinks(tx: Transaction, lensReviewId: string, { steps }: UpgradePath): Promise<void> {
  const links = await tx.improvementLink.findMany({ where: { lensReviewId } })
  const moved = links.flatMap((link) => {
    const next = steps.get(link.questionId)?.next
    if (!next) return []
    const choiceIds = link.choiceIds.flatMap((id) => next.newIdOf.get(id) ?? [])
    const isSame = next.question.id === link.questionId && choiceIds.join() === link.choiceIds.join()
    return isSame ? [] : [{ from: link, to: { ...link, questionId: next.question.id, choiceIds } }]
  })
  // All go before any comes: two questions may have exchanged their ids.
  for (const { from } of moved) {
    const { itemId, questionId } = from
    await tx.improvementLink.deleteMany({ where: { itemId, lensReviewId, questionId } })
  }
  await tx.improvementLink.createMany({ data: moved.map(({ to }) => to), skipDuplicates: true })
}
