import "server-only"
import type { Transaction } from "@/lib/server/context"
import { sorted } from "@/lib/server/file-order"

/** The workspace's programme with the risks it knows, in an order that no id decides. */
export async function readProgramme(tx: Transaction, workspaceId: string) {
  const found = await tx.programme.findUnique({
    where: { workspaceId },
    include: {
      risks: { include: { review: { select: { position: true, workload: { select: { normalizedName: true } } } } } },
    },
  })
  if (!found) return null
  const risks = sorted(found.risks, ({ review, questionId }) => [
    review.workload.normalizedName,
    review.position,
    questionId,
  ])
  return { ...found, risks }
}

/** Everybody's views and those of members; what somebody kept for themselves who is no member any more stays here. */
export async function readSavedViews(tx: Transaction, workspaceId: string) {
  const members = await tx.membership.findMany({ where: { workspaceId }, select: { userId: true } })
  const here = new Set<string | null>(members.map(({ userId }) => userId))
  const rows = await tx.savedView.findMany({ where: { workspaceId } })
  return sorted(
    rows
      .filter((row) => row.isShared || here.has(row.userId))
      .map((row) => (here.has(row.userId) ? row : { ...row, userId: null })),
    (row) => [row.createdAt.toISOString(), row.name],
  )
}
