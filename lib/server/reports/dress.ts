import "server-only"
import type { Dress } from "@/lib/report/dress"
import type { DressInput } from "@/lib/report/dress-schema"
import { isReportLanguage } from "@/lib/report/words/language"
import type { Context } from "@/lib/server/context"
import { brandOf } from "@/lib/server/reports/brand-kit"

/** How a report comes: as asked for, else as the brand kit of the workspace proposes. */
export async function dressOf(ctx: Context, workspaceId: string, asked: DressInput): Promise<Dress> {
  const { brand, language, paper } = await brandOf(ctx, workspaceId)
  const { Redact = [] } = asked
  return {
    paper: asked.Paper ?? (paper === "LETTER" ? "LETTER" : "A4"),
    language: asked.Language ?? (isReportLanguage(language) ? language : "en"),
    draft: asked.Draft ?? false,
    without: asked.Without ?? [],
    redaction: {
      names: Redact.includes("names"),
      notes: Redact.includes("notes"),
      evidence: Redact.includes("evidence"),
    },
    brand,
  }
}
