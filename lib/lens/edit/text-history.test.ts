import fc from "fast-check"
import { expect, test } from "vitest"
import { applyEdits } from "../fix"
import type { Edit } from "../problem"
import { differenceOf, NO_HISTORY, recorded, redone, type TextHistory, undone } from "./text-history"

const arbitraryEdits = fc
  .array(fc.record({ at: fc.nat(30), length: fc.nat(3), content: fc.string({ maxLength: 3 }) }), { maxLength: 3 })
  .map((wishes) => (text: string): Edit[] => {
    let from = 0
    return wishes
      .toSorted((a, b) => a.at - b.at)
      .map(({ at, length, content }) => {
        const offset = Math.min(Math.max(at, from), text.length)
        const edit = { offset, length: Math.min(length, text.length - offset), content }
        from = offset + edit.length
        return edit
      })
  })

interface Typed {
  make: (text: string) => Edit[]
  group: string | undefined
  pause: number
}
const arbitraryWork: fc.Arbitrary<Typed[]> = fc.array(
  fc.record({ make: arbitraryEdits, group: fc.constantFrom(undefined, "a", "b"), pause: fc.constantFrom(10, 5_000) }),
  { maxLength: 12 },
)

function work(text: string, typed: readonly Typed[]) {
  let now = 0
  let history: TextHistory = NO_HISTORY
  for (const { make, group, pause } of typed) {
    const edits = make(text)
    now += pause
    history = recorded(history, text, { edits, label: "typing", ...(group && { group }) }, now)
    text = applyEdits(text, edits)
  }
  return { text, history }
}

test("whatever was typed, undoing all of it gives the start, and redoing all of it the end", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), arbitraryWork, (start, typed) => {
      const { text: end, history } = work(start, typed)
      let text = end
      let current = history
      for (let step = undone(current, text); step; step = undone(current, text)) {
        expect(step.edits.reduce(applyEdits, text)).toBe(step.text)
        text = step.text
        current = step.history
      }
      expect(text).toBe(start)
      for (let step = redone(current, text); step; step = redone(current, text)) {
        text = step.text
        current = step.history
      }
      expect(text).toBe(end)
    }),
  )
})

test("typing without a pause in one field is one step; elsewhere or later it is another", () => {
  const insert = (content: string, group: string | undefined, pause: number): Typed => ({
    make: (text) => [{ offset: text.length, length: 0, content }],
    group,
    pause,
  })
  const { text, history } = work("", [
    ...[insert("a", "title", 10), insert("b", "title", 10), insert("c", "notes", 10), insert("d", "notes", 5_000)],
    insert("e", undefined, 10),
    insert("f", undefined, 10),
  ])
  expect(text).toBe("abcdef")
  expect(history.past.map(({ changes }) => changes.length)).toEqual([2, 1, 1, 1, 1])
})

test("a new change after an undo forgets what could be redone", () => {
  const first = recorded(NO_HISTORY, "", { edits: [{ offset: 0, length: 0, content: "a" }], label: "a" }, 0)
  const back = undone(first, "a")
  expect(back?.text).toBe("")
  const next = recorded(back?.history ?? first, "", { edits: [{ offset: 0, length: 0, content: "b" }], label: "b" }, 1)
  expect(redone(next, "b")).toBeNull()
})

test("the difference of two texts makes one of the other, and touches nothing they share at both ends", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, a, b, tail) => {
      const [before, after] = [head + a + tail, head + b + tail]
      const edits = differenceOf(before, after)
      expect(applyEdits(before, edits)).toBe(after)
      for (const { length } of edits) expect(length).toBeLessThanOrEqual(a.length)
    }),
  )
})
