import { effortTime } from "./effort-time"
import { EFFORT_WORDS, LEVEL_WORDS, STATUS_WORDS } from "./item"

/** An entry of the audit trail about an item; members in the words of the API's input. */
export interface HistoryEntry {
  id: string
  /** ISO moment. */
  at: string
  actorName: string
  action: string
  before: Record<string, unknown>
  after: Record<string, unknown>
}

const NAMES: Record<string, string> = {
  Title: "title",
  Pillar: "pillar",
  Risk: "risk",
  Priority: "priority",
  Impact: "business impact",
  ImpactText: "impact if left",
  Recommendation: "recommendation",
  Effort: "effort",
  EffortMinutes: "time",
  ChangesArchitecture: "change of architecture",
  CostNote: "cost note",
  TradeOff: "trade-off",
  Owner: "owner",
  DueOn: "due date",
  Evidence: "evidence",
  Resources: "resources",
  Status: "status",
  STEP: "step",
  CRITERION: "success criterion",
}

/** Texts are named only; short values are told with what they were before. */
const TOLD = ["Status", "Priority", "Impact", "Effort", "EffortMinutes", "DueOn", "Risk"]

/** What an entry says, as the end of a sentence that starts with the name of whoever did it. */
export function historyWords({ action, before, after }: HistoryEntry): string {
  switch (action) {
    case "improvement.create":
      return "wrote it down"
    case "improvement.accept":
      return `accepted the risk until ${after.ReviewOn}`
    case "improvement.merge":
      return Array.isArray(after.Merged)
        ? `merged ${after.Merged.map((number) => `#${number}`).join(", ")} into it`
        : `made it part of #${after.MergedInto}`
    case "improvement.comment":
      return "Comment" in after ? "commented" : "took a comment back"
    case "improvement.step":
      return stepWords(before, after)
    case "improvement.link":
      return linkWords(before, after)
    default:
      return `changed ${Object.keys(after)
        .map((name) => changeWords(name, before[name], after[name]))
        .join(", ")}`
  }
}

function stepWords(before: Record<string, unknown>, after: Record<string, unknown>): string {
  const kind = "CRITERION" in { ...before, ...after } ? "CRITERION" : "STEP"
  const text = String(after[kind] ?? before[kind] ?? "")
  const named = `the ${NAMES[kind]} “${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`
  if (!(kind in after)) return `removed ${named}`
  if (!(kind in before)) return `added ${named}`
  if (before[kind] !== after[kind]) return `reworded ${named}`
  if (before.Position !== after.Position) return `moved ${named} from place ${before.Position} to ${after.Position}`
  return after.Done === true ? `ticked off ${named}` : `reopened ${named}`
}

function linkWords(before: Record<string, unknown>, after: Record<string, unknown>): string {
  const { Question, Label = Question } = { ...before, ...after }
  const named = `the question ${Label}`
  if (!("Question" in before)) return `added ${named}`
  if (!("Question" in after)) return `removed ${named}`
  return `chose other practices of ${named}`
}

function changeWords(name: string, before: unknown, after: unknown): string {
  const what = NAMES[name] ?? name
  return TOLD.includes(name) ? `${what} from ${valueWords(name, before)} to ${valueWords(name, after)}` : what
}

function valueWords(name: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return name === "Priority" ? "as proposed" : "nothing"
  if (name === "EffortMinutes") return effortTime(Number(value))
  const words: Record<string, string> = name === "Effort" ? EFFORT_WORDS : { ...LEVEL_WORDS, ...STATUS_WORDS }
  return (words[String(value)] ?? String(value)).toLowerCase()
}
