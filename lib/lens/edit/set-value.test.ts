import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryLensJson } from "../arbitrary"
import { applyEdits } from "../fix"
import { type ArrayNode, memberValue, type ObjectNode } from "../json-node"
import { readJson } from "../json-tree"
import { insertItem, moveItem, removeEntryAt } from "./layout"
import { setValue, textAt } from "./set-value"

const arbitraryLayout = fc.constantFrom<(value: unknown) => string>(
  (value) => JSON.stringify(value),
  (value) => JSON.stringify(value, null, 1),
  (value) => JSON.stringify(value, null, 4),
  (value) => JSON.stringify(value, null, "\t"),
  (value) => JSON.stringify(value, null, 2).replaceAll("\n", "\r\n"),
  // Odd, but legal: a comma at the start of the line, escapes that need not be.
  (value) => JSON.stringify(value, null, 2).replaceAll(",\n", "\n,").replaceAll("a", "\\u0061"),
)
const arbitraryText = fc.tuple(arbitraryLensJson(), arbitraryLayout).map(([value, print]) => print(value))

function open(text: string): { root: ObjectNode; pillars: ArrayNode } {
  const { root, findings } = readJson(text)
  expect(findings).toEqual([])
  const pillars = root.kind === "object" ? memberValue(root, "pillars") : null
  if (root.kind !== "object" || pillars?.kind !== "array") throw new Error("not a lens")
  return { root, pillars }
}

interface Json {
  [key: string]: unknown
}

describe("setting a value", () => {
  const arbitraryPath = fc.constantFrom<readonly [string, ...string[]]>(
    ["name"],
    ["description"],
    ["schemaVersion"],
    ["x-plumbline", "goal"],
    ["helpfulResource", "url"],
    ["new key"],
  )

  test("changes that value and nothing else, whatever the layout", () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryPath, fc.string({ unit: "grapheme" }), (text, path, value) => {
        const { root } = open(text)
        const after = applyEdits(text, setValue(text, root, root, path, value))
        const expected: Json = JSON.parse(text)
        const [key, next] = path
        if (next === undefined) expected[key] = value
        else expected[key] = { ...(expected[key] as Json), [next]: value }
        expect(JSON.parse(after)).toEqual(expected)
        expect(textAt(open(after).root, ...path)).toBe(value)
      }),
    )
  })

  test("taking it out again gives what was there without it", () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryPath, (text, path) => {
        const without = applyEdits(text, setValue(text, open(text).root, open(text).root, path, undefined))
        const added = applyEdits(without, setValue(without, open(without).root, open(without).root, path, "x"))
        const again = applyEdits(added, setValue(added, open(added).root, open(added).root, path, undefined))
        expect(JSON.parse(again)).toEqual(JSON.parse(without))
      }),
    )
  })

  test("touches only the characters that differ", () => {
    const text = '{ "name": "Caf\\u00e9 \\ud83d\\ude00 lens" }'
    const { root } = readJson(text)
    if (root.kind !== "object") throw new Error()
    expect(setValue(text, root, root, ["name"], "Café 😀 len")).toEqual([
      { offset: text.indexOf('s"'), length: 1, content: "" },
    ])
    expect(applyEdits(text, setValue(text, root, root, ["name"], "Café 😁 lens"))).toBe(
      '{ "name": "Caf\\u00e9 😁 lens" }',
    )
  })

  test("new keys stand where the format has them, laid out like the rest", () => {
    const text = '{\n    "id": "a",\n    "choices": []\n}'
    const { root } = readJson(text)
    if (root.kind !== "object") throw new Error()
    const after = applyEdits(text, setValue(text, root, root, ["x-plumbline", "roles"], ["ops"]))
    const next = readJson(after).root
    if (next.kind !== "object") throw new Error()
    expect(applyEdits(after, setValue(after, next, next, ["title"], "T"))).toBe(
      `{
    "id": "a",
    "title": "T",
    "choices": [],
    "x-plumbline": {
        "roles": [
            "ops"
        ]
    }
}`,
    )
  })
})

describe("lists", () => {
  test("adding, moving and removing entries are what they are on the value", () => {
    const arbitraryStep = fc.record({ kind: fc.constantFrom("add", "move", "remove"), at: fc.nat(5), to: fc.nat(5) })
    fc.assert(
      fc.property(arbitraryText, fc.array(arbitraryStep, { maxLength: 6 }), (start, steps) => {
        let text = start
        const expected: Json & { pillars: unknown[] } = JSON.parse(start)
        for (const { kind, at, to } of steps) {
          const { root, pillars } = open(text)
          const size = pillars.items.length
          const from = size === 0 ? 0 : at % size
          if (kind === "add") {
            text = applyEdits(text, insertItem(text, root, pillars, at % (size + 1), { id: "x", list: [{}] }))
            expected.pillars.splice(at % (size + 1), 0, { id: "x", list: [{}] })
          } else if (size > 0 && kind === "remove") {
            text = applyEdits(text, removeEntryAt(pillars, from))
            expected.pillars.splice(from, 1)
          } else if (size > 0) {
            text = applyEdits(text, moveItem(text, pillars, from, to % size))
            expected.pillars.splice(to % size, 0, ...expected.pillars.splice(from, 1))
          }
          expect(JSON.parse(text)).toEqual(expected)
        }
      }),
    )
  })

  test("the layout stays as it was", () => {
    const text = JSON.stringify({ pillars: [{ id: "a" }, { id: "b" }] }, null, 2)
    const { root, pillars } = open(text)
    const added = applyEdits(text, insertItem(text, root, pillars, 1, { id: "c" }))
    expect(added).toBe(JSON.stringify({ pillars: [{ id: "a" }, { id: "c" }, { id: "b" }] }, null, 2))
    const empty = '{\r\n\t"pillars": []\r\n}'
    const place = open(empty)
    expect(applyEdits(empty, insertItem(empty, place.root, place.pillars, 0, { id: "c" }))).toBe(
      '{\r\n\t"pillars": [\r\n\t\t{\r\n\t\t\t"id": "c"\r\n\t\t}\r\n\t]\r\n}',
    )
  })
})
