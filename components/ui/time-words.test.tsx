import { expect, it } from "vitest"
import { relativeWords, timeWords } from "./time-words"

const moment = new Date("2026-11-26T23:30:00Z")

it("says the weekday where people plan", () => {
  expect(timeWords(moment, "day", "UTC")).toBe("Thu, 26 Nov 2026")
  expect(timeWords(moment, "time", "UTC")).toBe("23:30")
})

it("shows the reader's own day", () => {
  expect(timeWords(moment, "date", "Pacific/Chatham")).toBe("27 Nov 2026")
})

it("says how far away it is, in the largest unit that fits", () => {
  const before = (ms: number) => relativeWords(moment, new Date(moment.getTime() - ms))
  expect(before(21 * 86_400_000)).toBe("in 3 weeks")
  expect(before(86_400_000)).toBe("tomorrow")
  expect(before(-90 * 60_000)).toBe("1 hour ago")
  expect(before(20_000)).toBe("now")
})
