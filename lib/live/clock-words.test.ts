import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bankWords, clockWords, leftWords } from "./clock-words"

const length = fc.integer({ min: -36_000_000, max: 36_000_000 })

/** Reads a clock as a person does. */
function seconds(words: string): number {
  const sign = words.startsWith("−") ? -1 : 1
  const parts = words.replace("−", "").split(":").map(Number)
  return sign * parts.reduce((sum, part) => sum * 60 + part, 0)
}

describe("a clock", () => {
  it("shows every whole second, never half a one", () => {
    fc.assert(fc.property(length, (ms) => seconds(clockWords(ms)) === Math.ceil(ms / 1_000) + 0))
  })
  it("reads as people write it", () => {
    expect([185_000, 3_720_000, 1, 0, -12_000, -61_500].map(clockWords)).toEqual([
      ...["3:05", "1:02:00", "0:01", "0:00", "−0:12", "−1:01"],
    ])
  })
  it("is said in words", () => {
    expect([240_000, 20_000, 1_000, 0, -500, -120_000].map(leftWords)).toEqual([
      ...["4 minutes left", "20 seconds left", "1 second left", "time is up", "time is up", "2 minutes over"],
    ])
  })
  it("counts the bank in whole minutes, and less than one is none", () => {
    expect([180_000, 59_000, -59_000, -120_000].map(bankWords)).toEqual(["+3", "±0", "±0", "−2"])
  })
})
