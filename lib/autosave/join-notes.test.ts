import fc from "fast-check"
import { expect, it } from "vitest"
import { joinNotes } from "./join-notes"

const text = fc.array(fc.constantFrom("one", "two", "three", "four"), { maxLength: 6 }).map((lines) => lines.join("\n"))

/** Whether the lines of `part` stand in `whole` in the same order. */
function isWithin(part: string, whole: string): boolean {
  const rest = whole.split("\n")
  return part.split("\n").every((line) => {
    const at = rest.indexOf(line)
    rest.splice(0, at + 1)
    return line === "" || at >= 0
  })
}

it("loses no line of either and keeps their order", () => {
  fc.assert(
    fc.property(text, text, (mine, theirs) => {
      const joined = joinNotes(mine, theirs)
      expect([isWithin(mine, joined), isWithin(theirs, joined)]).toEqual([true, true])
    }),
  )
})

it("says once what both say", () => {
  expect(joinNotes("Plan\nmine\nEnd", "Plan\ntheirs\nEnd")).toBe("Plan\ntheirs\nmine\nEnd")
  expect(joinNotes("Plan and more", "Plan")).toBe("Plan and more")
  expect(joinNotes("", "Plan")).toBe("Plan")
})
