import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkLens } from "../check"
import { lensJson } from "../example"
import { applyEdits } from "../fix"
import type { ObjectNode } from "../json-node"
import { readJson } from "../json-tree"
import type { Lens } from "../model"
import type { Edit } from "../problem"
import { addChoice, duplicateChoice, removeChoice, renameChoice } from "./choices"
import { placeOfPointer, pointerOfPlace } from "./place"
import { addPillar, addQuestion, BLANK_LENS, duplicateAt, moveBy, moveToPillar, removeAt } from "./structure"

const TEXT = JSON.stringify(lensJson(), null, 2)

function rootOf(text: string): ObjectNode {
  const { root } = readJson(text)
  if (root.kind !== "object") throw new Error("not an object")
  return root
}

function lensOf(text: string): Lens {
  const { lens, problems } = checkLens(text)
  if (!lens) throw new Error(problems.map(({ message }) => message).join("; "))
  return lens
}

const edited = (text: string, change: (root: ObjectNode) => { edits: readonly Edit[] }) =>
  applyEdits(text, change(rootOf(text)).edits)
const outline = (text: string) =>
  lensOf(text).pillars.map(({ id, questions }) => `${id}: ${questions.map((question) => question.id).join(" ")}`)
const QUESTION = "/pillars/0/questions/0"
const rules = (text: string) => lensOf(text).pillars[0]?.questions[0]?.riskRules.map(({ condition }) => condition)

describe("pillars and questions", () => {
  test("a blank lens grows by pillars and questions whose ids are new", () => {
    let text = edited(BLANK_LENS, (root) => addPillar(BLANK_LENS, root))
    text = edited(text, (root) => addPillar(text, root))
    text = edited(text, (root) => addQuestion(text, root, 0))
    text = edited(text, (root) => addQuestion(text, root, 0, 0))
    const { pillars } = JSON.parse(text)
    expect(pillars.map(({ id }: { id: string }) => id)).toEqual(["pillar_1", "pillar_2"])
    expect(pillars[0].questions.map(({ id }: { id: string }) => id)).toEqual(["pillar_1_1", "pillar_1_3", "pillar_1_2"])
    // Only texts are missing: nothing that the author has not said.
    expect(new Set(checkLens(text).problems.map(({ code }) => code))).toEqual(
      new Set(["name-empty", "title-empty", "improvement-text-missing"]),
    )
  })

  test("a copy has ids of its own and is otherwise the same", () => {
    const copied = edited(TEXT, (root) => duplicateAt(TEXT, root, "/pillars/0"))
    expect(outline(copied)).toEqual([
      "security: security_1 security_2",
      "security_2: security_3 security_4",
      "operations: operations_1 operations_2",
    ])
    expect(lensOf(copied).pillars[1]?.questions[1]?.riskRules).toEqual(lensOf(TEXT).pillars[0]?.questions[1]?.riskRules)
    expect(outline(edited(TEXT, (root) => duplicateAt(TEXT, root, QUESTION)))[0]).toBe(
      "security: security_1 security_3 security_2",
    )
  })

  test("what moves keeps every character of it", () => {
    const moved = edited(TEXT, (root) => moveBy(TEXT, root, "/pillars/1", -1))
    expect(outline(moved).map((line) => line.split(":")[0])).toEqual(["operations", "security"])
    expect(edited(moved, (root) => moveBy(moved, root, "/pillars/0", 1))).toBe(TEXT)
    const across = edited(TEXT, (root) => moveToPillar(TEXT, root, QUESTION, 1))
    expect(outline(across)).toEqual(["security: security_2", "operations: operations_1 operations_2 security_1"])
    expect(moveBy(TEXT, rootOf(TEXT), "/pillars/1", 1).edits).toEqual([])
  })

  test("after a removal something near is shown", () => {
    const removal = removeAt(rootOf(TEXT), "/pillars/0/questions/1")
    expect(removal.show).toBe(QUESTION)
    const one = applyEdits(TEXT, removal.edits)
    expect(outline(one)[0]).toBe("security: security_1")
    expect(removeAt(rootOf(one), QUESTION).show).toBe("/pillars/0")
  })
})

describe("choices and the rules that name them", () => {
  test("a new practice joins the rule that asks for all of them, and stands before none of these", () => {
    const grown = edited(TEXT, (root) => addChoice(TEXT, root, QUESTION, "practice"))
    const question = JSON.parse(grown).pillars[0].questions[0]
    expect(question.choices.map(({ id }: { id: string }) => id)).toEqual([
      ...["keep_logs", "read_logs", "security_1_1", "logs_no"],
    ])
    expect(question.riskRules.map(({ condition }: { condition: string }) => condition)).toEqual([
      ...["keep_logs && read_logs && security_1_1", "keep_logs", "default"],
    ])
  })

  test("a removed practice leaves the rules where something else is left of them", () => {
    expect(rules(edited(TEXT, (root) => removeChoice(TEXT, root, `${QUESTION}/choices/1`)))).toEqual([
      ...["keep_logs", "keep_logs", "default"],
    ])
    const broken = edited(TEXT, (root) => removeChoice(TEXT, root, `${QUESTION}/choices/0`))
    expect(checkLens(broken).problems.map(({ code }) => code)).toEqual(["unknown-choice"])
  })

  test("a new id reaches every rule, and no other id that starts with it", () => {
    const longer = TEXT.replaceAll("read_logs", "keep_logs_too")
    const renamed = edited(longer, (root) => ({ edits: renameChoice(longer, root, `${QUESTION}/choices/0`, "logs") }))
    expect(rules(renamed)).toEqual(["logs && keep_logs_too", "logs", "default"])
    expect(lensOf(renamed).pillars[0]?.questions[1]).toEqual(lensOf(longer).pillars[0]?.questions[1])
  })

  test("an id that is taken changes no rule, so that the mistake can be mended", () => {
    const taken = edited(TEXT, (root) => ({ edits: renameChoice(TEXT, root, `${QUESTION}/choices/0`, "read_logs") }))
    expect(checkLens(taken).problems.map(({ code }) => code)).toContain("choice-id-twice")
    const back = edited(taken, (root) => ({ edits: renameChoice(taken, root, `${QUESTION}/choices/0`, "keep_logs") }))
    expect(rules(back)).toEqual(rules(TEXT))
  })

  test("a copied choice has an id of its own", () => {
    const copied = edited(TEXT, (root) => duplicateChoice(TEXT, root, `${QUESTION}/choices/0`))
    expect(lensOf(copied).pillars[0]?.questions[0]?.choices.map(({ id }) => id)).toEqual([
      ...["keep_logs", "keep_logs_2", "read_logs", "logs_no"],
    ])
  })
})

test("a pointer leads to the form that holds it", () => {
  expect(placeOfPointer("/name").kind).toBe("lens")
  expect(pointerOfPlace(placeOfPointer("/pillars/2/name"))).toBe("/pillars/2")
  expect(pointerOfPlace(placeOfPointer("/pillars/2/questions/7/choices/1/title"))).toBe("/pillars/2/questions/7")
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), (pillar, question) => {
      const pointer = `/pillars/${pillar}/questions/${question}`
      expect(pointerOfPlace(placeOfPointer(pointer))).toBe(pointer)
    }),
  )
})
