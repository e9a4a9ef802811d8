import "server-only"
import { readPrincipal } from "@/lib/aws/principal"
import type { Quota } from "@/lib/aws/quotas"
import type { GivenShare, ListedShares, SHARE_STATUSES } from "@/lib/aws/share-schema"
import { AppError, invalid, notFound } from "@/lib/errors"
import { audit } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import type { Authorized } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"
import { page } from "@/lib/server/pagination"
import { requireRoom } from "@/lib/server/quotas"
import { Prisma, type Share, type ShareKind } from "@/prisma/generated/client"

/** What all four kinds of shares have in common. The share is the invitation too: both go by one id. */

/** An invitation can be accepted for so long. Source: aws-api.md, ShareStatus. */
const OPEN_MS = 7 * 24 * 60 * 60_000

export type ShareState = (typeof SHARE_STATUSES)[number]

export function stateOf(share: Pick<Share, "status" | "expiresAt">, now: Date): ShareState {
  return share.status === "PENDING" && share.expiresAt <= now ? "EXPIRED" : share.status
}

interface Kind {
  table: string
  column: "workloadId" | "lensId" | "profileId" | "templateId"
  quota: Quota
  /** The API's word for it in errors. */
  resourceType: string
}

export const SHARE_KINDS: Record<ShareKind, Kind> = {
  WORKLOAD: { table: "Workload", column: "workloadId", quota: "sharesPerWorkload", resourceType: "WorkloadShare" },
  LENS: { table: "Lens", column: "lensId", quota: "sharesPerLens", resourceType: "LensShare" },
  PROFILE: { table: "Profile", column: "profileId", quota: "sharesPerProfile", resourceType: "ProfileShare" },
  TEMPLATE: {
    table: "ReviewTemplate",
    column: "templateId",
    quota: "sharesPerTemplate",
    resourceType: "TemplateShare",
  },
}

type Shared = Authorized<{ id: string }>

/** Invites a workspace, or one of its members, to use something; answers the share's id. */
export async function createShare(
  ctx: Context,
  kind: ShareKind,
  shared: Shared,
  { SharedWith }: Pick<GivenShare, "SharedWith">,
  permission: Share["permission"] = "READONLY",
): Promise<string> {
  const principal = readPrincipal(SharedWith)
  if (!principal) throw invalid("SharedWith must be an account id of 12 digits or the ARN of a user.", "SharedWith")
  if (principal.kind === "organization") {
    throw invalid("Sharing within an AWS organization is not enabled for this account.", "SharedWith")
  }
  const { accountId, email } = principal
  if (accountId === ctx.actor.accountId) throw invalid("This is the account that it belongs to.", "SharedWith")
  const { table, column, quota, resourceType } = SHARE_KINDS[kind]
  const id = newId()
  await transaction(ctx, async (tx) => {
    // Shares of one thing are counted one after the other.
    await tx.$executeRaw`SELECT 1 FROM ${Prisma.raw(`"${table}"`)} WHERE "id" = ${shared.id} FOR NO KEY UPDATE`
    const present = await tx.share.findMany({ where: { [column]: shared.id } })
    const open = present.filter((one) => ["PENDING", "ACCEPTED"].includes(stateOf(one, ctx.now)))
    if (open.some((one) => one.accountId === accountId && one.email === email)) {
      const details = { resourceId: SharedWith, resourceType }
      throw new AppError("Conflict", `This is shared with ${SharedWith} already.`, details)
    }
    requireRoom(quota, open.length, { resourceId: shared.id, resourceType })
    // Invitations that came to nothing make room for the new one.
    const over = present.filter((one) => one.accountId === accountId && one.email === email).map((one) => one.id)
    await tx.share.deleteMany({ where: { id: { in: over } } })
    const expiresAt = new Date(ctx.now.getTime() + OPEN_MS)
    const data = { id, kind, [column]: shared.id, sharedWith: SharedWith, accountId, email, permission }
    await tx.share.create({
      data: { ...data, workspaceId: ctx.actor.workspaceId, createdAt: ctx.now, expiresAt } satisfies ShareData,
    })
    await audit(tx, ctx, "share.create", { kind: "share", id, after: data })
  })
  return id
}

type ShareData = Prisma.ShareUncheckedCreateInput

/** The shares of one thing, by page, oldest first. */
export async function listShares(ctx: Context, kind: ShareKind, shared: Shared, input: ListedShares) {
  const { column } = SHARE_KINDS[kind]
  const rows = await ctx.db.share.findMany({
    where: { [column]: shared.id, sharedWith: { startsWith: input.SharedWithPrefix ?? "" } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  })
  const listed = rows
    .map((row) => ({ row, state: stateOf(row, ctx.now) }))
    .filter(({ state }) => input.Status === undefined || state === input.Status)
  const list = `shares ${JSON.stringify([shared.id, input.SharedWithPrefix, input.Status])}`
  const shown = page(ctx, list, listed, input.MaxResults ?? 50, input.NextToken)
  const summaries = shown.rows.map(({ row, state }) => ({
    ShareId: row.id,
    SharedWith: row.sharedWith,
    Status: state,
    ...(kind === "WORKLOAD" && { PermissionType: row.permission }),
  }))
  return { summaries, next: shown.next }
}

export async function findShare(ctx: Context, kind: ShareKind, shared: Shared, id: string): Promise<Share> {
  const { column, resourceType } = SHARE_KINDS[kind]
  const share = await ctx.db.share.findFirst({ where: { id, [column]: shared.id } })
  if (!share) throw notFound(resourceType, id)
  return share
}

/** Withdraws a share, accepted or not: whoever used it sees "not found" from now on. */
export async function deleteShare(ctx: Context, kind: ShareKind, shared: Shared, id: string): Promise<void> {
  const before = await findShare(ctx, kind, shared, id)
  await transaction(ctx, async (tx) => {
    const { count } = await tx.share.deleteMany({ where: { id } })
    if (count === 0) throw notFound(SHARE_KINDS[kind].resourceType, id)
    await audit(tx, ctx, "share.delete", { kind: "share", id, before })
  })
}
