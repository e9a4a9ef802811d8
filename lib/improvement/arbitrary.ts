import fc from "fast-check"
import { EFFORTS, type ImprovementItem, LEVELS, STATUSES } from "./item"

const day = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
export const arbitraryDay = day.map((date) => date.toISOString().slice(0, 10))

/** For tests: an item as a list may hold it. */
const arbitraryItem: fc.Arbitrary<ImprovementItem> = fc.record({
  id: fc.uuid(),
  number: fc.constant(0),
  title: fc.string({ minLength: 1 }),
  pillar: fc.constantFrom("security", "reliability", ""),
  pillarName: fc.constant(""),
  risk: fc.constantFrom(...LEVELS, "NONE" as const),
  priority: fc.constantFrom(...LEVELS),
  priorityIsSet: fc.boolean(),
  impact: fc.constantFrom(...LEVELS),
  impactText: fc.string(),
  recommendation: fc.string(),
  effort: fc.constantFrom(...EFFORTS),
  effortMinutes: fc.option(fc.integer({ min: 1, max: 60 })),
  changesArchitecture: fc.option(fc.boolean()),
  costNote: fc.constant(""),
  tradeOff: fc.constant(""),
  owner: fc.option(fc.record({ id: fc.option(fc.constantFrom("a", "b")), name: fc.constantFrom("Ana", "Bo") })),
  dueOn: fc.option(arbitraryDay),
  isOverdue: fc.boolean(),
  status: fc.constantFrom(...STATUSES),
  returnedOn: fc.option(arbitraryDay),
  acceptance: fc.constant(null),
  evidence: fc.string(),
  resources: fc.constant([]),
  steps: fc.constant([]),
  criteria: fc.constant([]),
  links: fc.constant([]),
  comments: fc.constant(0),
  version: fc.constant(1),
  createdAt: fc.constant("2026-01-01T00:00:00.000Z"),
  updatedAt: fc.constant("2026-01-01T00:00:00.000Z"),
  closedAt: fc.constant(null),
})

/** For tests: a plan, numbered from 1. */
export const arbitraryPlan = fc
  .array(arbitraryItem, { maxLength: 30 })
  .map((items) => items.map((item, index) => ({ ...item, number: index + 1 })))
