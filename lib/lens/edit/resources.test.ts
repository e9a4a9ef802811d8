import { expect, test } from "vitest"
import { lensJson } from "../example"
import { applyEdits } from "../fix"
import { nodeAt, type ObjectNode } from "../json-node"
import { readJson } from "../json-tree"
import { addResource, removeResource, resourcesOf } from "./resources"
import type { TextChange } from "./text-history"

const CHOICE = "/pillars/0/questions/0/choices/0"

function apply(text: string, change: (root: ObjectNode) => TextChange): string {
  const { root } = readJson(text)
  if (root.kind !== "object") throw new Error("not an object")
  return applyEdits(text, change(root).edits)
}

function listed(text: string, type: string): string[] {
  const choice = nodeAt(readJson(text).root, CHOICE)
  return choice.kind === "object" ? resourcesOf(choice, CHOICE, type) : []
}

test("resources come one by one under their type, and the last takes with it what held it", () => {
  const start = JSON.stringify(lensJson(), null, 2)
  const add = (text: string, type: string) => apply(text, (root) => addResource(text, root, CHOICE, type))
  const one = add(start, "HELPFUL_RESOURCE")
  const three = add(add(one, "IMPROVEMENT_PLAN"), "HELPFUL_RESOURCE")
  expect(listed(three, "HELPFUL_RESOURCE")).toHaveLength(2)
  expect(listed(three, "IMPROVEMENT_PLAN")).toEqual([`${CHOICE}/additionalResources/1/content/0`])
  let text = three
  for (const type of ["HELPFUL_RESOURCE", "IMPROVEMENT_PLAN", "HELPFUL_RESOURCE"]) {
    const [first = ""] = listed(text, type)
    text = apply(text, (root) => removeResource(text, root, first))
  }
  expect(text).toBe(start)
})
