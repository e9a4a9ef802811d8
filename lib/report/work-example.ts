import type { ImprovementItem } from "@/lib/improvement/item"
import type { Decision } from "@/lib/improvement/register"

/** For tests: an improvement that is open and at high risk unless it is said otherwise. */
export function improvementOf(number: number, over: Partial<ImprovementItem> = {}): ImprovementItem {
  return {
    ...{ id: `i${number}`, number, title: `Improvement ${number}`, pillar: "security", pillarName: "Security" },
    ...{ risk: "HIGH", priority: "HIGH", priorityIsSet: false, impact: "HIGH", impactText: "Orders get lost" },
    ...{ recommendation: "Try it in a game day", effort: "S", effortMinutes: 20, changesArchitecture: false },
    ...{ costNote: "", tradeOff: "", owner: { id: "u1", name: "Ana Example" }, dueOn: "2026-12-10", isOverdue: false },
    ...{ status: "OPEN", returnedOn: null, acceptance: null, evidence: "", resources: [], steps: [], criteria: [] },
    ...{ links: [], comments: 0, version: 1, createdAt: "", updatedAt: "", closedAt: null },
    ...over,
  }
}

/** For tests: one whose risk is accepted until a day. */
export function acceptedOf(number: number, over: Partial<ImprovementItem> = {}): ImprovementItem {
  const acceptance = {
    ...{ reason: "Costs more than it saves", tradeOff: "Slower recovery", deciderName: "Olivia Owner" },
    ...{ decidedAt: "2026-10-01T10:00:00.000Z", reviewOn: "2027-03-31" },
  }
  return improvementOf(number, { status: "ACCEPTED_RISK", acceptance, ...over })
}

/** For tests: the decision that accepted it. */
export function decisionOf(number: number, over: Partial<Decision> = {}): Decision {
  return {
    ...{ id: `d${number}`, number, title: `Improvement ${number}`, risk: "HIGH", kind: "ACCEPTED" },
    ...{ reason: "Costs more than it saves", tradeOff: "Slower recovery", deciderName: "Olivia Owner" },
    ...{ decidedAt: "2026-10-01T10:00:00.000Z", reviewOn: "2027-03-31" },
    ...over,
  }
}
