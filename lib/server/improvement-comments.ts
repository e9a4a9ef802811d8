import "server-only"
import { AppError, notFound } from "@/lib/errors"
import type { Comment } from "@/lib/improvement/comment"
import type { AddCommentInput, CommentInput } from "@/lib/improvement/improvement-schema"
import { mentionsIn } from "@/lib/improvement/mentions"
import { actorId, type Context } from "@/lib/server/context"
import { requireImprovement } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"
import { changeImprovement } from "@/lib/server/improvement-write"

/** Oldest first. */
export async function listImprovementComments(ctx: Context, item: { id: string }): Promise<Comment[]> {
  const rows = await ctx.db.improvementComment.findMany({
    where: { itemId: item.id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  })
  return rows.map(({ id, text, authorId, authorName, createdAt }) => {
    const isMine = authorId !== null && authorId === actorId(ctx.actor)
    return { id, text, authorName, createdAt: createdAt.toISOString(), isMine }
  })
}

/** Adds a comment; members whom it names as "@Full Name" are mentioned. */
export async function addImprovementComment(ctx: Context, input: AddCommentInput): Promise<{ CommentId: string }> {
  const { Text: text } = input
  const id = newId()
  await changeImprovement(ctx, input, "improvement.edit", async (tx, row) => {
    const members = await tx.membership.findMany({
      where: { workspaceId: ctx.actor.workspaceId },
      select: { user: { select: { id: true, name: true } } },
    })
    const mentions = mentionsIn(
      text,
      members.map(({ user }) => user),
    )
    const author = { authorId: actorId(ctx.actor), authorName: ctx.actor.name, createdAt: ctx.now }
    await tx.improvementComment.create({ data: { id, itemId: row.id, text, mentions, ...author } })
    return { action: "improvement.comment", after: { Comment: text } }
  })
  return { CommentId: id }
}

/** Takes back a comment of one's own; somebody else's is denied. */
export async function removeImprovementComment(ctx: Context, input: CommentInput): Promise<void> {
  const { item } = await requireImprovement(ctx, input, "improvement.edit")
  const where = { id: input.CommentId, itemId: item.id }
  const comment = await ctx.db.improvementComment.findFirst({ where })
  if (!comment) throw notFound("Comment", input.CommentId)
  if (comment.authorId !== actorId(ctx.actor)) {
    throw new AppError("AccessDenied", "Only whoever wrote a comment can take it back.")
  }
  await changeImprovement(ctx, input, "improvement.edit", async (tx) => {
    const { count } = await tx.improvementComment.deleteMany({ where })
    return count === 0 ? null : { action: "improvement.comment", before: { Comment: comment.text }, after: {} }
  })
}
