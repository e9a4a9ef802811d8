import "server-only"
import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"
import { AppError } from "@/lib/errors"
import { checkLens } from "@/lib/lens/check"
import { setValue } from "@/lib/lens/edit/set-value"
import { applyEdits } from "@/lib/lens/fix"
import { readJson } from "@/lib/lens/json-tree"
import { LIMITS } from "@/lib/lens/limits"
import type { Context } from "@/lib/server/context"
import { requireAction } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"
import { saveDraft } from "@/lib/server/lens-draft-store"
import { lensSource } from "@/lib/server/lenses"

export const copyLensInput = z.object({
  LensKey: field.lensAlias,
  LensVersion: z.string().min(1).max(32).optional(),
  Name: z.string().trim().min(1, "needs a name").max(LIMITS.title, `has at most ${LIMITS.title} characters`),
})

/** A lens of the workspace's own from any lens that it can see: the same text under another name, as a draft. */
export async function copyLens(ctx: Context, input: z.output<typeof copyLensInput>) {
  requireAction(ctx, "lens.edit")
  const { lens, source } = await lensSource(ctx, { LensAlias: input.LensKey, LensVersion: input.LensVersion })
  if (lens.share) throw new AppError("AccessDenied", "Only its owner can copy a shared lens.")
  const { root } = readJson(source)
  const edits = root.kind === "object" ? setValue(source, root, root, ["name"], input.Name) : []
  const copy = applyEdits(source, edits)
  const description = checkLens(copy).lens?.description ?? ""
  const id = newId()
  const Revision = await saveDraft(ctx, { id, name: input.Name, description, source: copy })
  return { LensKey: id, Revision }
}
