import { renderToStaticMarkup } from "react-dom/server"
import { expect, it } from "vitest"
import { WaterfallChart } from "./waterfall-chart"

const steps = [
  { id: "start", name: "v1", count: 3, href: "#start" },
  { id: "resolved", name: "Resolved", count: -2, href: "#resolved" },
  { id: "appeared", name: "New", count: 1, href: "#appeared" },
  { id: "end", name: "Now", count: 2, href: "#end" },
]

it("tells every step in words and in its table, and each number leads to its list", () => {
  const markup = renderToStaticMarkup(<WaterfallChart title="Finding" unit="high risks" steps={steps} />)
  expect(markup).toContain('aria-label="Finding. v1 3, Resolved −2, New +1, Now 2."')
  const links = [...markup.matchAll(/href="#(\w+)"[^>]*>([^<]+)</g)].map(([, id, text]) => [id, text])
  expect(links).toEqual([
    ["start", "3"],
    ["resolved", "−2"],
    ["appeared", "+1"],
    ["end", "2"],
  ])
  expect(markup.match(/<rect/g)).toHaveLength(4)
})

it("is refused where the steps do not lead to the end", () => {
  const wrong = steps.map((step) => ({ ...step, count: 1 }))
  expect(() => renderToStaticMarkup(<WaterfallChart title="Finding" unit="high risks" steps={wrong} />)).toThrow(
    RangeError,
  )
})
