import { LEVEL_WORDS } from "@/lib/improvement/item"
import { DECISION_WORDS, type Decision } from "@/lib/improvement/register"
import { type ReportHead, reportHead } from "./head"
import type { ReportInput } from "./input"
import type { Say } from "./words/say"
import { type AcceptedLine, workReport } from "./work"

/** One decision as it was taken. */
export interface DecisionLine {
  id: string
  number: number
  title: string
  risk: string
  what: string
  reason: string
  tradeOff: string
  /** Empty when the date decided. */
  decider: string
  day: string
  /** Empty: it has no end. */
  reviewOn: string
}

/** Every decision about a risk of a workload, and what is accepted today. */
export interface DecisionRegister {
  kind: "decision-register"
  head: ReportHead
  finding: string
  accepted: AcceptedLine[]
  /** Newest first. */
  decisions: DecisionLine[]
}

/** The register of decisions and accepted risks; what came back by its date is in it as well. */
export function decisionRegister(input: ReportInput, say: Say): DecisionRegister {
  const work = input.work ?? { items: [], decisions: [] }
  const { accepted } = workReport(work, input.generatedOn, say)
  const values = {
    decisions: say.counted(work.decisions.length, "decision"),
    accepted: say.counted(accepted.length, "accepted risk"),
  }
  return {
    kind: "decision-register",
    head: reportHead(input, say("Decisions and accepted risks"), say),
    finding: say("{decisions} so far; {accepted} today", values),
    accepted,
    decisions: work.decisions.map((one) => decisionLine(one, say)),
  }
}

function decisionLine(decision: Decision, say: Say): DecisionLine {
  const { id, number, title, risk, kind, reason, tradeOff, deciderName, decidedAt, reviewOn } = decision
  return {
    ...{ id, number, title, tradeOff, decider: deciderName },
    risk: risk === "NONE" || risk === "NOT_APPLICABLE" ? say.risk(risk) : say.term(LEVEL_WORDS[risk]),
    what: say.term(DECISION_WORDS[kind]),
    // The one reason that no person wrote.
    reason: kind === "RETURNED" && deciderName === "" ? say("The review date has passed.") : reason,
    day: say.day(decidedAt),
    reviewOn: reviewOn === null ? "" : say.plannedDay(reviewOn),
  }
}
