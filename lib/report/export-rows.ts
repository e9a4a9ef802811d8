import { addCounts, answeredCount, questionCount, type RiskCounts } from "@/lib/review/counts"
import { kindWords } from "@/lib/review/milestone-kind"
import { RISK_WORDS } from "@/lib/risk/words"
import { actionsSheet } from "./actions-sheet"
import { withBase } from "./compare-sheet"
import { evidenceSheet } from "./evidence-sheet"
import type { ExportInput } from "./export-input"
import { exportedQuestions, PRACTICE_STATES } from "./export-questions"
import { reportHead } from "./head"
import { lensSheet } from "./lens-csv"
import { lensRendition } from "./lens-rendition"
import { pillarRow } from "./pillar-row"
import { planLines } from "./plan-line"
import { propertiesOf, scopeOf } from "./properties"
import { ANSWER_COLUMNS, PRACTICE_COLUMNS, reasonCell } from "./review-rules"
import type { Cell, Sheet } from "./sheet"

const COUNT_HEAD = [
  "Questions",
  "Answered",
  ...(["HIGH", "MEDIUM", "NONE", "UNANSWERED"] as const).map((risk) => RISK_WORDS[risk]),
  RISK_WORDS.NOT_APPLICABLE,
]

function countCells(counts: RiskCounts): number[] {
  const { HIGH, MEDIUM, NONE, UNANSWERED, NOT_APPLICABLE } = counts
  return [questionCount(counts), answeredCount(counts), HIGH, MEDIUM, NONE, UNANSWERED, NOT_APPLICABLE]
}

/** Counts over all, per lens and per pillar, then what the workload is. */
export function summarySheet(input: ExportInput): Sheet {
  const lenses = input.reviews.map((review) => ({
    name: review.lens.name,
    rows: review.lens.pillars.map((pillar) => pillarRow(review, pillar)),
  }))
  const all = addCounts(lenses.flatMap(({ rows }) => rows.map((row) => row.counts)))
  const counts = [
    ["All lenses", "", ...countCells(all)],
    ...lenses.flatMap(({ name, rows }) => [
      [name, "", ...countCells(addCounts(rows.map((row) => row.counts)))],
      ...rows.map((row) => [name, row.name, ...countCells(row.counts)]),
    ]),
  ]
  const { state, generatedOn } = reportHead(input, "")
  const facts = [
    { label: "Workload", text: input.workload.name },
    { label: "Description", text: input.workload.description },
    { label: "State", text: state },
    { label: "Exported on", text: generatedOn },
    { label: "Workspace", text: input.workspaceName },
    ...propertiesOf(input),
    ...scopeOf(input),
  ]
  const header = ["Lens", "Pillar", ...COUNT_HEAD]
  const filled = (cells: Cell[]) => [...cells, ...Array<Cell>(header.length - cells.length).fill("")]
  return {
    name: "Summary",
    header,
    rows: [...counts, filled([]), ...facts.map((one) => filled([one.label, one.text]))],
  }
}

/** One row per question, answered or not. Ids and the base are there so that a row finds its question again. */
export function answersSheet(input: ExportInput): Sheet {
  const header = [
    ...["Lens", "Lens version", "Lens id", "Pillar", "Number", "Question id", "Question", "Risk", "Why"],
    ...["Applies", "Reason", "In place", "Not yet", "Not applicable", "None of these", "Notes"],
  ]
  const rows = exportedQuestions(input.reviews).map(({ review, pillar, question, block }) => [
    ...[review.lens.name, review.lensVersion, review.lensKey, pillar.name, block.label, question.id, block.title],
    ...[RISK_WORDS[block.risk], block.because, block.reason === "" ? "yes" : "no", reasonCell(block.reason)],
    ...[block.inPlace, block.notYet, block.notApplicable].map((lines) =>
      lines.map(({ number, title }) => `${number}. ${title}`).join("\n"),
    ),
    ...[block.noneOfThese ? "yes" : "no", block.notes],
  ])
  return withBase({ name: "Answers", header, rows }, ANSWER_COLUMNS)
}

/** One row per practice with what was recorded about it; "none of these" is a column of the answers. */
export function practicesSheet(input: ExportInput): Sheet {
  const header = [
    ...["Lens", "Lens id", "Pillar", "Number", "Question id", "Question", "Risk of the question"],
    ...["Practice number", "Practice id", "Practice", "State", "Reason", "Notes"],
  ]
  const rows = exportedQuestions(input.reviews).flatMap(({ review, pillar, question, block, practices }) =>
    practices.map(({ id, number, title, state, reason, notes }): Cell[] => [
      ...[review.lens.name, review.lensKey, pillar.name, block.label, question.id, block.title],
      ...[RISK_WORDS[block.risk], number, id, title, PRACTICE_STATES[state], reasonCell(reason), notes],
    ]),
  )
  return withBase({ name: "Practices", header, rows }, PRACTICE_COLUMNS)
}

/** One row per practice to put in place, most urgent first; a question at risk without one has a row of its own. */
export function planSheet(input: ExportInput): Sheet {
  const header = [
    ...["Rank", "Risk", "Lens", "Lens id", "Pillar", "Number", "Question id", "Question", "To lower the risk"],
    ...["Practice number", "Practice", "How", "Effort", "Quick win", "Links"],
  ]
  const rows = planLines(input.reviews, input.workload.pillarPriorities).flatMap((line) => {
    const { rank, risk, lensName, lensKey, pillarName, label, questionId, title, reach, steps } = line
    const about = [rank, RISK_WORDS[risk], lensName, lensKey, pillarName, label, questionId, title, reach]
    if (steps.length === 0) return [[...about, "", "", "", "", "", ""]]
    return steps.map(({ number, practice, texts, effort, isQuickWin, links }): Cell[] => [
      ...about,
      ...[number, practice, texts.join("\n"), effort ?? "", isQuickWin ? "yes" : "no"],
      links.map((link) => link.url).join("\n"),
    ])
  })
  return { name: "Improvement plan", header, rows }
}

export function milestonesSheet({ milestones }: ExportInput): Sheet {
  const rows = milestones.map(({ number, name, kind, recordedOn, recordedBy, counts, note }): Cell[] => [
    ...[number, name, kindWords(kind), recordedOn, recordedBy],
    ...countCells(counts),
    note,
  ])
  return { name: "Milestones", header: ["Number", "Milestone", "Marks", "Saved", "By", ...COUNT_HEAD, "Note"], rows }
}

/**
 * Every sheet of the workbook, the one a sponsor reads first. Actions and evidence are as of now: the state of a milestone
 * has neither.
 */
export function workbookSheets(input: ExportInput): Sheet[] {
  const { improvements, sessionEvidence = [], reviews } = input
  const work = improvements ? [actionsSheet(improvements), evidenceSheet(improvements, sessionEvidence)] : []
  return [
    ...[summarySheet(input), answersSheet(input), practicesSheet(input), planSheet(input)],
    ...[...work, milestonesSheet(input)],
    lensSheet(reviews.map(({ lens, lensVersion }) => lensRendition(lens, lensVersion))),
  ]
}
