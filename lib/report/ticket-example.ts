import type { ImprovementItem } from "@/lib/improvement/item"

/** Stands in every field that leaves only when somebody says so. */
export const SECRET = "nobody should read this"

/** For tests: an improvement with a number. */
export function itemWith(number: number, over: Partial<ImprovementItem> = {}): ImprovementItem {
  return {
    ...{ id: String(number), number, title: `Item ${number}`, pillar: "security", pillarName: "Security" },
    ...{ risk: "HIGH", priority: "HIGH", priorityIsSet: false, impact: "HIGH", impactText: "" },
    ...{ recommendation: "Do it", effort: "S", effortMinutes: null, changesArchitecture: null },
    ...{ costNote: SECRET, tradeOff: SECRET, evidence: SECRET, owner: { id: null, name: SECRET } },
    ...{ dueOn: "2027-03-31", isOverdue: false, status: "OPEN", returnedOn: null, acceptance: null, resources: [] },
    ...{ links: [], comments: 0, version: 1, createdAt: "", updatedAt: "", closedAt: null },
    ...{ steps: [{ id: "s", text: "First step", done: false }], criteria: [] },
    ...over,
  } as ImprovementItem
}

/** The id that an improvement of the test's workload has. */
export const idOf = ({ number }: { number: number }) => `plumbline-0123456789ab-${number}`
