import type { WaterfallStep } from "@/lib/review/compare"
import type { RiskCounts } from "@/lib/review/counts"
import { CHANGE_GROUPS, type ChangeGroup, type ComparedQuestion, type Comparison } from "./comparison"
import { comparisonFinding, GROUP_WORDS } from "./comparison-words"
import type { Redaction } from "./dress"
import type { ReportHead } from "./head"
import type { Say } from "./words/say"

/** One of the two states: its name as people gave it, null for now; the day is an ISO date or date-time. */
interface ComparedState {
  name: string | null
  day: string
}

/** One pillar of either state. */
export interface ComparedPillar {
  id: string
  name: string
  before: RiskCounts
  after: RiskCounts
}

/** A milestone on the way, or how things are now. */
export interface TrendMark {
  /** null: now. */
  name: string | null
  /** ISO date or date-time. */
  day: string
  counts: RiskCounts
}

/** All that the report on two states of a workload is made of. */
export interface ComparisonInput {
  workloadName: string
  description: string
  workspaceName: string
  /** ISO date (yyyy-mm-dd); also the creation date of the file. */
  generatedOn: string
  before: ComparedState
  after: ComparedState
  found: Comparison
  pillars: ComparedPillar[]
  /** Oldest first, up to the later state. */
  trend: TrendMark[]
}

interface GroupSection {
  id: ChangeGroup
  anchor: string
  title: string
  about: string
  questions: ComparedQuestion[]
}

/** Everything that the report says; plain data, every number worked out once. */
export interface ComparisonReport {
  kind: "milestone-comparison"
  head: ReportHead
  finding: string
  beforeName: string
  afterName: string
  before: RiskCounts
  after: RiskCounts
  steps: { id: WaterfallStep["kind"]; label: string; count: number }[]
  /** Every group in its order with how many questions it has. */
  sums: { title: string; count: number }[]
  untouched: number
  pillars: ComparedPillar[]
  trend: { name: string; day: string; counts: RiskCounts }[]
  /** Only groups with questions. */
  groups: GroupSection[]
}

/** Two states of one workload as a report; the counts are those of the comparison page. */
export function comparisonReport(input: ComparisonInput, say: Say, redaction: Redaction): ComparisonReport {
  const { found, generatedOn, workloadName, workspaceName, description } = input
  const now = say("Now")
  const beforeName = input.before.name ?? now
  const afterName = input.after.name ?? now
  const state = say("{before} and {after} compared", { before: beforeName, after: afterName })
  return {
    kind: "milestone-comparison",
    head: {
      title: say("Milestone comparison"),
      ...{ workloadName, workspaceName, description: description.trim() },
      ...{ state, shortState: state, generatedOn: say.day(generatedOn), date: generatedOn },
    },
    finding: comparisonFinding(found.high, beforeName, say),
    ...{ beforeName, afterName, before: found.before, after: found.after },
    steps: found.high.map(({ kind, count }) => ({
      id: kind,
      count,
      label: stepLabel(kind, beforeName, afterName, say),
    })),
    sums: found.groups.map(({ id, questions }) => ({ title: say(GROUP_WORDS[id].title), count: questions.length })),
    untouched: found.untouched,
    pillars: input.pillars,
    trend: input.trend.map(({ name, day, counts }) => ({ name: name ?? now, day: say.day(day), counts })),
    groups: CHANGE_GROUPS.flatMap((id) => {
      const questions = found.groups.find((group) => group.id === id)?.questions ?? []
      if (questions.length === 0) return []
      const { title, about } = GROUP_WORDS[id]
      const shown = redaction.notes ? questions.map((one) => ({ ...one, notes: null })) : questions
      return [{ id, anchor: `group-${id}`, title: say(title), about: say(about), questions: shown }]
    }),
  }
}

function stepLabel(kind: WaterfallStep["kind"], before: string, after: string, say: Say): string {
  if (kind === "start") return before
  return kind === "end" ? after : say(GROUP_WORDS[kind].title)
}
