import { expect, test } from "vitest"
import { noCounts } from "@/lib/review/counts"
import { GUEST_RISKS_SHOWN, guestHeadline, isListed } from "./guest-board"

const pillar = (id: string, counts: object) => ({ id, name: id, counts: { ...noCounts(), ...counts } })
const headline = (pillars: ReturnType<typeof pillar>[]) =>
  guestHeadline({ counts: { ...noCounts(), HIGH: 2, MEDIUM: 1 }, pillars })

test("only pillars in which something was assessed are counted", () => {
  const [done, open] = [pillar("a", { HIGH: 2, MEDIUM: 1 }), pillar("b", { UNANSWERED: 9, NOT_APPLICABLE: 1 })]
  expect(headline([done, open])).toBe("2 high and 1 medium risk in 1 of 2 pillars; the others are not assessed yet")
  expect(headline([done, pillar("b", { NONE: 1 })])).toBe("2 high and 1 medium risk in 2 pillars")
  expect(headline([open])).toBe("Nothing is assessed yet")
})

test("a number leads to the list only when the list shows something of it", () => {
  const entry = { title: "x", pillar: "Security", group: "a", risk: "HIGH" as const, practices: 1, acceptedUntil: null }
  const beyond = { ...entry, group: "b" }
  const improvements = [...Array.from({ length: GUEST_RISKS_SHOWN }, () => entry), beyond]
  expect(isListed({ improvements }, "a", "HIGH")).toBe(true)
  for (const risk of ["MEDIUM", "NONE", "UNANSWERED"] as const)
    expect(isListed({ improvements }, "a", risk)).toBe(false)
  expect(isListed({ improvements }, "b", "HIGH")).toBe(false)
})
