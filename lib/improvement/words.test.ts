import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { effortTime, parseEffortTime } from "./effort-time"
import { historyWords } from "./history"
import { mentionsIn } from "./mentions"
import { stepTexts } from "./step-texts"
import { plannedWords, waitingWords, whatIfWords } from "./what-if-words"

describe("time of an effort", () => {
  test("reads back what it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (minutes) => {
        expect(parseEffortTime(effortTime(minutes))).toBe(minutes)
      }),
    )
  })

  test.each([
    ["20 min", 20],
    ["1.5 h", 90],
    ["1,5 hours", 90],
    ["3d", 1440],
    ["2 weeks", 4800],
    ["soon", null],
    ["0 h", null],
    ["-1 h", null],
  ])("%s is %s minutes", (text, minutes) => {
    expect(parseEffortTime(text)).toBe(minutes)
  })
})

test.each([
  [3, { HIGH: 4, MEDIUM: 1 }, { HIGH: 1, MEDIUM: 2 }, "If these three are done, four high risks become one."],
  [1, { HIGH: 1, MEDIUM: 0 }, { HIGH: 0, MEDIUM: 0 }, "If this one is done, one high risk becomes none."],
  [2, { HIGH: 1, MEDIUM: 12 }, { HIGH: 1, MEDIUM: 9 }, "If these two are done, 12 medium risks become nine."],
  [1, { HIGH: 1, MEDIUM: 1 }, { HIGH: 1, MEDIUM: 1 }, "the number of high and medium risks stays as it is."],
])("what if, in words: %i done", (count, before, after, words) => {
  const rest = { NONE: 0, UNANSWERED: 0, NOT_APPLICABLE: 0 }
  expect(whatIfWords({ before: { ...before, ...rest }, after: { ...after, ...rest } }, count)).toContain(words)
})

test("what is done and not answered again, and who plans what is missing, in words", () => {
  expect(waitingWords({ number: 2, labels: ["SEC 1"] })).toContain("#2 is done, but SEC 1 is not answered again.")
  expect(waitingWords({ number: 2, labels: ["SEC 1", "OPS 2"] })).toContain("SEC 1 and OPS 2 are not answered again.")
  expect([[], [3], [3, 4, 5]].map(plannedWords)).toEqual(["in no improvement yet", "in #3", "in #3, #4 and #5"])
})

describe("mentions", () => {
  const people = [
    { id: "1", name: "Ana Example" },
    { id: "2", name: "Ana Example-Smith" },
    { id: "3", name: "Bo" },
    { id: "4", name: "Bo" },
    { id: "5", name: "Jörg Müller" },
  ]
  test.each([
    ["nobody", []],
    ["@Ana Example, look", ["1"]],
    ["@ana example-smith!", ["2"]],
    ["@Bo", ["3", "4"]],
    ["@Bob", []],
    ["mail bo@bo.example and @Jörg Müller", ["3", "4", "5"]],
  ])("%s", (text, ids) => {
    expect(mentionsIn(text, people)).toEqual(ids)
  })
})

describe("steps of a text", () => {
  test("numbered and dashed lines are steps, other lines belong to the one before", () => {
    expect(stepTexts("1. Look\nclosely\n2) Act\n- Check")).toEqual(["Look\nclosely", "Act", "Check"])
    expect(stepTexts("Switch logs on")).toEqual(["Switch logs on"])
    expect(stepTexts(" \n ")).toEqual([])
  })

  test("no word gets lost in short texts", () => {
    const line = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/)
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 10 }), fc.boolean(), (lines, numbered) => {
        const text = lines.map((one, index) => (numbered ? `${index + 1}. ${one}` : one)).join("\n")
        expect(stepTexts(text).join("\n")).toBe(lines.join("\n"))
      }),
    )
  })
})

test.each([
  ["improvement.update", { Effort: "S" }, { Effort: "L", Title: "New" }, "changed effort from small to large, title"],
  ["improvement.update", { DueOn: null }, { DueOn: "2027-01-01" }, "changed due date from nothing to 2027-01-01"],
  ["improvement.status", { Status: "OPEN" }, { Status: "DONE" }, "changed status from open to done"],
  ["improvement.step", {}, { STEP: "Look" }, "added the step “Look”"],
  ["improvement.step", { STEP: "Look", Done: false }, { STEP: "Look", Done: true }, "ticked off the step “Look”"],
  ["improvement.step", { CRITERION: "Green" }, {}, "removed the success criterion “Green”"],
  ["improvement.step", { STEP: "Look", Done: true }, { STEP: "Act", Done: true }, "reworded the step “Act”"],
  [
    "improvement.step",
    { STEP: "Look", Done: false, Position: 3 },
    { STEP: "Look", Done: false, Position: 1 },
    "moved the step “Look” from place 3 to 1",
  ],
  ["improvement.link", {}, { Question: "sec_1", Label: "SEC 1" }, "added the question SEC 1"],
  ["improvement.link", { Question: "sec_1" }, {}, "removed the question sec_1"],
  ["improvement.link", { Question: "s" }, { Question: "s" }, "chose other practices of the question s"],
  ["improvement.merge", {}, { Merged: [2, 3] }, "merged #2, #3 into it"],
])("history: %s %j %j", (action, before, after, words) => {
  expect(historyWords({ id: "1", at: "", actorName: "Ada", action, before, after })).toBe(words)
})
