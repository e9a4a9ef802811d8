import "server-only"
import type { Transaction } from "@/lib/server/context"
import { grouped, sorted } from "@/lib/server/file-order"

/** The improvements of a workspace with all that belongs to them, by the id of their workload. */
export async function readImprovements(tx: Transaction, workspaceId: string) {
  const item = { workload: { workspaceId } }
  const items = await tx.improvementItem.findMany({ where: item, orderBy: { number: "asc" } })
  const links = await tx.improvementLink.findMany({
    where: { item },
    include: { review: { select: { lens: { select: { name: true } } } } },
  })
  const steps = await tx.improvementStep.findMany({ where: { item } })
  const comments = await tx.improvementComment.findMany({ where: { item } })
  const decisions = await tx.improvementDecision.findMany({ where: { item } })
  const linksOf = grouped(links, (row) => row.itemId)
  const stepsOf = grouped(steps, (row) => row.itemId)
  const commentsOf = grouped(comments, (row) => row.itemId)
  const decisionsOf = grouped(decisions, (row) => row.itemId)
  const rows = items.map((row) => ({
    ...row,
    links: sorted(linksOf.get(row.id) ?? [], (link) => [link.review.lens.name, link.questionId]),
    steps: sorted(stepsOf.get(row.id) ?? [], (step) => [step.kind, step.position, step.text]),
    comments: sorted(commentsOf.get(row.id) ?? [], (one) => [one.createdAt.toISOString(), one.text]),
    decisions: sorted(decisionsOf.get(row.id) ?? [], (one) => [one.decidedAt.toISOString(), one.kind]),
  }))
  return grouped(rows, (row) => row.workloadId)
}
