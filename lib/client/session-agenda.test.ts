import fc from "fast-check"
import { expect, it } from "vitest"
import { proposeSittings } from "@/lib/live/agenda"
import { type AgendaQuestion, questionKey } from "@/lib/live/agenda-questions"
import { addBreak, addPillar, chooseQuestion, missingPillars, upToDate } from "./session-agenda"

const all = ["security", "reliability"].flatMap((pillarGroup) =>
  Array.from({ length: 5 }, (_, at): AgendaQuestion => {
    const questionId = `${pillarGroup}_${at}`
    return {
      ...{ lensKey: "wellarchitected", questionId, label: questionId, title: questionId, pillarGroup },
      ...{ pillarName: pillarGroup, frameworkPillar: null, risk: "UNANSWERED" },
    }
  }),
)
const agenda = proposeSittings("standard", all)[0]?.items ?? []

it("keeps order and time box in step with the questions, and comes back when the choice is taken back", () => {
  fc.assert(
    fc.property(fc.subarray(all, { minLength: 1, maxLength: 4 }), (dropped) => {
      const without = dropped.reduce(
        (part, question) =>
          chooseQuestion(part, question.pillarGroup, question, { chosen: false, all, minutesEach: 4 }),
        agenda,
      )
      expect(without.flatMap(({ questions }) => questions).length).toBe(all.length - dropped.length)
      const again = [...dropped]
        .reverse()
        .reduce(
          (part, question) =>
            chooseQuestion(part, question.pillarGroup, question, { chosen: true, all, minutesEach: 4 }),
          without,
        )
      expect(again.flatMap(({ questions }) => questions.map(questionKey))).toEqual(all.map(questionKey))
      if (without.every(({ minutes }) => minutes > 1)) expect(again).toEqual(agenda)
    }),
  )
})

it("puts what is added before the wrap-up, under an id of its own", () => {
  const twice = addBreak(addBreak(agenda))
  expect(new Set(twice.map(({ id }) => id)).size).toBe(twice.length)
  expect(twice.at(-1)?.kind).toBe("wrap-up")
})

it("offers exactly the pillars that are missing, and adds them whole", () => {
  const without = agenda.filter(({ pillarId }) => pillarId !== "security")
  expect(missingPillars(agenda, all)).toEqual([])
  expect(missingPillars(without, all)).toEqual([{ id: "security", name: "security" }])
  const part = addPillar(without, "security", all, 4).find(({ id }) => id === "security")
  expect(part).toMatchObject({ minutes: 20, questions: { length: 5 } })
})

it("after a lens changed asks what is still asked and what is new in its pillars; what the group saw stays", () => {
  fc.assert(
    fc.property(fc.subarray(all, { minLength: 1 }), fc.subarray(all), fc.subarray(all), (now, addedNow, seen) => {
      const added = new Set(addedNow.map(questionKey))
      const old = all.filter((one) => !added.has(questionKey(one)))
      const before = proposeSittings("standard", old)[0]?.items ?? []
      const asked = (parts: typeof before) => parts.flatMap(({ questions }) => questions.map(questionKey))
      const fixed = new Set(seen.map(questionKey).filter((key) => asked(before).includes(key)))
      const next = upToDate(before, { all: now, added, fixed })
      const keys = asked(next)
      const there = new Set(now.map(questionKey))
      const parts = new Set(next.map(({ pillarId }) => pillarId))
      expect(new Set(keys).size).toBe(keys.length)
      for (const key of asked(before)) expect(keys.includes(key)).toBe(there.has(key) || fixed.has(key))
      for (const one of now)
        if (added.has(questionKey(one))) expect(keys.includes(questionKey(one))).toBe(parts.has(one.pillarGroup))
      expect(
        next.every(({ kind, questions, minutes }) => minutes >= 1 && (kind === "questions") === questions.length > 0),
      ).toBe(true)
    }),
  )
})
