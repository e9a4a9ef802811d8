import fc from "fast-check"
import { expect, test } from "vitest"
import { arbitraryLensJson } from "@/lib/lens/arbitrary"
import { checkLens } from "@/lib/lens/check"
import { diffLenses, isEmptyDiff } from "@/lib/lens/diff"
import { diffInWords } from "@/lib/lens/diff-words"
import { lensJson } from "@/lib/lens/example"
import type { Lens } from "@/lib/lens/model"
import { diffView } from "./diff-view"

function lensOf(json: unknown): Lens {
  const { lens, problems } = checkLens(JSON.stringify(json))
  if (!lens) throw new Error(problems.map(({ message }) => message).join("; "))
  return lens
}

function changed(change: (json: ReturnType<typeof lensJson>) => void) {
  const [before, json] = [lensOf(lensJson()), lensJson()]
  change(json)
  const after = lensOf(json)
  return diffView(before, after, diffLenses(before, after))
}

test("has a card for every thing that differs, and none when nothing does", () => {
  fc.assert(
    fc.property(arbitraryLensJson(), arbitraryLensJson(), (a, b) => {
      const [before, after] = [lensOf(a), lensOf(b)]
      const diff = diffLenses(before, after)
      const cards = diffView(before, after, diff)
      expect(cards.length === 0).toBe(isEmptyDiff(diff))
      expect(new Set(cards.map(({ key }) => key)).size).toBe(cards.length)
      const { questions } = diff
      const count = questions.added.length + questions.removed.length + questions.changed.length
      expect(cards.filter(({ key }) => /^(added|removed|changed) /.test(key))).toHaveLength(count)
      expect(diffInWords(before, after, diff).length === 0).toBe(cards.length === 0)
    }),
    { numRuns: 60 },
  )
})

test("a changed rule comes in words, with the answers whose risk differs", () => {
  const [card] = changed((json) => {
    const rules = json.pillars[0]?.questions[0]?.riskRules
    if (rules?.[1]) rules[1].condition = "read_logs"
  })
  expect(card).toMatchObject({ kind: "changed", pillar: "Security", lines: [] })
  expect(card?.rules).toEqual({
    before: ["No risk: every practice is in place", "Medium: practice 1 is in place", "High: in every other case"],
    after: ["No risk: every practice is in place", "Medium: practice 2 is in place", "High: in every other case"],
    isSameLogic: false,
    changes: [
      { before: "MEDIUM", after: "HIGH", count: 2, combinations: ["practice 1 ticked, practice 2 not ticked"] },
      { before: "HIGH", after: "MEDIUM", count: 2, combinations: ["practice 2 ticked, practice 1 not ticked"] },
    ],
  })
})

test("texts show what they were and what they are, ids and places too", () => {
  const cards = changed((json) => {
    json.name = "Renamed lens"
    const [security, operations] = json.pillars
    const moved = security?.questions.pop()
    if (moved) operations?.questions.push({ ...moved, title: "Who did it?" })
  })
  expect(cards.map(({ title, lines }) => [title, lines])).toEqual([
    ["Renamed lens", [{ what: "Name", before: "Small lens", after: "Renamed lens" }]],
    [
      "Who did it?",
      [
        { what: "Pillar", before: "Security", after: "Operations" },
        { what: "Title", before: "How do you know who did what?", after: "Who did it?" },
      ],
    ],
  ])
})
