import fc from "fast-check"
import { expect, test } from "vitest"
import { acceptedOf, improvementOf } from "@/lib/report/work-example"
import { acceptedQuestions, questionKey } from "./accepted"
import { STATUSES } from "./item"

const linkTo = (questionId: string) => ({
  ...{ lensKey: "house", lensName: "House rules", questionId, label: "SEC 1", title: questionId },
  ...{ risk: "HIGH" as const, practices: [] },
})
const items = fc.array(
  fc.record({ status: fc.constantFrom(...STATUSES), links: fc.subarray(["a", "b", "c"]) }).map(({ status, links }) => {
    return acceptedOf(1, { status, links: links.map(linkTo) })
  }),
)

test("a question is accepted when an acceptance is about it and nothing open is", () => {
  fc.assert(
    fc.property(items, (all) => {
      const about = (id: string, statuses: readonly string[]) =>
        all.some(({ status, links }) => statuses.includes(status) && links.some(({ questionId }) => questionId === id))
      const expected = ["a", "b", "c"].filter(
        (id) => about(id, ["ACCEPTED_RISK"]) && !about(id, ["OPEN", "PLANNED", "IN_PROGRESS"]),
      )
      const keys = expected.map((questionId) => questionKey({ lensKey: "house", questionId }))
      expect([...acceptedQuestions(all).keys()].toSorted()).toEqual(keys)
    }),
  )
})

test("of several acceptances the one that ends first counts", () => {
  const until = (reviewOn: string) => {
    const acceptance = { reason: "", tradeOff: "", deciderName: "", decidedAt: "", reviewOn }
    return improvementOf(1, { status: "ACCEPTED_RISK", links: [linkTo("a")], acceptance })
  }
  expect([...acceptedQuestions([until("2027-03-31"), until("2027-01-31")]).values()]).toEqual(["2027-01-31"])
})
