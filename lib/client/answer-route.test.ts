import fc from "fast-check"
import { expect, it } from "vitest"
import { placeFrom, placeId } from "./answer-place"
import { questionHref, questionIdFrom, questionPath } from "./answer-route"

it("finds the question in the address it wrote", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (lensKey, questionId) => {
      const place = { workloadId: "w".repeat(32), lensKey }
      expect(questionIdFrom(questionPath(place, questionId))).toBe(questionId)
      expect(questionIdFrom(questionPath({ ...place, lensKey: "x" }))).toBeNull()
      const href = questionHref({ ...place, milestone: 3 }, questionId, "high")
      expect([questionIdFrom(href), new URL(href, "http://x").search]).toEqual([questionId, "?milestone=3&show=high"])
      expect(placeFrom(placeId({ ...place, questionId }))).toEqual({ ...place, questionId })
    }),
  )
})
