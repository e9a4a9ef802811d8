import type { MinutesContent, MinutesSection } from "@/lib/review/minutes"
import { dayInWords } from "./day"
import { markdownLine } from "./lens-markdown"

/** What of a version is told besides its content. */
export interface MinutesHead {
  /** null: a draft that nobody saved. */
  version: number | null
  changeNote: string
}

/** Minutes as one Markdown document (CommonMark with tables). Texts are never taken for Markdown. */
export function minutesMarkdown(minutes: MinutesContent, { version, changeNote }: MinutesHead): string {
  const facts = [minutes.workload, timesInWords(minutes), version === null ? "Draft" : `Version ${version}`]
  const blocks = [
    `# ${markdownLine(`Minutes: ${minutes.title}`)}`,
    facts.filter(Boolean).map(markdownLine).join(" · "),
    ...(changeNote === "" ? [] : [`*${markdownLine(`What changed: ${changeNote}`)}*`]),
    ...minutes.sections.filter(isFilled).flatMap(sectionBlocks),
  ]
  return `${blocks.join("\n\n")}\n`
}

/** A section without a row or a sentence says nothing and is left out of what people get. */
export function isFilled({ rows, lines }: MinutesSection): boolean {
  return rows.length > 0 || lines.some((line) => line.trim() !== "")
}

/** "25 November 2026, 14:00 to 15:30 UTC": a file does not know where it is read. */
export function timesInWords({ startedAt, closedAt }: Pick<MinutesContent, "startedAt" | "closedAt">): string {
  if (startedAt === null) return "Not held yet"
  const end =
    closedAt === null
      ? ""
      : ` to ${closedAt.slice(0, 10) === startedAt.slice(0, 10) ? "" : `${dayInWords(closedAt)}, `}${closedAt.slice(11, 16)}`
  return `${dayInWords(startedAt)}, ${startedAt.slice(11, 16)}${end} UTC`
}

function sectionBlocks({ title, header, rows, lines }: MinutesSection): string[] {
  const sentences = lines.filter((line) => line.trim() !== "").map((line) => `- ${markdownLine(line)}`)
  const ruler = header.map(() => "---").join(" | ")
  const table = [header, ...rows].map((cells) => `| ${cells.map(markdownLine).join(" | ")} |`)
  table.splice(1, 0, `| ${ruler} |`)
  return [
    `## ${markdownLine(title)}`,
    ...(rows.length > 0 ? [table.join("\n")] : []),
    ...(sentences.length > 0 ? [sentences.join("\n")] : []),
  ]
}
