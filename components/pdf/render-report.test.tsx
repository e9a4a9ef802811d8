import { beforeAll, describe, expect, test } from "vitest"
import { type Dress, PLAIN_DRESS } from "@/lib/report/dress"
import { answerWith, reportOf, reviewWith, WORKLOAD } from "@/lib/report/example"
import { fullReview } from "@/lib/report/full-review"
import { improvementPlanReport } from "@/lib/report/improvement-plan"
import type { ReportInput, ReportKind } from "@/lib/report/input"
import { type ReadFile, readFile, squeezed } from "./read-file"
import { renderReport } from "./render-report"

const SCRIPTS = {
  latin: "Größe, façade, Łódź, “quoted” – 95 %",
  greek: "Η βάση δεδομένων αντιγράφεται",
  cyrillic: "база данных реплицируется",
  chinese: "订单数据库的故障转移需要四到十一分钟",
  japanese: "注文データベースのフェイルオーバーには四分かかります",
  korean: "주문 데이터베이스의 장애 조치에는 4분이 걸립니다",
}
const LONG = "The replica is in the other region, and the pool keeps the old address until it is restarted. ".repeat(70)

/** Six pillars with all kinds of answers: one not started, one wholly not applicable, long and foreign notes. */
function ugly(): ReportInput {
  const review = reviewWith({
    operationalExcellence: ["a", "0", "abc", "a", "a", "a"],
    security: ["0", "a", "abc", "n"],
    reliability: ["ab", "0", "a"],
    performance: ["-", "-"],
    costOptimization: ["abc", "abc"],
    sustainability: ["n", "n"],
  })
  const questions = review.lens.pillars.flatMap((pillar) => pillar.questions)
  Object.values(SCRIPTS).forEach((notes, index) => {
    const id = questions[index]?.id ?? ""
    review.answers[id] = answerWith("a", notes)
  })
  const [first, second, third] = review.lens.pillars[1]?.questions ?? []
  if (first) review.answers[first.id] = answerWith("0", `${LONG}END OF LONG NOTES`)
  if (second) second.title = "権限はどのように厳格に保たれていますか"
  if (third) third.helpfulResource = { displayText: "Guide", url: "https://docs.example.org/guide" }
  for (const choice of questions[0]?.choices ?? []) {
    choice.improvementPlan = { displayText: `Steps for ${choice.id}`, url: "https://docs.example.org/steps" }
    choice.helpfulResource = { displayText: "Bad", url: "javascript:alert(1)" }
  }
  return reportOf([review], { workload: { ...WORKLOAD, name: "Checkout & <payments>" } })
}

const render = (kind: ReportKind, input: ReportInput, dress: Partial<Dress> = {}) =>
  renderReport({ kind, input, dress: { ...PLAIN_DRESS, ...dress } }, () => undefined)

