import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { EFFORT_WORDS, LEVEL_WORDS, STATUS_WORDS } from "@/lib/improvement/item"
import { DECISION_WORDS } from "@/lib/improvement/register"
import { BUCKET_WORDS } from "@/lib/improvement/roadmap"
import { arbitraryQuestion } from "@/lib/lens/arbitrary"
import { RISKS } from "@/lib/lens/model"
import { IMPROVEMENT_STATUSES } from "@/lib/review/improvement-status"
import { missingScope } from "@/lib/review/scope"
import { CRITICALITIES, FRAMEWORK_PILLARS, WORKLOAD_TYPES } from "@/lib/review/workload-type"
import { explainRisk, riskReason } from "@/lib/risk/explain"
import { RISK_WORDS } from "@/lib/risk/words"
import { WORKLOAD } from "../example"
import { REASON_WORDS } from "../review-words"
import { GERMAN, type Phrase } from "./german"
import { NOUNS, type Noun } from "./nouns"
import { reasonInWords } from "./reason"
import { ENGLISH } from "./say"
import { sayIn } from "./say-in"

const german = sayIn("de")
const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted()

describe("German", () => {
  test.each(Object.entries(GERMAN))("%j keeps every value of its English", (english, words) => {
    expect(words.trim()).not.toBe("")
    expect(places(words)).toEqual(places(english))
  })

  const empty = { ...WORKLOAD, scope: "", boundaries: "", objectives: "", compliance: "", painPoints: "" }
  const lacking = missingScope({ ...empty, reviewOwner: "", people: [], type: "", criticality: "" })
  test.each([
    ...Object.values(RISK_WORDS),
    ...Object.values(REASON_WORDS),
    ...Object.values(FRAMEWORK_PILLARS),
    ...Object.values(WORKLOAD_TYPES).map(({ label }) => label),
    ...Object.values(CRITICALITIES),
    ...Object.values(IMPROVEMENT_STATUSES),
    ...Object.values(STATUS_WORDS),
    ...Object.values(LEVEL_WORDS),
    ...Object.values(EFFORT_WORDS),
    ...Object.values(BUCKET_WORDS),
    ...Object.values(DECISION_WORDS),
    ...lacking.map(({ words }) => words),
  ])("knows the product's word %j", (word) => {
    expect(GERMAN[word as Phrase]).toBeDefined()
  })

  test("counts, lists and dates the German way", () => {
    expect(Object.keys(NOUNS).map((noun) => german.counted(1, noun as Noun))).toContain("1 Frage")
    expect(german.counted(2, "high risk")).toBe("2 hohe Risiken")
    expect(german.list(["a", "b", "c"], "or")).toBe("a, b oder c")
    expect(german.day("2026-11-21")).toBe("21. November 2026")
    expect(german.plannedDay("2026-11-21")).toBe("Samstag, 21. November 2026")
  })
})

test("the reason of a risk is the one that the answer screen shows", () => {
  const answered = fc.tuple(arbitraryQuestion(), fc.nat(), fc.boolean()).map(([question, ticks, isApplicable]) => {
    const ids = question.choices.filter((_, index) => (ticks >>> index) & 1).map(({ id }) => id)
    return { question, answer: { selected: new Set(ids), notApplicable: new Set<string>(), isApplicable } }
  })
  fc.assert(
    fc.property(answered, ({ question, answer }) => {
      const shown = explainRisk(question, answer)
      const said = reasonInWords(riskReason(question, answer), ENGLISH)
      expect(RISKS.map((risk) => `${ENGLISH.risk(risk)}: ${said}`)).toContain(shown)
      expect(reasonInWords(riskReason(question, answer), german)).not.toBe(said)
    }),
  )
})
