import fc from "fast-check"
import { expect, test } from "vitest"
import { digestOf } from "./digest"
import { type Duty, dayAfter, dutiesByDue } from "./duties"
import { mailText } from "./mail-body"

const TODAY = "2026-11-25"

function duty(dueOn: string | null, title = "Rotate keys"): Duty {
  const where = { workloadName: "Checkout", path: "/workloads/w/improvements/1" }
  return { id: title, kind: "improvement", title, dueOn, detail: "Planned", version: 1, ...where }
}

test("every duty is in exactly one group, and the groups follow each other in time", () => {
  const days = fc.option(fc.integer({ min: -400, max: 400 }).map((days) => dayAfter(TODAY, days)))
  fc.assert(
    fc.property(fc.array(days), (given) => {
      const shown = dutiesByDue(
        given.map((day, index) => duty(day, `${index}`)),
        TODAY,
      ).flatMap((group) => group.duties)
      expect(shown.map(({ title }) => title).toSorted()).toEqual(given.map((_, index) => `${index}`).toSorted())
      const dates = shown.map(({ dueOn }) => dueOn ?? "9999")
      expect(dates).toEqual(dates.toSorted())
    }),
  )
})

test("on its day a thing is due, the day after it is overdue", () => {
  const groups = dutiesByDue([duty("2026-11-25"), duty("2026-11-24"), duty("2026-12-02"), duty("2026-12-03")], TODAY)
  expect(groups.map(({ group, duties }) => [group, duties.length])).toEqual([
    ["overdue", 1],
    ["today", 1],
    ["week", 1],
    ["later", 1],
  ])
})

test("there is no mail without something overdue or due soon", () => {
  expect(digestOf([], TODAY, "https://plumbline.example")).toBeNull()
  expect(digestOf([duty(null), duty("2027-01-01")], TODAY, "https://plumbline.example")).toBeNull()
})

test("the mail names what is due, where and when, with the way to it", () => {
  const digest = digestOf(
    [duty("2026-11-20"), duty("2026-11-26", "Test restores"), duty(null)],
    TODAY,
    "https://p.example",
  )
  expect(digest?.subject).toBe("Plumbline: 1 overdue and 1 due in the next seven days")
  const text = mailText(digest?.body ?? [])
  expect(text).toContain("Rotate keys (Checkout, Friday, 20 November 2026, Planned)\n  https://p.example/workloads/w")
  expect(text).toContain("Open my work: https://p.example/my-work")
})
