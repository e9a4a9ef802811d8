import { questionWith } from "@/lib/lens/example"
import type { Lens, Pillar } from "@/lib/lens/model"
import type { AnswerState, ChoiceStatus } from "@/lib/review/answer"
import type { ReviewState, WorkloadFacts } from "@/lib/review/state"
import type { ReportInput } from "./input"

/** For tests: what one question got. "-" untouched, "n" not applicable, otherwise the letters of the practices in place. */
export type Mark = string

/**
 * For tests: a lens with one pillar per list and one question per mark. Every question has the practices a, b and c and
 * "none of these"; all three give no risk, a alone medium, anything else high.
 */
export function reviewWith(pillars: Record<string, Mark[]>, over: Partial<ReviewState> = {}): ReviewState {
  const answers: Record<string, AnswerState> = {}
  const lensPillars = Object.entries(pillars).map(([name, marks], at): Pillar => {
    const questions = marks.map((mark, index) => {
      const id = `p${at}q${index}`
      if (mark !== "-") answers[id] = answerWith(mark)
      const rules = questionWith(
        "a b c none_no",
        ["a && b && c", "NO_RISK"],
        ["a", "MEDIUM_RISK"],
        ["default", "HIGH_RISK"],
      )
      return { ...rules, id, title: `${name} question ${index + 1}` }
    })
    return { id: name, name, questions, guidance: {} }
  })
  const lens: Lens = { name: "House rules", description: "", pillars: lensPillars, designPrinciples: [] }
  const texts = { notes: "", pillarNotes: {}, pillarReasons: {} }
  return { lensKey: "house", lensVersion: "1.0", lens, answers, ...texts, ...over }
}

export function answerWith(mark: Mark, notes = ""): AnswerState {
  const recorded = (status: ChoiceStatus) => ({ status, reason: "NONE" as const, notes: "" })
  const choices =
    mark === "n" ? [] : [...mark].map((id) => [id === "0" ? "none_no" : id, recorded("SELECTED")] as const)
  return { choices: Object.fromEntries(choices), isApplicable: mark !== "n", reason: "OUT_OF_SCOPE", notes }
}

/** For tests: a filled-in workload with these reviews, reported on a fixed day. */
export function reportOf(reviews: ReviewState[], over: Partial<ReportInput> = {}): ReportInput {
  const milestone = { name: "Design review", number: 3, recordedOn: "2026-03-02T09:00:00.000Z" }
  return { workload: WORKLOAD, reviews, milestone, generatedOn: "2026-11-21", workspaceName: "Platform", ...over }
}

export const WORKLOAD: WorkloadFacts = {
  id: "w1",
  arn: "arn:aws:wellarchitected:eu-central-1:123456789012:workload/0123456789abcdef",
  name: "Checkout",
  description: "Takes orders and authorises payments.",
  environment: "PRODUCTION",
  reviewOwner: "Ana",
  accountIds: ["123456789012"],
  awsRegions: ["eu-central-1"],
  nonAwsRegions: [],
  architecturalDesign: "https://wiki.example.org/checkout",
  industryType: "Retail",
  industry: "",
  notes: "",
  pillarPriorities: ["reliability", "security"],
  improvementStatus: "IN_PROGRESS",
  tags: { tier: "1" },
  type: "critical-ecommerce",
  criticality: "critical",
  scope: "The checkout API",
  boundaries: "Not the warehouse",
  objectives: "No lost order",
  compliance: "none",
  painPoints: "",
  people: [{ name: "Ana", role: "Review lead", email: "ana@example.org" }],
  nextReviewOn: "2027-02-22",
}
