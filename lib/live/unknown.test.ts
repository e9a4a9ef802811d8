import fc from "fast-check"
import { expect, it } from "vitest"
import { questionWith } from "@/lib/lens/example"
import { roundResult } from "./divergence"
import { mostlyUnknown } from "./unknown"
import { VOTE_VALUES, type VoteValue } from "./vote"

const question = questionWith("a b none_no", ["a && b", "NO_RISK"], ["default", "HIGH_RISK"])
const result = (values: readonly VoteValue[]) =>
  roundResult(
    question,
    values.map((value) => ({ choices: { a: value }, confidence: null, businessRole: "" })),
    true,
  )

it("is what more than half don't know, never what nobody spoke of or too few voted on", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...VOTE_VALUES), { maxLength: 9 }), (values) => {
      const unknown = values.filter((value) => value === "dont-know").length
      const known = values.length - unknown
      expect(mostlyUnknown(result(values))).toEqual(values.length >= 3 && unknown > known ? ["a"] : [])
    }),
  )
})
