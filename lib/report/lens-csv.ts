import type { LensRendition, PillarRendition, PracticeRendition, QuestionRendition } from "./lens-rendition"
import type { Sheet } from "./sheet"
import { sheetCsv } from "./sheet-csv"

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

/** One row per choice of these lenses, "none of these" included, with its question and pillar. */
export function lensSheet(lenses: readonly LensRendition[]): Sheet {
  const rows = lenses.flatMap((lens) =>
    lens.pillars.flatMap((pillar) => pillar.questions.flatMap((question) => rowsOf(lens, pillar, question))),
  )
  return { name: "Lens", header: HEAD, rows }
}

export function lensCsv(lens: LensRendition): string {
  return sheetCsv(lensSheet([lens]))
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
