import { actionsSheet } from "./actions-sheet"
import type { ExportFile } from "./export-file"
import type { ExportInput } from "./export-input"
import { exportJson } from "./export-json"
import { planMarkdown } from "./export-markdown"
import { answersSheet, milestonesSheet, planSheet, practicesSheet } from "./export-rows"
import { sheetCsv } from "./sheet-csv"

const TEXTS: Record<Exclude<ExportFile, "review.xlsx">, (input: ExportInput) => string> = {
  "answers.csv": (input) => sheetCsv(answersSheet(input)),
  "practices.csv": (input) => sheetCsv(practicesSheet(input)),
  "actions.csv": (input) => sheetCsv(actionsSheet(input.improvements ?? [])),
  "plan.csv": (input) => sheetCsv(planSheet(input)),
  "milestones.csv": (input) => sheetCsv(milestonesSheet(input)),
  "plan.md": planMarkdown,
  "review.json": exportJson,
}

/** An export that is a text. */
export function exportText(file: keyof typeof TEXTS, input: ExportInput): string {
  return TEXTS[file](input)
}
