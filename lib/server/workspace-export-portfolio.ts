import "server-only"
import type { Transaction } from "@/lib/server/context"
import { sorted } from "@/lib/server/file-order"

/** The workspace's programmes with the risks and days they know, in an order that no id decides. */
export async function readProgrammes(tx: Transaction, workspaceId: string) {
  const review = { select: { position: true, workload: { select: { normalizedName: true } } } } as const
  const found = await tx.programme.findMany({
    where: { workspaceId },
    include: { risks: { include: { review } }, days: { orderBy: { day: "asc" } } },
  })
  const inOrder = sorted(found, ({ createdAt, name }) => [createdAt.toISOString(), name])
  return inOrder.map((programme) => {
    const risks = sorted(programme.risks, ({ review, questionId }) => [
      review.workload.normalizedName,
      review.position,
      questionId,
    ])
    return { ...programme, risks }
  })
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
