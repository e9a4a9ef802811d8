import "server-only"
import type { z } from "zod"
import * as field from "@/lib/aws/fields-schema"
import { AppError, invalid } from "@/lib/errors"
import { readJson } from "@/lib/lens/json-tree"
import { changeLens } from "@/lib/report/lens-edits"
import { lensRules, lensSheets } from "@/lib/report/lens-sheets"
import type { ImportPreview, ImportResult } from "@/lib/report/sheet-changes"
import { xlsxParts } from "@/lib/report/xlsx"
import type { Context } from "@/lib/server/context"
import { zip } from "@/lib/server/exports/zip"
import { acceptedOf, type Comparable, previewOf } from "@/lib/server/imports/preview"
import { applyInput, fileInput } from "@/lib/server/imports/read-file"
import { getLensDraft, saveLensDraft } from "@/lib/server/lens-drafts"

/** Each is put where the editor would put it, which means reading the draft anew. */
const MOST_ADDED = 200

const ofLens = { LensKey: field.lensAlias }
export const previewLensImportInput = fileInput.extend(ofLens)
export const applyLensImportInput = applyInput.extend(ofLens)

/** The texts of a lens, draft or newest version, as a workbook that can come back. */
export async function exportLensSheets(ctx: Context, LensKey: string) {
  const draft = await getLensDraft(ctx, { LensKey })
  const { questions, choices } = lensSheets(rootOf(draft.Source))
  const created = ctx.now.toISOString().slice(0, 10)
  const parts = xlsxParts([questions, choices], { title: draft.Name, created })
  const plain = draft.Name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")
  const bytes = zip(parts.map(({ path, text }) => ({ path, content: Buffer.from(text, "utf8") })))
  return { fileName: `${plain}-texts-${created}.xlsx`, bytes }
}

/** What a workbook with the texts of a lens says differently from its draft. Changes nothing. */
export async function previewLensImport(
  ctx: Context,
  input: z.output<typeof previewLensImportInput>,
): Promise<ImportPreview> {
  const { Source } = await getLensDraft(ctx, input)
  return previewOf(input, sheetsOf(Source))
}

/** Puts what was accepted into the draft, at once. Throws Conflict when the draft changed since the preview. */
export async function applyLensImport(
  ctx: Context,
  input: z.output<typeof applyLensImportInput>,
): Promise<ImportResult> {
  const { LensKey, Source, Revision } = await getLensDraft(ctx, input)
  const { edits, additions } = acceptedOf(input, sheetsOf(Source))
  if (additions.length > MOST_ADDED) throw invalid(`Add at most ${MOST_ADDED} choices at once.`, "Take")
  await saveLensDraft(ctx, { LensKey, Source: changeLens(Source, edits, additions), Revision })
  return { edits: edits.length, additions: additions.length }
}

function sheetsOf(source: string): Comparable[] {
  const root = rootOf(source)
  const [rules, sheets] = [lensRules(root), lensSheets(root)]
  return [
    { rule: rules.questions, current: sheets.questions },
    { rule: rules.choices, current: sheets.choices },
  ]
}

function rootOf(source: string) {
  const { root, findings } = readJson(source)
  if (root.kind === "object" && !findings.some(({ severity }) => severity === "error")) return root
  throw new AppError("Conflict", "The draft is not readable as JSON at the moment. Mend it in the editor first.", {
    resourceType: "Lens",
    resourceId: "draft",
  })
}
