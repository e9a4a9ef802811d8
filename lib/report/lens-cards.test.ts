import fc from "fast-check"
import { expect, test } from "vitest"
import { checkLens } from "@/lib/lens/check"
import { lensJson } from "@/lib/lens/example"
import { deckOf, shuffled } from "./lens-cards"
import { lensRendition } from "./lens-rendition"
import { searchDocuments } from "./lens-search"

const { lens } = checkLens(JSON.stringify(lensJson()))
if (!lens) throw new Error("the lens has errors")
const rendition = lensRendition(lens, "1.0")
const practices = rendition.pillars.flatMap((pillar) => pillar.questions.flatMap((question) => question.practices))

test("there is a card for each practice, fewer in a smaller scope, each with an id of its own", () => {
  const cards = deckOf(rendition, "practice", {})
  expect(cards).toHaveLength(practices.length)
  expect(new Set(cards.map((card) => card.id)).size).toBe(cards.length)
  expect(deckOf(rendition, "practice", { pillarId: "security" })).toHaveLength(4)
  expect(deckOf(rendition, "practice", { pillarId: "security", questionId: "security_1" })).toHaveLength(2)
})

test("a question without a failure question has no such card", () => {
  expect(deckOf(rendition, "failure", {})).toEqual([])
})

test("shuffling loses and adds nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.infiniteStream(fc.double({ min: 0, max: 0.999 })), (cards, numbers) => {
      const mixed = shuffled(cards, () => numbers.next().value ?? 0)
      expect(mixed.toSorted()).toEqual(cards.toSorted())
    }),
  )
})

test("pillars, questions and practices can be found, by text and by number", () => {
  const documents = searchDocuments("small", rendition)
  expect(documents.map((one) => one.kind)).toEqual(
    Array.from({ length: 2 }, () => ["pillar", ...Array(2).fill(["question", "practice", "practice"]).flat()]).flat(),
  )
  expect(documents[2]).toMatchObject({ title: "Keep logs", texts: ["Switch logs on"], keys: ["keep_logs", "SEC 1.1"] })
})
