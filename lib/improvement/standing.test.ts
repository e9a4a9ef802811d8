import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryDay } from "./arbitrary"
import { STATUSES } from "./item"
import { type Decision, registerOf } from "./register"
import { riskOfItem, standingOf } from "./standing"
import { isClosed, needsOf, nextStatuses } from "./status"

describe("status", () => {
  test("nothing is closed without a word, and nothing closed becomes closed in another way", () => {
    for (const from of STATUSES) {
      for (const to of STATUSES) {
        const needs = needsOf(from, to)
        if (isClosed(from) && isClosed(to) && from !== to) expect(needs).toBeNull()
        else if (isClosed(to) && from !== to) expect(needs).toHaveLength(1)
        else if (from !== to) expect(needs).toEqual([])
      }
      expect(nextStatuses(from)).not.toContain(from)
    }
  })
})

describe("standing", () => {
  test("an accepted risk holds up to and on its review date, and is open on the next day", () => {
    fc.assert(
      fc.property(arbitraryDay, arbitraryDay, (reviewOn, today) => {
        const standing = standingOf({ status: "ACCEPTED_RISK", reviewOn, dueOn: null }, today)
        if (today <= reviewOn) expect(standing).toMatchObject({ status: "ACCEPTED_RISK", returnedOn: null })
        else expect(standing).toMatchObject({ status: "OPEN", returnedOn: reviewOn })
      }),
    )
  })

  test("what is closed is never overdue", () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATUSES), arbitraryDay, arbitraryDay, (status, dueOn, today) => {
        const { isOverdue } = standingOf({ status, reviewOn: null, dueOn }, today)
        expect(isOverdue).toBe(dueOn < today && !isClosed(status))
      }),
    )
  })

  test.each([
    ["LOW", [], "LOW"],
    ["LOW", ["NONE", "HIGH", "MEDIUM"], "HIGH"],
    ["HIGH", ["NONE", "MEDIUM"], "MEDIUM"],
    ["HIGH", ["NONE", "NOT_APPLICABLE"], "NONE"],
    ["HIGH", ["NONE", "UNANSWERED"], "HIGH"],
  ] as const)("judged %s with questions at %s: %s", (judged, questions, expected) => {
    expect(riskOfItem(judged, questions)).toBe(expected)
  })
})

describe("register", () => {
  const accepted: Decision = {
    ...{ id: "1", number: 4, title: "Keys", risk: "HIGH", kind: "ACCEPTED", reason: "Small", tradeOff: "Time" },
    ...{ deciderName: "Ada", decidedAt: "2026-11-01T10:00:00.000Z", reviewOn: "2026-12-31" },
  }

  test("shows the acceptance, and its return once the date has passed without a word", () => {
    expect(registerOf([accepted], [{ number: 4, returnedOn: null }])).toEqual([accepted])
    const [returned, first] = registerOf([accepted], [{ number: 4, returnedOn: "2026-12-31" }])
    expect(first).toEqual(accepted)
    expect(returned).toMatchObject({ kind: "RETURNED", number: 4, decidedAt: "2027-01-01T00:00:00.000Z" })
  })

  test("holds every decision once, newest first", () => {
    const decisions = fc.array(
      fc.record({ number: fc.nat(5), decidedAt: arbitraryDay, id: fc.uuid() }).map((one) => ({ ...accepted, ...one })),
    )
    fc.assert(
      fc.property(decisions, (all) => {
        const shown = registerOf(all, [])
        expect(shown.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort())
        const moments = shown.map(({ decidedAt }) => decidedAt)
        expect(moments).toEqual(moments.toSorted().reverse())
      }),
    )
  })
})
