import { renderToStaticMarkup } from "react-dom/server"
import { expect, it } from "vitest"
import { noCounts } from "@/lib/review/counts"
import { HeatMap } from "./heat-map"
import { RadarChart } from "./radar-chart"
import { RiskBar } from "./risk-bar"
import { TrendChart } from "./trend-chart"

const html = renderToStaticMarkup
const axes = ["Security", "Reliability", "Cost"].map((name, at) => ({ id: name, name, value: at === 2 ? null : 0.25 }))

it("never shows a pillar that was not assessed as a share", () => {
  const markup = html(<RadarChart title="Finding" measure="Without risk" axes={axes} />)
  expect(markup).toContain('aria-label="Finding. Security 25 %, Reliability 25 %, Cost not assessed."')
  expect(markup.match(/<circle/g)).toHaveLength(2)
  expect(markup.match(/not assessed<\/td>/g)).toHaveLength(1)
})

it("shows the table alone with fewer than three pillars", () => {
  const markup = html(<RadarChart title="Finding" measure="Without risk" axes={axes.slice(0, 2)} />)
  expect(markup).not.toContain("<svg")
  expect(markup).toContain("25 %</td>")
})

it("links the numbers of the heat map, and tints a whole row most", () => {
  const rows = [
    { id: "sec", name: "Security", counts: { ...noCounts(), HIGH: 4 } },
    { id: "cost", name: "Cost", counts: { ...noCounts(), HIGH: 1, NONE: 9 } },
  ]
  const markup = html(
    <HeatMap title="Finding" rowName="Pillar" rows={rows} hrefFor={(row, risk) => `#${row.id}-${risk}`} />,
  )
  expect([...markup.matchAll(/href="#([^"]+)"/g)].map((match) => match[1])).toEqual([
    "sec-HIGH",
    "cost-HIGH",
    "cost-NONE",
  ])
  expect(markup).toContain("bg-risk-high/44")
  expect(markup).toContain("bg-risk-high/14")
})

it("tells the trend in words and as a table", () => {
  const steps = [5, 3].map((high, at) => ({
    id: `m${at}`,
    name: `Milestone ${at}`,
    counts: { ...noCounts(), HIGH: high },
  }))
  const markup = html(<TrendChart title="Finding" steps={steps} />)
  expect(markup).toContain("Finding. Milestone 0: 5 high, 0 medium; Milestone 1: 3 high, 0 medium.")
  expect(markup).toContain(">5</td>")
})

it("has room for the first name of a trend", () => {
  const steps = ["First session", "Now"].map((name) => ({ id: name, name, counts: noCounts() }))
  const markup = html(<TrendChart title="Finding" steps={steps} />)
  const lefts = [...markup.matchAll(/viewBox="(-?\d+) /g)].map(([, left]) => -Number(left))
  const halfOfName = ("First session".length * 7) / 2
  expect(lefts).toHaveLength(2)
  for (const left of lefts) expect(left).toBeGreaterThan(halfOfName)
  expect(markup).toContain("First session</tspan>")
})

it("draws an empty bar for a review without questions", () => {
  expect(html(<RiskBar counts={noCounts()} />)).toContain('<rect width="1000"')
})
