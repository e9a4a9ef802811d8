import "server-only"
import { toJson } from "@/lib/server/audit"
import type { Transaction } from "@/lib/server/context"
import type { WorkspaceFile } from "@/lib/server/workspace-file-schema"
import { insert } from "@/lib/server/workspace-import-rows"

/** Comes after the workloads: links name their lens reviews. */
export async function insertImprovements(tx: Transaction, { workloads }: WorkspaceFile): Promise<void> {
  const items = workloads.flatMap((one) => one.improvements.map((row) => ({ ...row, workloadId: one.id })))
  // Those that became part of another come after it.
  const ordered = items.toSorted((a, b) => Number(a.mergedIntoId !== null) - Number(b.mergedIntoId !== null))
  const rows = ordered.map(({ links: _, steps: __, comments: ___, decisions: ____, ...row }) => {
    return { ...row, resources: toJson(row.resources) }
  })
  await insert(rows, (data) => tx.improvementItem.createMany({ data }))
  const links = items.flatMap((one) => one.links.map((row) => ({ ...row, itemId: one.id })))
  await insert(links, (data) => tx.improvementLink.createMany({ data }))
  const steps = items.flatMap((one) => one.steps.map((row) => ({ ...row, itemId: one.id })))
  await insert(steps, (data) => tx.improvementStep.createMany({ data }))
  const comments = items.flatMap((one) => one.comments.map((row) => ({ ...row, itemId: one.id })))
  await insert(comments, (data) => tx.improvementComment.createMany({ data }))
  const decisions = items.flatMap((one) => one.decisions.map((row) => ({ ...row, itemId: one.id })))
  await insert(decisions, (data) => tx.improvementDecision.createMany({ data }))
}
