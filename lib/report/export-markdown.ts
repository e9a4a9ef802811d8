import type { ExportInput } from "./export-input"
import { improvementPlanReport } from "./improvement-plan"
import { markdownLine } from "./lens-markdown"
import type { PlanItem } from "./plan-item"
import { counted } from "./review-words"
import type { Step } from "./step"

/** The improvement plan as one Markdown document (CommonMark) with boxes to tick off. Texts are never taken for Markdown. */
export function planMarkdown(input: ExportInput): string {
  const { workloadName, workspaceName, state, generatedOn, headline, counts, coverage, items } =
    improvementPlanReport(input)
  const sections = (["HIGH", "MEDIUM"] as const).flatMap((risk) => {
    const found = items.filter((item) => item.risk === risk)
    const title = risk === "HIGH" ? "High risk" : "Medium risk"
    return found.length === 0 ? [] : [`## ${title} (${found.length})`, ...found.flatMap(itemBlocks)]
  })
  const numbers = [
    ...[counted(counts.HIGH, "high risk"), counted(counts.MEDIUM, "medium risk")],
    ...[`${counts.NONE} without risk`, `${counts.UNANSWERED} unanswered`, `${counts.NOT_APPLICABLE} not applicable`],
  ]
  const blocks = [
    `# ${markdownLine(`Improvement plan: ${workloadName}`)}`,
    markdownLine(`${workspaceName}. ${state}. Exported on ${generatedOn}.`),
    `**${markdownLine(headline)}**`,
    `${numbers.join(", ")}.`,
    markdownLine(coverage.statement),
    ...sections,
  ]
  return `${blocks.join("\n\n")}\n`
}

function itemBlocks(item: PlanItem): string[] {
  const { rank, label, title, lensName, pillarName, reach, because, notes, steps } = item
  const facts = [pillarName, lensName, because, reach].filter(Boolean).map(markdownLine)
  return [
    `### ${rank}\\. ${markdownLine(`${label}: ${title}`)}`,
    `*${facts.join(" · ")}*`,
    ...(notes
      ? [
          notes
            .split("\n")
            .map((line) => `> ${markdownLine(line)}`.trimEnd())
            .join("\n"),
        ]
      : []),
    ...(steps.length > 0 ? [steps.map(stepLines).join("\n")] : []),
  ]
}

function stepLines({ practice, texts, effort, isQuickWin, links }: Step): string {
  const facts = [effort ? `effort ${effort}` : "", isQuickWin ? "quick win" : ""].filter(Boolean)
  const first = `- [ ] ${markdownLine(practice)}${facts.length > 0 ? ` (${facts.join(", ")})` : ""}`
  const lines = texts.flatMap((text) => text.split("\n")).filter((text) => text.trim() !== "")
  const addresses = links.map(
    ({ text, url }) => `[${markdownLine(text)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`,
  )
  return [first, ...[...lines.map(markdownLine), ...addresses].map((line) => `  - ${line}`)].join("\n")
}
