import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { comparison } from "@/lib/report/comparison"
import { type Dress, PLAIN_DRESS } from "@/lib/report/dress"
import { answerWith, reportOf, reviewWith, WORKLOAD } from "@/lib/report/example"
import type { ReportJob } from "@/lib/report/input"
import { acceptedOf, improvementOf } from "@/lib/report/work-example"
import { officeParts } from "./office-file"

const NASTY = 'Über & <b> "quoted" =1+1 \u0001\ud800 漢字 مرحبا'

function jobs(text: string): ReportJob[] {
  const review = reviewWith({ security: ["0", "a"], Data: ["-"] })
  review.answers.p0q0 = answerWith("0", text)
  const work = { items: [improvementOf(1, { title: text }), acceptedOf(2, { title: text })], decisions: [] }
  const input = reportOf([review], { workload: { ...WORKLOAD, name: text, description: text }, work })
  const [then, now] = [[reviewWith({ security: ["0"] })], [reviewWith({ security: ["abc"] })]]
  const about = { workloadName: text, description: text, workspaceName: text, generatedOn: "2026-11-21" }
  const states = { before: { name: text, day: "2026-03-02" }, after: { name: null, day: "2026-11-21" } }
  const compared = { ...about, ...states, found: comparison(then, now), pillars: [], trend: [] }
  return [
    { kind: "executive-brief", input, dress: PLAIN_DRESS },
    { kind: "improvement-plan", input, dress: { ...PLAIN_DRESS, language: "de", draft: true } },
    { kind: "milestone-comparison", input: compared, dress: PLAIN_DRESS },
  ]
}

const texts = (job: ReportJob) =>
  (officeParts(job) ?? []).map((part) => ({ path: part.path, text: "text" in part ? part.text : "" }))

/** Tags that open and close in order; what stands between them has no loose signs. */
function isWellFormed(text: string): boolean {
  const open: string[] = []
  let rest = text.replace(/^<\?xml[^?]*\?>\s*/, "")
  while (rest !== "") {
    const found = /^([^<]*)<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/.exec(rest)
    if (!found) return rest.trim() === "" && open.length === 0
    const [whole, between = "", isEnd, name = "", , isEmpty] = found
    if (/&(?!(?:amp|lt|gt|quot);)/.test(between)) return false
    if (isEnd && open.pop() !== name) return false
    if (!isEnd && !isEmpty) open.push(name)
    rest = rest.slice(whole.length)
  }
  return open.length === 0
}

describe("slides and documents", () => {
  test("are well-formed whatever people write", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(NASTY), fc.string({ unit: "binary", maxLength: 40 })), (text) => {
        for (const job of jobs(text))
          for (const part of texts(job)) expect(isWellFormed(part.text), part.path).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test("name every part that they relate to, and nothing that is not there", () => {
    for (const job of jobs("Checkout")) {
      const parts = texts(job)
      const paths = new Set(parts.map(({ path }) => path))
      const types = parts.find(({ path }) => path === "[Content_Types].xml")?.text ?? ""
      for (const [, name = ""] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(paths.has(name), name).toBe(true)
      for (const { path, text } of parts.filter((part) => part.path.endsWith(".rels"))) {
        const folder = path.replace(/_rels\/[^/]+$/, "")
        for (const [, target = ""] of text.matchAll(/Target="([^"]+)"(?! TargetMode)/g)) {
          const place = new URL(target, `file:///${folder}`).pathname.slice(1)
          expect(paths.has(place), `${path} → ${target}`).toBe(true)
        }
      }
    }
  })

  test("give the same parts again, and run nothing", () => {
    for (const job of jobs(NASTY)) {
      const parts = texts(job)
      expect(texts(structuredClone(job))).toEqual(parts)
      expect(parts.some(({ path }) => /vba|macro|\.bin$/i.test(path))).toBe(false)
    }
  })

  test("tell what the report tells: each slide has a title, the plan has headings and a head on every page of a table", () => {
    const [brief, plan] = jobs("Checkout")
    const slides = brief ? texts(brief).filter(({ path }) => /slides\/slide\d+\.xml$/.test(path)) : []
    expect(slides.length).toBeGreaterThan(4)
    for (const { text } of slides) expect(text).toContain('<p:ph type="title"/>')
    expect(slides.map(({ text }) => text).join("")).toContain("1 high risk and 1 medium risk in 3 questions")
    const document = plan ? texts(plan).find(({ path }) => path === "word/document.xml")?.text : ""
    expect(document).toContain('<w:pStyle w:val="Heading1"/>')
    expect(document).toContain("<w:tblHeader/>")
    expect(document).toContain("Verbesserungen nach Priorität")
  })

  test("other reports come as PDF only", () => {
    const input = reportOf([reviewWith({ security: ["a"] })])
    expect(officeParts({ kind: "full-review", input, dress: PLAIN_DRESS })).toBeNull()
  })

  test("leave out the parts and the names that a copy is without", () => {
    const [brief, plan, compared] = jobs("Checkout")
    const written = (job: ReportJob | undefined, over: Partial<Dress>) =>
      job
        ? texts({ ...job, dress: { ...job.dress, language: "en", ...over } } as ReportJob)
            .map(({ text }) => text)
            .join()
        : ""
    for (const { id, title } of PLAN_TITLES) {
      expect(written(plan, {}), id).toContain(`>${title}<`)
      expect(written(plan, { without: [id] }), id).not.toContain(`>${title}<`)
    }
    expect(written(compared, {})).toContain("Pillar by pillar")
    expect(written(compared, { without: ["pillars"] })).not.toContain("Pillar by pillar")
    const redaction = { names: true, notes: true, evidence: true }
    for (const job of [brief, plan]) {
      expect(written(job, {})).toContain("Ana Example")
      expect(written(job, { redaction })).not.toContain("Ana Example")
    }
  })
})

const PLAN_TITLES = [
  { id: "method", title: "How to read this plan" },
  { id: "improvements", title: "Improvements by priority" },
  { id: "matrix", title: "Impact and effort" },
  { id: "sheets", title: "Action sheets" },
  { id: "accepted", title: "Accepted risks" },
  { id: "next", title: "When we look again" },
  { id: "list", title: "What to do, in order" },
  { id: "items", title: "High risks" },
]
