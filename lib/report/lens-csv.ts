import type { LensRendition, PillarRendition, PracticeRendition, QuestionRendition } from "./lens-rendition"

const HEAD = [
  "Lens",
  "Version",
  "Pillar id",
  "Pillar",
  "Question id",
  "Question number",
  "Question",
  "Why it is asked",
  "Facilitator asks",
  "If it fails",
  "Good evidence",
  "Who can answer",
  "Risk rules",
  "Practice id",
  "Practice number",
  "Practice",
  "Risk without it",
  "Effort",
  "Quick win",
  "Help",
  "Improvement",
  "Links",
]

/**
 * One row per choice, "none of these" included, with its question and pillar. RFC 4180: CRLF, quotes doubled; begins
 * with a byte order mark, without which spreadsheets misread anything beyond ASCII. Cells that a spreadsheet would take
 * for a formula get an apostrophe in front.
 */
export function lensCsv(lens: LensRendition): string {
  const rows = lens.pillars.flatMap((pillar) => pillar.questions.flatMap((question) => rowsOf(lens, pillar, question)))
  return `\ufeff${[HEAD, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`
}

function rowsOf(lens: LensRendition, pillar: PillarRendition, question: QuestionRendition): string[][] {
  const about = [
    ...[lens.name, lens.version, pillar.id, pillar.name, question.id, question.label, question.title],
    ...[lines(question.texts), question.prompt, question.failureQuestion, lines(question.evidence)],
    ...[question.roles.join(", "), lines(question.rules.map((rule) => rule.words))],
  ]
  const questionLinks = lines(question.links.map((link) => link.url))
  const practices = question.practices.map((practice) => [...about, ...practiceCells(practice, questionLinks)])
  const others = question.noneOfThese.map(({ id, title, help }) => {
    return [...about, id, "", title, "", "", "", lines(help), "", questionLinks]
  })
  return [...practices, ...others]
}

function practiceCells(practice: PracticeRendition, questionLinks: string): string[] {
  const { id, number, title, risk, effort, isQuickWin, help, plan, links } = practice
  const addresses = [...links.map((link) => link.url), questionLinks].filter(Boolean)
  return [
    ...[id, String(number), title, risk ?? "", effort ?? "", isQuickWin ? "yes" : "no"],
    ...[lines(help), lines(plan), lines(addresses)],
  ]
}

function lines(texts: readonly string[]): string {
  return texts.join("\n")
}

/** What a spreadsheet would take for a formula, also behind apostrophes, so that ours can be told from the text's own. */
const FORMULA = /^'*(?:[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])/u

/** A cell as RFC 4180 writes it, harmless in a spreadsheet. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The text that `csvCell` made harmless. */
export function readCsvCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}