describe("full review", () => {
  const input = ugly()
  const report = fullReview(input)
  const questions = report.lenses.flatMap((lens) => lens.pillars).flatMap((pillar) => pillar.questions)
  let file: ReadFile
  let text = ""
  beforeAll(async () => {
    file = await readFile(await render("full-review", input))
    text = file.pages.join("")
  }, 60_000)

  test("texts of every script can be read", () => {
    for (const words of Object.values(SCRIPTS)) expect(text).toContain(squeezed(words))
  })

  test("every question is there with its title, and with its risk as a word", () => {
    for (const { label, title, risk } of questions) {
      expect(text).toContain(squeezed(`${label}${title}`))
      expect(risk).not.toBe("")
    }
    expect(text.match(/Unanswered/g)?.length).toBeGreaterThanOrEqual(report.counts.UNANSWERED)
  })

  test("the counts on the overview are those of the report", () => {
    const { counts, answered, total } = report
    const strip = `${answered} of ${total}Answered${counts.HIGH}High${counts.MEDIUM}Medium${counts.NONE}No risk${counts.UNANSWERED}Unanswered`
    expect(file.pages[1]).toContain(squeezed(strip))
  })

  test("a partial review says so on cover and overview and names what is missing", () => {
    const statement = squeezed("Partial review: Performance efficiency is not finished.")
    expect(file.pages[0]).toContain(statement)
    expect(file.pages[1]).toContain(statement)
    expect(file.pages[1]).toContain("notassessed")
  })

  test("long notes go on over pages to their last word", () => {
    expect(text).toContain("ENDOFLONGNOTES")
    expect(file.pages.filter((page) => page.includes(squeezed("until it is restarted"))).length).toBe(2)
  })

  test("every page says its number and how many there are", () => {
    file.pages.forEach((page, index) => {
      expect(page).toMatch(new RegExp(`Page${index + 1}of${file.pages.length}$`))
      expect(page).toContain(squeezed("Checkout & <payments> · Milestone 3: Design review"))
    })
  })

  test("the contents lead to the page that they name", () => {
    const contents = file.jumps.filter(({ from, to }) => from < to)
    expect(contents).toHaveLength(1 + 6 + questions.length)
    for (const { label, title } of questions) {
      const page = file.pages.findLastIndex((words) => words.includes(squeezed(`${label}${title}`))) + 1
      expect(file.pages.slice(2, 5).join("")).toContain(squeezed(`${label}${title}${page}`))
      expect(contents.some(({ to }) => to === page)).toBe(true)
    }
  })

  test("bookmarks name pillars and questions and lead to them", () => {
    expect(file.bookmarks.slice(0, 3)).toEqual(["Overview – 2", "Workload – 3", "Contents – 3"])
    expect(file.bookmarks.filter((title) => !title.startsWith("  "))).toHaveLength(3 + 6)
    for (const { label, title } of questions) {
      const page = file.pages.findLastIndex((words) => words.includes(squeezed(`${label}${title}`))) + 1
      expect(file.bookmarks).toContain(`  ${label} ${title} – ${page}`)
    }
  })

  test("only web addresses are live", () => {
    expect(new Set(file.addresses)).toEqual(
      new Set([
        "https://docs.example.org/steps",
        "https://docs.example.org/guide",
        "https://wiki.example.org/checkout",
      ]),
    )
  })

  test("the file is tagged: headings, lists, tables, links and the charts in words", () => {
    expect(file.isTagged).toBe(true)
    const count = (role: string) => file.roles.filter((one) => one === role).length
    expect(count("H2")).toBeGreaterThanOrEqual(6)
    expect(count("H3")).toBe(questions.length)
    expect(count("TH")).toBeGreaterThan(8)
    expect(count("Link")).toBeGreaterThan(questions.length)
    expect(file.alternatives).toHaveLength(7)
    expect(file.alternatives.join()).toContain("sustainability not assessed")
  })

  test("the file says what it is", () => {
    expect(file.info).toMatchObject({
      Title: "Checkout & <payments> – Well-architected review",
      Author: "Platform",
      Language: "en",
      CreationDate: "D:20261121000000Z",
      ModDate: "D:20261121000000Z",
    })
  })
})

describe("improvement plan", () => {
  const input = ugly()
  const plan = improvementPlanReport(input)

  test("lists and describes every item in its order", async () => {
    const file = await readFile(await render("improvement-plan", input, { paper: "LETTER" }))
    const text = file.pages.join("")
    const places = plan.items.map(({ rank, label, title }) => text.lastIndexOf(squeezed(`${rank} · ${label}${title}`)))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(file.bookmarks.filter((title) => title.startsWith("  "))).toHaveLength(plan.items.length)
    expect(text).toContain(squeezed(`${plan.open} practices to put in place in ${plan.items.length} questions at risk`))
    expect(text).not.toContain("javascript:")
  }, 60_000)

  test("a plan with nothing to do is a plan", async () => {
    const file = await readFile(await render("improvement-plan", reportOf([reviewWith({ security: ["abc"] })])))
    expect(file.pages.join("")).toContain(squeezed("Nothing to improve in what was answered"))
    expect(file.pages).toHaveLength(3)
  }, 60_000)
})

test("the same input gives the same bytes, another day others", async () => {
  const once = await render("full-review", ugly())
  await render("improvement-plan", reportOf([reviewWith({ Data: ["a"] })]))
  const again = await render("full-review", structuredClone(ugly()))
  expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true)
  const later = await render("full-review", { ...ugly(), generatedOn: "2026-11-22" })
  expect(Buffer.from(later).equals(Buffer.from(once))).toBe(false)
}, 60_000)

test("signs without a font show as such, and the report says so", async () => {
  const review = reviewWith({ security: ["a"] })
  review.answers.p0q0 = answerWith("a", "Done 👍🏽 by the 👨‍👩‍👧 team ✅ ไทย")
  const text = (await readFile(await render("full-review", reportOf([review])))).pages.join("")
  expect(text).toContain(squeezed("Done □ by the □ team ✓ □□□"))
  expect(text).toContain(squeezed("5 signs in this report could not be drawn"))
}, 60_000)

test("a review without questions, lenses or texts is still a report", async () => {
  const empty = { ...WORKLOAD, name: "x", description: "", tags: {}, people: [], scope: "", architecturalDesign: "" }
  for (const reviews of [[], [reviewWith({})], [reviewWith({ security: [] })]]) {
    const input = reportOf(reviews, { workload: empty, milestone: null })
    const file = await readFile(await render("full-review", input))
    expect(file.pages.length).toBeGreaterThanOrEqual(3)
    await render("improvement-plan", input)
  }
}, 60_000)

test("progress only grows and ends at 100", async () => {
  const seen: number[] = []
  await renderReport({ kind: "full-review", input: ugly(), dress: PLAIN_DRESS }, (progress) => seen.push(progress))
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  expect(seen.at(-1)).toBe(100)
}, 60_000)
