import { expect, test } from "vitest"
import { PLAIN_DRESS } from "@/lib/report/dress"
import { preparationPack } from "@/lib/report/preparation-pack"
import { minutesDocument, packDocument } from "@/lib/report/section-document"
import type { MinutesContent } from "@/lib/review/minutes"
import { readFile } from "./read-file"
import { renderReport } from "./render-report"

const made = { workspaceName: "Northwind", generatedOn: "2026-11-25" }
const minutes: MinutesContent = {
  title: "Security, part 1",
  workload: "Checkout",
  startedAt: "2026-11-25T13:02:00.000Z",
  closedAt: "2026-11-25T14:31:00.000Z",
  sections: [
    { id: "summary", title: "In short", header: [], rows: [], lines: ["Three questions were looked at.", "漢字 too"] },
    {
      ...{ id: "agenda", title: "Agenda and time", header: ["Part", "Planned", "Took", "Difference"], lines: [] },
      rows: Array.from({ length: 90 }, (_, at) => [`Part number ${at}`, "5 min", "6 min", "+1 min"]),
    },
    { id: "parked", title: "Parking lot", header: ["What"], rows: [], lines: [] },
  ],
}

const squeeze = (text: string) => text.replace(/[\s\u00ad-]/g, "")
const render = (changeNote = "SEC 1 was decided again.") =>
  renderReport(
    {
      kind: "session-minutes",
      input: minutesDocument(minutes, { version: 2, changeNote }, made),
      dress: PLAIN_DRESS,
    },
    () => undefined,
  )

test("minutes as a PDF say every sentence and every row, over several pages, and nothing of what is empty", async () => {
  const bytes = await render()
  const file = await readFile(bytes)
  const text = squeeze(file.pages.join(""))
  for (const line of ["Three questions were looked at.", "漢字 too", "SEC 1 was decided again.", "Version 2"]) {
    expect(text).toContain(squeeze(line))
  }
  for (let at = 0; at < 90; at++) expect(text).toContain(squeeze(`Part number ${at}5 min`))
  expect(text).not.toContain(squeeze("Parking lot"))
  expect(file.pages.length).toBeGreaterThan(2)
  // Each page has more on it than its own number.
  for (const page of file.pages) expect(page.length).toBeGreaterThan(70)
  expect(Buffer.from(await render()).equals(Buffer.from(bytes))).toBe(true)
}, 120_000)

test("the pack names each question and what to bring", async () => {
  const question = {
    label: "SEC 1",
    title: "Is it safe?",
    pillarName: "Security",
    prompt: "Says who?",
    evidence: ["Policy"],
  }
  const pack = preparationPack({
    ...{ title: "Security", workload: "Checkout", objectives: "Sale", scope: "", scheduledFor: null, minutes: 60 },
    ...{
      agenda: [{ title: "Security", minutes: 40 }],
      open: [],
      unqualified: [],
      tone: [{ title: "Kind", text: "Be" }],
    },
    people: [{ name: "Ada", role: "Security specialist", questions: [question] }],
  })
  const job = { kind: "preparation-pack" as const, input: packDocument(pack, made), dress: PLAIN_DRESS }
  const text = squeeze((await readFile(await renderReport(job, () => undefined))).pages.join(""))
  for (const line of ["Ada, Security specialist", "Is it safe?", "Says who?", "Good to bring: Policy (SEC 1)"]) {
    expect(text).toContain(squeeze(line))
  }
}, 120_000)
