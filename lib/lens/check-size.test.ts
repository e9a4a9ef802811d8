import { describe, expect, it } from "vitest"
import { checkLens } from "./check"
import { lensJson } from "./example"

describe("the size of a lens", () => {
  const padded = (bytes: number, key: string) => {
    const text = JSON.stringify({ ...lensJson(), [key]: "" })
    return text.replace(`"${key}":""`, `"${key}":"${"é".repeat(5)}${"x".repeat(bytes - text.length - 10)}"`)
  }

  it("is counted in bytes, with a warning from 500,001 on and an error from 2,000,001 on", () => {
    expect(checkLens(padded(500_000, "_note"))).toMatchObject({ problems: [], size: 500_000 })
    const large = checkLens(padded(500_001, "_note"))
    expect(large.problems).toMatchObject([{ code: "not-aws-compatible-size", severity: "warning", awsRefuses: true }])
    expect(large.problems[0]?.message).toContain("500,001")
    expect(large.lens).not.toBeNull()
    expect(checkLens(padded(2_000_000, "_note")).lens).not.toBeNull()
    const refused = checkLens(padded(2_000_001, "_note"))
    expect(refused).toMatchObject({ lens: null, problems: [{ code: "too-large", severity: "error" }] })
    expect(refused.problems[0]?.message).toMatch(/2,000,001.*2,000,000/)
  })

  it("leaves our own additions out where AWS is concerned", () => {
    const text = JSON.stringify({ ...lensJson(), "x-plumbline": { designPrinciples: ["x".repeat(600_000)] } })
    expect(checkLens(text).problems).toEqual([])
  })
})
