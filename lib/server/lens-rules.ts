import "server-only"
import { notFound } from "@/lib/errors"
import { findQuestion, type Question } from "@/lib/lens/model"
import { type LintFinding, lintQuestion } from "@/lib/risk/lint"
import type { Context } from "@/lib/server/context"
import { requireLens } from "@/lib/server/gate"
import { loadLens } from "@/lib/server/lens-store"

export interface LensRules {
  lensName: string
  version: string
  pillarName: string
  question: Question
  findings: LintFinding[]
}

/** The rules of one question in a published version of a lens, by default the newest. */
export async function readLensRules(
  ctx: Context,
  lensKey: string,
  questionId: string,
  version?: string,
): Promise<LensRules> {
  const lens = await requireLens(ctx, lensKey, "lens.view")
  const row = await ctx.db.lensVersion.findFirst({
    where: { lensId: lens.id, ...(version !== undefined && { version }) },
    orderBy: { number: "desc" },
    select: { id: true, version: true },
  })
  if (!row) throw notFound("LensVersion", version ?? lensKey)
  const model = await loadLens(ctx.db, row.id)
  const found = findQuestion(model, questionId)
  if (!found) throw notFound("Question", questionId)
  const { question, pillar } = found
  const findings = lintQuestion(question, "")
  return { lensName: model.name, version: row.version, pillarName: pillar.name, question, findings }
}
