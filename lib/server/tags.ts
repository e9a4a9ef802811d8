import "server-only"
import { lensArn, profileArn, templateArn, workloadArn } from "@/lib/aws/arns"
import { MOST_TAGS } from "@/lib/aws/fields-schema"
import type { ListTagsInput, TagInput, UntagInput } from "@/lib/aws/tag-schema"
import { invalid, notFound } from "@/lib/errors"
import { audit } from "@/lib/server/audit"
import { type Context, type Transaction, transaction } from "@/lib/server/context"
import { requireLens, requireProfile, requireTemplate, requireWorkload } from "@/lib/server/gate"
import { Prisma } from "@/prisma/generated/client"

type Tags = Record<string, string>

interface Tagged {
  table: "Workload" | "Lens" | "Profile" | "ReviewTemplate"
  id: string
  tags: Tags
}

/** The thing that an ARN names, when whoever asks may read its tags or, with `write`, change them. */
async function requireTagged(ctx: Context, arn: string, write: boolean): Promise<Tagged> {
  const [, kind = "", id = ""] = /^arn:aws[-a-z]*:wellarchitected:[^:]*:[^:]*:([a-z-]+)\/(.+)$/.exec(arn) ?? []
  const found = await find(ctx, kind, id, arn, write)
  // The same id under another account is another thing.
  if (found?.arn !== arn) throw notFound("Resource", arn)
  return found
}

async function find(
  ctx: Context,
  kind: string,
  id: string,
  arn: string,
  write: boolean,
): Promise<(Tagged & { arn: string }) | null> {
  if (kind === "workload") {
    const row = await requireWorkload(ctx, id, write ? "workload.edit" : "workload.view")
    return { table: "Workload", id, tags: row.tags as Tags, arn: workloadArn(row.ownerAccountId, id) }
  }
  if (kind === "lens") {
    const row = await requireLens(ctx, arn, write ? "lens.edit" : "lens.view")
    return { table: "Lens", id: row.id, tags: row.tags as Tags, arn: lensArn(row, row.ownerAccountId) }
  }
  if (kind === "profile") {
    const row = await requireProfile(ctx, arn, write ? "profile.edit" : "profile.view")
    return { table: "Profile", id, tags: row.tags as Tags, arn: profileArn(row.ownerAccountId, id) }
  }
  if (kind === "review-template") {
    const row = await requireTemplate(ctx, arn, write ? "template.edit" : "template.view")
    return { table: "ReviewTemplate", id, tags: row.tags as Tags, arn: templateArn(row.ownerAccountId, id) }
  }
  return null
}

export async function listTagsForResource(ctx: Context, input: ListTagsInput) {
  const { tags } = await requireTagged(ctx, input.WorkloadArn, false)
  return { Tags: tags }
}

/** Adds tags; those with the same key get the new value. */
export async function tagResource(ctx: Context, input: TagInput) {
  await change(ctx, input.WorkloadArn, (tags) => ({ ...tags, ...input.Tags }))
  return {}
}

export async function untagResource(ctx: Context, input: UntagInput) {
  const gone = new Set(input.tagKeys)
  await change(ctx, input.WorkloadArn, (tags) =>
    Object.fromEntries(Object.entries(tags).filter(([key]) => !gone.has(key))),
  )
  return {}
}

async function change(ctx: Context, arn: string, to: (tags: Tags) => Tags): Promise<void> {
  const { table, id } = await requireTagged(ctx, arn, true)
  await transaction(ctx, async (tx) => {
    const before = await lockTags(tx, table, id)
    const after = to(before)
    if (Object.keys(after).length > MOST_TAGS) throw invalid(`A resource has at most ${MOST_TAGS} tags.`, "Tags")
    if (JSON.stringify(Object.entries(before).sort()) === JSON.stringify(Object.entries(after).sort())) return
    const text = JSON.stringify(after)
    // A form that was opened before must not write the old tags back.
    const version = table === "Workload" ? Prisma.sql`, "version" = "version" + 1` : Prisma.empty
    await tx.$executeRaw`
      UPDATE ${Prisma.raw(`"${table}"`)} SET "tags" = ${text}::jsonb, "updatedAt" = ${ctx.now} ${version} WHERE "id" = ${id}`
    await audit(tx, ctx, "tags.update", { kind: table.toLowerCase(), id, before, after })
  })
}

/** The tags as they are now; two who change them at once do so one after the other. */
async function lockTags(tx: Transaction, table: Tagged["table"], id: string): Promise<Tags> {
  const rows = await tx.$queryRaw<{ tags: Tags }[]>`
    SELECT "tags" FROM ${Prisma.raw(`"${table}"`)} WHERE "id" = ${id} FOR NO KEY UPDATE`
  const [row] = rows
  if (!row) throw notFound("Resource", id)
  return row.tags
}
