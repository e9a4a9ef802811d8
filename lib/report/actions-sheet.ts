import { EFFORT_WORDS, type ImprovementItem, LEVEL_WORDS, STATUS_WORDS } from "@/lib/improvement/item"
import { RISK_WORDS } from "@/lib/risk/words"
import { type ColumnRule, type SheetRule, withBase } from "./compare-sheet"
import type { Cell, Sheet } from "./sheet"
import { oneOf, typedDay } from "./typed-words"

const words = (of: Readonly<Record<string, string>>) =>
  oneOf(Object.fromEntries(Object.entries(of).map(([code, word]) => [word, [code]])))

function title(text: string): string {
  const trimmed = text.trim()
  if (trimmed === "") throw new Error("An action needs a title.")
  if (trimmed.length > 500) throw new Error("A title has at most 500 characters.")
  return trimmed
}

/** Closing asks for more than a word: evidence, a reason or a decision. */
function status(text: string): string {
  const found = words(STATUS_WORDS)(text)
  if (["Open", "Planned", "In progress"].includes(found)) return found
  throw new Error(`“${found}” is set on the action's page, which asks for what belongs to it.`)
}

/** What can be edited in a spreadsheet. */
export const ACTION_COLUMNS: readonly ColumnRule[] = [
  { column: "Title", read: title },
  { column: "Status", read: status },
  { column: "Business impact", read: words(LEVEL_WORDS) },
  { column: "Effort", read: words(EFFORT_WORDS) },
  { column: "Owner", read: (text) => text.trim() },
  { column: "Due", read: typedDay },
  ...["Impact if left", "Recommendation", "Cost note", "Trade-off", "Evidence"].map((column) => ({ column })),
]

/** One row per improvement, as they are given; a row without a number is a new one when it comes back. */
export function actionsSheet(items: readonly ImprovementItem[]): Sheet {
  const header = [
    ...["Number", "Title", "Pillar", "Risk", "Priority", "Status", "Business impact", "Effort", "Owner", "Due"],
    ...["Impact if left", "Recommendation", "Cost note", "Trade-off", "Evidence", "Questions", "Steps"],
  ]
  const rows = items.map((item): Cell[] => [
    ...[item.number, item.title, item.pillarName, RISK_WORDS[item.risk === "LOW" ? "NONE" : item.risk]],
    ...[LEVEL_WORDS[item.priority], STATUS_WORDS[item.status], LEVEL_WORDS[item.impact], EFFORT_WORDS[item.effort]],
    ...[item.owner?.name ?? "", item.dueOn ?? "", item.impactText, item.recommendation, item.costNote],
    ...[item.tradeOff, item.evidence, item.links.map(({ label, title: asked }) => `${label} ${asked}`).join("\n")],
    item.steps.map(({ text, done }) => `${done ? "done: " : ""}${text}`).join("\n"),
  ])
  return withBase({ name: "Actions", header, rows }, ACTION_COLUMNS)
}

/** How the actions come back: changed, or new when they have no number. */
export const ACTION_RULE: SheetRule = {
  sheet: "Actions",
  key: ["Number"],
  columns: ACTION_COLUMNS,
  about: "Title",
  refuseNew: ([number], values) => {
    if (number !== "") return `There is no action ${number} here. Leave the number empty for a new one.`
    return values.Title?.trim() ? null : "A new action needs a title."
  },
}
