import "server-only"
import type { Context } from "@/lib/server/context"
import { sharedWith } from "@/lib/server/gate"
import type { Prisma } from "@/prisma/generated/client"

export type LensType = "AWS_OFFICIAL" | "CUSTOM_SELF" | "CUSTOM_SHARED"

/** Lenses that a workspace may see: its own, the built-in ones, and published ones that are shared with it. */
export function visibleLenses(ctx: Context, type?: LensType): Prisma.LensWhereInput[] {
  const own = { workspaceId: ctx.actor.workspaceId }
  const shared = { shares: { some: sharedWith(ctx) }, versions: { some: {} }, NOT: own }
  if (type === "CUSTOM_SELF") return [own]
  if (type === "CUSTOM_SHARED") return [shared]
  return type === "AWS_OFFICIAL" ? [{ workspaceId: null }] : [own, { workspaceId: null }, shared]
}
