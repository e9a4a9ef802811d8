import fc from "fast-check"
import { REASONS } from "@/lib/review/answer"
import type { Edit } from "./edit"

/** For tests: edits of a question whose choices are a, b, c and none_no. */
const practiceUpdate = fc.record(
  {
    status: fc.constantFrom("SELECTED" as const, "UNSELECTED" as const, "NOT_APPLICABLE" as const),
    reason: fc.constantFrom(...REASONS),
    notes: fc.constantFrom("", "x", "y"),
  },
  { requiredKeys: ["status", "reason"] },
)

const noneUpdate = fc.record({
  status: fc.constantFrom("SELECTED" as const, "UNSELECTED" as const),
  reason: fc.constant("NONE" as const),
})

export const arbitraryEdit: fc.Arbitrary<Edit> = fc.record(
  {
    choices: fc.record(
      { a: practiceUpdate, b: practiceUpdate, c: practiceUpdate, none_no: noneUpdate },
      { requiredKeys: [] },
    ),
    isApplicable: fc.boolean(),
    reason: fc.constantFrom(...REASONS),
    notes: fc.record({ text: fc.constantFrom("", "m", "mm", "mmm"), base: fc.nat(5) }),
  },
  { requiredKeys: ["choices"] },
)
