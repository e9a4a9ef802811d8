import "server-only"
import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"
import { AppError } from "@/lib/errors"
import { readingOf } from "@/lib/lens/check"
import type { LensDraft } from "@/lib/lens/shown"
import type { Context } from "@/lib/server/context"
import { requireAction, requireLens } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"
import { saveDraft } from "@/lib/server/lens-draft-store"
import { readExpectations } from "@/lib/server/lens-expectations"

/** The largest text that is stored at all; a lens that can be published is smaller (lib/lens/limits.ts). */
const DRAFT_CHARACTERS = 4_000_000

export const saveLensDraftInput = z.object({
  /** Absent: a new lens. */
  LensKey: field.lensAlias.optional(),
  Source: z
    .string()
    .max(DRAFT_CHARACTERS, "has more than 4,000,000 characters; split the lens")
    .refine((text) => !text.includes("\u0000"), "holds a NUL character, which no text can have; is it a JSON file?"),
  /** The revision the edit started from. */
  Revision: z.number().int().optional(),
})

/** Saves a text as it is, also broken JSON: an author's work is never refused, only its publishing. */
export async function saveLensDraft(ctx: Context, input: z.output<typeof saveLensDraftInput>) {
  requireAction(ctx, "lens.edit")
  const lens = input.LensKey === undefined ? null : await requireLens(ctx, input.LensKey, "lens.edit")
  const { name = "", description = "" } = readingOf(input.Source).read?.lens ?? {}
  const id = lens?.id ?? newId()
  const names = { id, name: name || (lens?.name ?? ""), description }
  const draft = { ...names, source: input.Source, base: input.Revision, isInWork: lens !== null }
  return { LensKey: id, Revision: await saveDraft(ctx, draft) }
}

/** The draft of a lens with its revision; where there is none, the newest published text to start from. */
export async function getLensDraft(ctx: Context, input: { LensKey: string }): Promise<LensDraft> {
  const lens = await requireLens(ctx, input.LensKey, "lens.edit")
  const newest = await ctx.db.lensVersion.findFirst({ where: { lensId: lens.id }, orderBy: { number: "desc" } })
  const source = lens.draftSource ?? newest?.source
  if (source === undefined) throw new AppError("ResourceNotFound", "This lens has neither a draft nor a version.")
  return {
    LensKey: lens.id,
    Name: lens.name,
    Source: source,
    Revision: lens.draftRevision,
    IsDraft: lens.draftSource !== null,
    PublishedVersion: newest?.version ?? null,
    Expectations: readExpectations(lens),
  }
}
