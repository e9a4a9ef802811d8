import "server-only"
import { invalid } from "@/lib/errors"
import type { ImprovementFields } from "@/lib/improvement/improvement-schema"
import { toJson } from "@/lib/server/audit"
import type { Context, Database, Transaction } from "@/lib/server/context"
import { isoDay } from "@/lib/server/workload-shape"
import type { Prisma, ImprovementItem as Row } from "@/prisma/generated/client"

/** Whoever owns an item: a member, or a name without an account. */
export interface Owner {
  ownerId: string | null
  ownerName: string
}

/** Throws Validation for somebody who is not a member of the workspace. */
export async function ownerOf(
  db: Database | Transaction,
  ctx: Context,
  owner: ImprovementFields["Owner"],
): Promise<Owner | undefined> {
  if (owner === undefined) return undefined
  if (owner === null) return { ownerId: null, ownerName: "" }
  if ("Name" in owner) return { ownerId: null, ownerName: owner.Name }
  const key = { workspaceId_userId: { workspaceId: ctx.actor.workspaceId, userId: owner.UserId } }
  const member = await db.membership.findUnique({ where: key, include: { user: { select: { name: true } } } })
  if (!member) throw invalid("The owner has to be a member of the workspace.", "Owner")
  return { ownerId: owner.UserId, ownerName: member.user.name }
}

/** What a row says, in the words of the input. */
export function fieldsOf(row: Row): Required<ImprovementFields> {
  return {
    Title: row.title,
    Pillar: row.pillar,
    Risk: row.risk,
    Priority: row.priority,
    Impact: row.impact,
    ImpactText: row.impactText,
    Recommendation: row.recommendation,
    Effort: row.effort,
    EffortMinutes: row.effortMinutes,
    ChangesArchitecture: row.changesArchitecture,
    CostNote: row.costNote,
    TradeOff: row.tradeOff,
    Owner: row.ownerId !== null ? { UserId: row.ownerId } : row.ownerName === "" ? null : { Name: row.ownerName },
    DueOn: isoDay(row.dueOn),
    Evidence: row.evidence,
    Resources: row.resources as unknown as ImprovementFields["Resources"] & object,
  }
}

type Columns = Omit<Prisma.ImprovementItemUncheckedCreateInput, "id" | "workloadId" | "number">

/** The columns of the members that are given. */
export function columnsOf(fields: ImprovementFields, owner: Owner | undefined): Partial<Columns> {
  const { Owner: _, DueOn, Resources, ...plain } = fields
  const named = Object.entries(plain).filter(([, value]) => value !== undefined)
  const columns = named.map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value])
  return {
    ...Object.fromEntries(columns),
    ...owner,
    ...(DueOn !== undefined && { dueOn: DueOn === null ? null : new Date(DueOn) }),
    ...(Resources !== undefined && { resources: toJson(Resources) }),
  }
}

/** The members of `wanted` that differ from what is stored. */
export function changedFields(stored: Required<ImprovementFields>, wanted: ImprovementFields): ImprovementFields {
  const names = Object.keys(stored) as (keyof ImprovementFields)[]
  const changed = names.filter((name) => wanted[name] !== undefined && !same(wanted[name], stored[name]))
  return pick(wanted, changed)
}

export function pick(fields: ImprovementFields, names: readonly string[]): ImprovementFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)))
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
