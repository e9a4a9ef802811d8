import { renderToStaticMarkup as html } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { RiskRow } from "./risk-row"
import { VoteBar, VoteCounts, type VoteShare } from "./vote-bar"

const share = (label: string, count: number, look: VoteShare["look"] = "full"): VoteShare => ({ label, count, look })
const words = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim()

describe("votes on one practice", () => {
  it("are told in numbers and words, and nobody's silence is a vote", () => {
    const shares = [share("In place", 2), share("Partly", 0), share("Not in place", 3, "hatched")]
    expect(words(html(<VoteCounts shares={shares} />))).toBe("2 in place 3 not in place")
  })
  it("are told apart without colour", () => {
    const full = html(<VoteBar shares={[share("In place", 1)]} />)
    const hatched = html(<VoteBar shares={[share("Not in place", 1, "hatched")]} />)
    const outline = html(<VoteBar shares={[share("Don’t know", 1, "outline")]} />)
    const half = html(<VoteBar shares={[share("Partly", 1, "half")]} />)
    expect([full, half].map((one) => one.match(/<rect/g)?.length)).toEqual([1, 3])
    expect([full, hatched, outline].map((one) => one.match(/<path/g)?.length ?? 0)).toEqual([0, 1, 0])
    expect([full, hatched, outline].map((one) => one.match(/stroke-accent/g)?.length ?? 0)).toEqual([0, 2, 1])
  })
  it("are a line and two words where nobody voted, never a bar", () => {
    const shares = [share("In place", 0)]
    expect(html(<VoteBar shares={shares} />)).not.toContain("<rect")
    expect(words(html(<VoteCounts shares={shares} />))).toBe("no votes")
  })
})

describe("the row of risks", () => {
  it("has a shape for each ballot, up to a dozen, and always number and word", () => {
    const row = html(<RiskRow counts={{ NONE: 3, HIGH: 40 }} />)
    expect(words(row)).toBe("3 no risk 40 high")
    expect(row.match(/<circle/g)).toHaveLength(3)
    expect(row.match(/<svg/g)).toHaveLength(3 + 12)
  })
})
