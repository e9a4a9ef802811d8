import { expect, test } from "vitest"
import { PLAIN_DRESS } from "@/lib/report/dress"
import { reportOf, reviewWith } from "@/lib/report/example"
import { fullReview } from "@/lib/report/full-review"
import { redacted } from "@/lib/report/redact"
import { readFile, squeezed } from "./read-file"
import { renderReport } from "./render-report"

const written = { currentState: "Keys are rotated by hand. ".repeat(200), strengths: "", gaps: "SEC 2: 監査 & <logs>" }
const pillarPages = { security: { ...written, risks: " ", recommendations: "- SEC 2: keep the logs" } }
const input = reportOf([reviewWith({ Security: ["a", "0"], Reliability: ["abc"] })], { pillarPages })

test("the full review prints what was written about a pillar, whole and nothing else", async () => {
  expect(fullReview(input).pillarPages).toMatchObject([
    { name: "Security", texts: [{ title: "Current state" }, { title: "Gaps" }, { title: "Recommendations" }] },
  ])
  const file = await readFile(await renderReport({ kind: "full-review", input, dress: PLAIN_DRESS }, () => undefined))
  const text = squeezed(file.pages.join(""))
  expect(text).toContain(squeezed("SEC 2: 監査 & <logs>"))
  expect(text.split(squeezed("Keys are rotated by hand.")).length - 1).toBe(200)
  expect(text).not.toContain(squeezed("Strengths"))
}, 60_000)

test("a copy without notes does not print it", () => {
  const copy = redacted(input, { ...PLAIN_DRESS.redaction, notes: true })
  expect(fullReview(copy).pillarPages).toEqual([])
})
