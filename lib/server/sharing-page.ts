import "server-only"
import { type Action, can } from "@/lib/access/policy"
import {
  type GivenShare,
  type ReceivedShare,
  type Shareable,
  type SharedKind,
  type ShareState,
  type Sharing,
  shareKey,
} from "@/lib/access/sharing"
import { lensArn, profileArn, templateArn } from "@/lib/aws/arns"
import type { Context } from "@/lib/server/context"
import { requireAction } from "@/lib/server/gate"
import { stateOf } from "@/lib/server/shares"
import type { Prisma } from "@/prisma/generated/client"

/** What comes from other workspaces and what goes to them, for one page. */

/** So many workloads are offered for sharing in a list; more are shared from their own page or by the API. */
const MOST_OFFERED = 200

const NAMED = {
  workspace: { select: { name: true, accountId: true } },
  workload: { select: { id: true, name: true } },
  lens: { select: { id: true, name: true } },
  profile: { select: { id: true, name: true } },
  template: { select: { id: true, name: true } },
} satisfies Prisma.ShareInclude
type Row = Prisma.ShareGetPayload<{ include: typeof NAMED }>

/** The right to share and to withdraw. */
const RIGHT: Record<SharedKind, Action> = {
  WORKLOAD: "workload.share",
  LENS: "lens.share",
  PROFILE: "profile.edit",
  TEMPLATE: "template.edit",
}

/** Where the API has the shares of a thing. */
function pathOf(kind: SharedKind, id: string, accountId: string): string {
  const arn = {
    WORKLOAD: id,
    LENS: lensArn({ id, alias: null }, accountId),
    PROFILE: profileArn(accountId, id),
    TEMPLATE: templateArn(accountId, id),
  }[kind]
  const name = encodeURIComponent(arn)
  if (kind === "WORKLOAD") return `/api/aws/workloads/${name}/shares`
  if (kind === "LENS") return `/api/aws/lenses/${name}/shares`
  return kind === "PROFILE" ? `/api/aws/profiles/${name}/shares` : `/api/aws/templates/shares/${name}`
}

function thingOf({ workload, lens, profile, template }: Row): { id: string; name: string } {
  return workload ?? lens ?? profile ?? template ?? { id: "", name: "" }
}

function hrefOf({ workload, lens, template }: Row): string | null {
  if (workload) return `/workloads/${workload.id}`
  if (lens) return `/lenses/${lens.id}`
  return template ? `/settings/templates/${template.id}` : "/settings/profiles"
}

/** `asked`: the key of a thing that is offered for sharing even when there are more than a list holds. */
export async function readSharing(ctx: Context, asked?: string): Promise<Sharing> {
  requireAction(ctx, "workspace.view")
  const { actor, now } = ctx
  const has = (action: Action) => actor.kind === "system" || can(actor.role, action)
  const email = actor.kind === "system" ? null : actor.email
  const [received, given, shareable] = await Promise.all([
    ctx.db.share.findMany({
      where: {
        accountId: actor.accountId,
        OR: [{ email: null }, ...(email === null ? [] : [{ email }])],
        status: { in: ["PENDING", "ACCEPTED"] },
      },
      include: NAMED,
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    }),
    ctx.db.share.findMany({
      where: { workspaceId: actor.workspaceId },
      include: NAMED,
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    }),
    readShareable(ctx, has, asked),
  ])
  return {
    received: received.filter((row) => stateOf(row, now) !== "EXPIRED").map(toReceived),
    given: given.filter((row) => has(RIGHT[row.kind])).map((row) => toGiven(row, actor.accountId, now)),
    shareable,
    mayAnswer: has("share.answer"),
  }
}

function toReceived(row: Row): ReceivedShare {
  const { id, kind, permission, status, email, expiresAt, workspace } = row
  return {
    id,
    kind,
    name: thingOf(row).name,
    href: status === "ACCEPTED" ? hrefOf(row) : null,
    // The name of another workspace is told by whoever belongs to it, not by an invitation.
    from: workspace.accountId,
    permission,
    isAccepted: status === "ACCEPTED",
    isPersonal: email !== null,
    until: expiresAt,
  }
}

function toGiven(row: Row, accountId: string, now: Date): GivenShare {
  const { id, kind, sharedWith, permission, expiresAt } = row
  const thing = thingOf(row)
  const path = `${pathOf(kind, thing.id, accountId)}/${id}`
  return {
    id,
    kind,
    name: thing.name,
    path,
    sharedWith,
    permission,
    state: stateOf(row, now) as ShareState,
    until: expiresAt,
  }
}

async function readShareable(
  ctx: Context,
  has: (action: Action) => boolean,
  asked: string | undefined,
): Promise<Shareable[]> {
  const { workspaceId, accountId } = ctx.actor
  const list = { select: { id: true, name: true }, orderBy: { name: "asc" } } as const
  const [workloads, lenses, profiles, templates] = await Promise.all([
    has(RIGHT.WORKLOAD)
      ? ctx.db.workload.findMany({ where: { workspaceId, archivedAt: null }, ...list, take: MOST_OFFERED })
      : [],
    has(RIGHT.LENS)
      ? ctx.db.lens.findMany({ where: { workspaceId, deletedAt: null, versions: { some: {} } }, ...list })
      : [],
    has(RIGHT.PROFILE) ? ctx.db.profile.findMany({ where: { workspaceId, deletedAt: null }, ...list }) : [],
    has(RIGHT.TEMPLATE) ? ctx.db.reviewTemplate.findMany({ where: { workspaceId }, ...list }) : [],
  ])
  const wanted = asked?.startsWith("workload-") ? asked.slice("workload-".length) : undefined
  const isMissing = wanted !== undefined && !workloads.some((row) => row.id === wanted)
  const further =
    isMissing && has(RIGHT.WORKLOAD)
      ? await ctx.db.workload.findMany({ where: { workspaceId, id: wanted }, ...list })
      : []
  const offer = (kind: SharedKind) => (row: { id: string; name: string }) => {
    return { key: shareKey(kind, row.id), kind, name: row.name, path: pathOf(kind, row.id, accountId) }
  }
  return [
    ...[...workloads, ...further].map(offer("WORKLOAD")),
    ...lenses.map(offer("LENS")),
    ...profiles.map(offer("PROFILE")),
    ...templates.map(offer("TEMPLATE")),
  ]
}
