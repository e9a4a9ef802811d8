import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { mergeEdits } from "./workload-merge"
import { changedFields, emptyValues, isSame, type WorkloadField, type WorkloadValues } from "./workload-values"

const edits = fc.record(
  {
    name: fc.constantFrom("A", "B", "C"),
    scope: fc.constantFrom("", "checkout", "checkout and payment"),
    awsRegions: fc.constantFrom<string[][]>([], ["eu-central-1"], ["eu-central-1", "eu-west-1"]),
    people: fc.constantFrom<WorkloadValues["people"][]>([], [{ name: "Ada", role: "Owner", email: "" }]),
  },
  { requiredKeys: [] },
)
const base = emptyValues("2027-05-21")

describe("mergeEdits", () => {
  it("keeps every edit of mine, and every edit of theirs in fields that I left alone", () => {
    fc.assert(
      fc.property(edits, edits, (a, b) => {
        const mine = { ...base, ...a }
        const theirs = { ...base, ...b }
        const { values } = mergeEdits(base, mine, theirs)
        const edited = changedFields(base, mine)
        for (const field of Object.keys(base) as WorkloadField[]) {
          expect(values[field]).toEqual(edited.includes(field) ? mine[field] : theirs[field])
        }
      }),
    )
  })

  it("asks about exactly those fields that both changed to different ends", () => {
    fc.assert(
      fc.property(edits, edits, (a, b) => {
        const mine = { ...base, ...a }
        const theirs = { ...base, ...b }
        const both = changedFields(base, mine).filter((field) => changedFields(base, theirs).includes(field))
        const asked = both.filter((field) => !isSame(mine[field], theirs[field]))
        expect(mergeEdits(base, mine, theirs).conflicts).toEqual(asked)
      }),
    )
  })
})
