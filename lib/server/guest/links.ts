import "server-only"
import type { GuestHidden, GuestLinkView, GuestReport, GuestViewLine, MadeGuestLink } from "@/lib/access/guest-link"
import type { CreateGuestLinkInput, GuestLinkInput } from "@/lib/access/guest-link-schema"
import { AppError } from "@/lib/errors"
import { audit } from "@/lib/server/audit"
import { actorId, type Context, transaction } from "@/lib/server/context"
import { requireGuestLink, requireWorkload } from "@/lib/server/gate"
import { hashToken, newId, newToken } from "@/lib/server/ids"
import { hashPassword } from "@/lib/server/passwords"
import { settings } from "@/lib/server/settings"

const DAY_MS = 86_400_000
const MOST = 50
const SHOWN_VIEWS = 200

/** A page about the workload for people without an account. The address is in the answer and can never be shown again. */
export async function createGuestLink(ctx: Context, input: CreateGuestLinkInput): Promise<MadeGuestLink> {
  const { id: workloadId, workspaceId } = await requireWorkload(ctx, input.WorkloadId, "workload.share")
  const open = { workloadId, revokedAt: null, expiresAt: { gt: ctx.now } }
  if ((await ctx.db.guestLink.count({ where: open })) >= MOST) {
    const message = `The workload has ${MOST} open links already. Revoke one that is not used.`
    throw new AppError("ServiceQuotaExceeded", message, { quotaCode: "guest-links-per-workload" })
  }
  const { Name: name, Reports: reports, Hidden: hidden, Watermark: watermark, Passcode } = input
  const [id, token] = [newId(), newToken()]
  const expiresAt = new Date(ctx.now.getTime() + input.Days * DAY_MS)
  const passcodeHash = Passcode === undefined ? null : await hashPassword(Passcode)
  const made = { createdAt: ctx.now, createdBy: actorId(ctx.actor), createdByName: ctx.actor.name }
  const row = { id, workspaceId, workloadId, name, reports, hidden, watermark, passcodeHash, expiresAt }
  await transaction(ctx, async (tx) => {
    await tx.guestLink.create({ data: { ...row, ...made, tokenHash: hashToken(token) } })
    const after = { name, workloadId, reports, hidden, watermark, expiresAt, hasPasscode: passcodeHash !== null }
    await audit(tx, ctx, "guest-link.create", { kind: "guest-link", id, after })
  })
  return { id, url: `${settings().url}/guest/${token}` }
}

/** The links of a workload, open ones first, each with how often it was looked at. */
export async function listGuestLinks(ctx: Context, input: { WorkloadId: string }): Promise<GuestLinkView[]> {
  const { id: workloadId } = await requireWorkload(ctx, input.WorkloadId, "workload.share")
  const rows = await ctx.db.guestLink.findMany({
    where: { workloadId },
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
    include: {
      _count: { select: { views: { where: { what: { not: "passcode-refused" } } } } },
      views: { orderBy: { id: "desc" }, take: 1 },
    },
  })
  return rows.map(({ views, _count, ...row }) => ({
    ...{ id: row.id, name: row.name, watermark: row.watermark, hasPasscode: row.passcodeHash !== null },
    ...{ reports: row.reports as GuestReport[], hidden: row.hidden as GuestHidden[] },
    ...{ createdAt: row.createdAt, createdByName: row.createdByName, expiresAt: row.expiresAt },
    ...{ revokedAt: row.revokedAt, views: _count.views, lastViewAt: views[0]?.at ?? null },
  }))
}

/** Ends a link at once, for everybody who has it. */
export async function revokeGuestLink(ctx: Context, input: GuestLinkInput): Promise<void> {
  const { id, name } = await requireGuestLink(ctx, input.guestLinkId, "workload.share")
  await transaction(ctx, async (tx) => {
    const { count } = await tx.guestLink.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: ctx.now } })
    if (count > 0) await audit(tx, ctx, "guest-link.revoke", { kind: "guest-link", id, before: { name } })
  })
}

/** Who looked at what, newest first: times and networks, not people. */
export async function listGuestViews(ctx: Context, input: GuestLinkInput): Promise<GuestViewLine[]> {
  const { id: linkId } = await requireGuestLink(ctx, input.guestLinkId, "workload.share")
  const rows = await ctx.db.guestView.findMany({ where: { linkId }, orderBy: { id: "desc" }, take: SHOWN_VIEWS })
  return rows.map(({ id, at, what, network }) => ({ id: String(id), at, what, network }))
}
