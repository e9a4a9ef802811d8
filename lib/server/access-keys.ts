import "server-only"
import { randomBytes, randomInt } from "node:crypto"
import type { AccessKeySummary, MadeAccessKey } from "@/lib/access/access-key"
import type { AccessKeyInput, CreateAccessKeyInput } from "@/lib/access/access-keys-schema"
import { can } from "@/lib/access/policy"
import { AppError, notFound } from "@/lib/errors"
import { audit } from "@/lib/server/audit"
import { actorId, type Context, transaction } from "@/lib/server/context"
import { requireAction } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"
import { seal } from "@/lib/server/secret-box"
import { settings } from "@/lib/server/settings"

/** What a person may have: enough for every script, few enough to look through. */
const MOST = 20

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

/** Twenty capitals and digits, the form that AWS's clients expect, with a beginning that says whose it is. */
function newAccessKeyId(): string {
  return `PLMB${Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)]).join("")}`
}

/** A new key of the caller in this workspace. The secret is in the answer and can never be shown again. */
export async function createAccessKey(ctx: Context, input: CreateAccessKeyInput): Promise<MadeAccessKey> {
  const userId = actorId(ctx.actor)
  if (userId === null) throw new Error("An access key needs the user whose rights it has.")
  return createAccessKeyFor(ctx, userId, input)
}

/** The operator may make a key for any member. */
export async function createAccessKeyFor(ctx: Context, userId: string, input: CreateAccessKeyInput) {
  requireAction(ctx, "key.own")
  refuseKeys(ctx)
  if (ctx.actor.kind !== "system" && userId !== ctx.actor.userId) throw notFound("Member", userId)
  const { workspaceId, accountId } = ctx.actor
  const accessKeyId = newAccessKeyId()
  const secretAccessKey = randomBytes(30).toString("base64url")
  const days = input.expiresInDays
  const expiresAt = days === undefined ? null : new Date(ctx.now.getTime() + days * 86_400_000)
  await transaction(ctx, async (tx) => {
    // The membership row is the lock: keys of one person are counted one after the other.
    const member = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "Membership" WHERE "workspaceId" = ${workspaceId} AND "userId" = ${userId} FOR UPDATE`
    if (member.length === 0) throw notFound("Member", userId)
    const works = [{ expiresAt: null }, { expiresAt: { gt: ctx.now } }]
    const held = await tx.accessKey.count({ where: { workspaceId, userId, revokedAt: null, OR: works } })
    if (held >= MOST) {
      throw new AppError("ServiceQuotaExceeded", `You have ${MOST} access keys already. Revoke one that is not used.`, {
        quotaCode: "access-keys-per-member",
      })
    }
    const secretEncrypted = seal(secretAccessKey, accessKeyId)
    const data = { id: newId(), accessKeyId, secretEncrypted, name: input.name, userId, workspaceId }
    await tx.accessKey.create({ data: { ...data, createdAt: ctx.now, expiresAt } })
    const after = { name: input.name, userId, expiresAt }
    await audit(tx, ctx, "access-key.create", { kind: "access-key", id: accessKeyId, after })
  })
  return { accessKeyId, secretAccessKey, accountId, endpoint: `${settings().url}/api/aws`, name: input.name, expiresAt }
}

/** A stolen key must not be able to make itself a successor. */
function refuseKeys(ctx: Context): void {
  if (ctx.actor.kind !== "access-key") return
  throw new AppError("AccessDenied", "Access keys are managed in the page, not with an access key.")
}

/** The caller's keys in this workspace; who manages members sees everybody's. Never the secrets. */
export async function listAccessKeys(ctx: Context): Promise<AccessKeySummary[]> {
  requireAction(ctx, "key.own")
  const rows = await ctx.db.accessKey.findMany({
    where: { workspaceId: ctx.actor.workspaceId, revokedAt: null, ...onlyOwn(ctx) },
    select: {
      accessKeyId: true,
      name: true,
      createdAt: true,
      lastUsedAt: true,
      expiresAt: true,
      user: { select: { id: true, name: true, email: true } },
    },
    orderBy: [{ createdAt: "desc" }, { accessKeyId: "asc" }],
  })
  return rows.map(({ user, ...key }) => ({ ...key, owner: user, mine: user.id === actorId(ctx.actor) }))
}

function onlyOwn({ actor }: Context): { userId?: string } {
  return actor.kind === "system" || can(actor.role, "member.manage") ? {} : { userId: actor.userId }
}

/** Ends a key at once. Somebody else's key is not found, unless the caller manages members. */
export async function revokeAccessKey(ctx: Context, input: AccessKeyInput): Promise<void> {
  requireAction(ctx, "key.own")
  refuseKeys(ctx)
  const { accessKeyId } = input
  await transaction(ctx, async (tx) => {
    const where = { accessKeyId, workspaceId: ctx.actor.workspaceId, revokedAt: null, ...onlyOwn(ctx) }
    const { count } = await tx.accessKey.updateMany({ where, data: { revokedAt: ctx.now } })
    if (count === 0) throw notFound("Access key", accessKeyId)
    await audit(tx, ctx, "access-key.revoke", { kind: "access-key", id: accessKeyId })
  })
}
