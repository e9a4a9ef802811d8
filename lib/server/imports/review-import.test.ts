import { beforeAll, expect, test } from "vitest"
import { BASE } from "@/lib/report/compare-sheet"
import { readCsv } from "@/lib/report/csv-read"
import { xlsxParts } from "@/lib/report/xlsx"
import { readXlsx } from "@/lib/report/xlsx-read"
import { getAnswer, updateAnswer } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { exportWorkload } from "@/lib/server/exports/workload-export"
import { zip } from "@/lib/server/exports/zip"
import { applyReviewImport, previewReviewImport } from "@/lib/server/imports/review-import"
import { openZip } from "@/lib/server/imports/unzip"
import { createImprovement } from "@/lib/server/improvement-create"
import { listImprovements } from "@/lib/server/improvements"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"

const { db } = await testDatabase()
let owner: Context
let at: { WorkloadId: string; LensAlias: string }
let workload: { WorkloadId: string }
beforeAll(async () => {
  owner = await makeMember(db, await makeWorkspace(db), "OWNER")
  const lens = await publishedLens(owner)
  workload = { WorkloadId: await makeWorkload(owner, [lens]) }
  at = { ...workload, LensAlias: lens }
  await updateAnswer(owner, { ...at, QuestionId: "security_1", SelectedChoices: ["keep_logs"], Notes: "=HYPERLINK(1)" })
  await updateAnswer(owner, { ...at, QuestionId: "security_2", Notes: "second" })
  await createImprovement(owner, { ...workload, Title: "-cmd|calc", Recommendation: "Do it", Owner: { Name: "Ana" } })
})

const book = async () => (await exportWorkload(owner, workload, "review.xlsx")).bytes
const asFile = (bytes: Buffer, FileName = "review.xlsx") => ({ ...workload, FileName, File: bytes.toString("base64") })
const note = async (QuestionId: string) => (await getAnswer(owner, { ...at, QuestionId })).Answer.Notes ?? ""

/** The workbook after somebody worked on it: cells by sheet, row key and column. */
function edited(
  bytes: Buffer,
  change: (sheet: string, row: Record<string, string>) => Record<string, string | undefined>,
): Buffer {
  const sheets = readXlsx(openZip(bytes)).map(({ name, rows }) => {
    const header = rows[0]?.cells.map(({ text }) => text) ?? []
    const body = rows.slice(1).map(({ cells }) => {
      const row = Object.fromEntries(header.map((column, index) => [column, cells[index]?.text ?? ""]))
      const after = { ...row, ...change(name, row) }
      return header.map((column) => after[column] ?? "")
    })
    return { name, header, rows: body }
  })
  const parts = xlsxParts(sheets, { title: "T", created: "2026-11-21" })
  return zip(parts.map(({ path, text }) => ({ path, content: Buffer.from(text) })))
}

test("what was exported changes nothing when it comes back, as a workbook and as CSV", async () => {
  const rows = { problems: [], edits: [], additions: [] }
  expect(await previewReviewImport(owner, asFile(await book()))).toMatchObject(rows)
  for (const file of ["answers.csv", "practices.csv", "actions.csv"]) {
    const { bytes, fileName } = await exportWorkload(owner, workload, file)
    expect(await previewReviewImport(owner, asFile(bytes, fileName))).toMatchObject(rows)
  }
})

test("accepted edits come in together; what others changed meanwhile is a conflict and stays unless it is chosen", async () => {
  const file = edited(await book(), (sheet, row) => {
    if (sheet === "Answers") return { Notes: `${row.Notes} edited` }
    if (sheet === "Practices" && row["Practice id"] === "read_logs" && row["Question id"] === "security_1")
      return { State: "in place " }
    return {}
  })
  await updateAnswer(owner, { ...at, QuestionId: "security_2", Notes: "by somebody else" })
  const preview = await previewReviewImport(owner, asFile(file))
  expect(preview.problems).toEqual([])
  expect(preview.edits.filter(({ isConflict }) => isConflict)).toMatchObject([
    { column: "Notes", now: "by somebody else", file: "second edited" },
  ])
  const Take = preview.edits.filter(({ isConflict }) => !isConflict).map(({ id }) => id)
  await applyReviewImport(owner, { ...asFile(file), Seen: preview.seen, Take })
  expect(await note("security_1")).toBe("=HYPERLINK(1) edited")
  expect(await note("security_2")).toBe("by somebody else")
  const { Answer } = await getAnswer(owner, { ...at, QuestionId: "security_1" })
  expect(Answer.SelectedChoices).toEqual(expect.arrayContaining(["keep_logs", "read_logs"]))
  expect(Answer.Risk).toBe("NONE")
})

test("what was not seen is not applied: neither after a change, nor by whoever may not", async () => {
  const file = edited(await book(), (sheet, row) => (sheet === "Answers" ? { Notes: `${row.Notes}!` } : {}))
  const preview = await previewReviewImport(owner, asFile(file))
  const Take = preview.edits.map(({ id }) => id)
  await updateAnswer(owner, { ...at, QuestionId: "security_2", Notes: "in between" })
  const before = await db.auditEvent.count()
  await expect(applyReviewImport(owner, { ...asFile(file), Seen: preview.seen, Take })).rejects.toMatchObject({
    code: "Conflict",
  })
  expect(await db.auditEvent.count()).toBe(before)
  const viewer = await makeMember(db, await db.workspace.findFirstOrThrow(), "VIEWER")
  await expect(previewReviewImport(viewer, asFile(file))).rejects.toMatchObject({ code: "AccessDenied" })
})

test("actions come back changed and new ones come in, once", async () => {
  const file = edited(await book(), (sheet, row) =>
    sheet === "Actions" ? { Owner: "Bob", Due: "2027-03-31", Status: "planned", Title: `${row.Title}!` } : {},
  )
  const csv = readCsv((await exportWorkload(owner, workload, "actions.csv")).bytes.toString("utf8"), "Actions")
  const header = csv.rows[0]?.cells.map(({ text }) => text) ?? []
  expect(header.at(-1)).toBe(BASE)
  const preview = await previewReviewImport(owner, asFile(file))
  const Take = preview.edits.map(({ id }) => id)
  await applyReviewImport(owner, { ...asFile(file), Seen: preview.seen, Take })
  const [item] = (await listImprovements(owner, workload)).Improvements
  expect(item).toMatchObject({ title: "-cmd|calc!", dueOn: "2027-03-31", status: "PLANNED", owner: { name: "Bob" } })

  const added = Buffer.from("Number,Title,Effort,Due\n,Rotate keys,S,2027-01-15\n,,L,\n7,x,S,\n")
  const second = await previewReviewImport(owner, asFile(added, "actions.csv"))
  expect(second.additions).toHaveLength(1)
  expect(second.problems.map(({ place }) => place)).toEqual(["Actions!A3", "Actions!A4"])
  const fresh = { ...asFile(added, "actions.csv"), Seen: second.seen, Take: second.additions.map(({ id }) => id) }
  await applyReviewImport(owner, fresh)
  const all = (await listImprovements(owner, workload)).Improvements
  expect(all.find(({ title }) => title === "Rotate keys")).toMatchObject({ effort: "S", dueOn: "2027-01-15" })
  // The same file once more is no second key rotation.
  await expect(applyReviewImport(owner, fresh)).rejects.toMatchObject({ code: "Conflict" })
})

test("why something does not apply comes back, and only where something does not apply", async () => {
  const changes: Record<string, Record<string, string>> = {
    security_1: { Applies: "no", Reason: "Out of scope" },
    security_2: { Reason: "business priorities" },
  }
  const file = edited(await book(), (sheet, row) => {
    if (sheet === "Answers") return changes[row["Question id"] ?? ""] ?? {}
    if (sheet !== "Practices" || row["Question id"] !== "security_2") return {}
    if (row["Practice id"] === "read_logs") return { State: "Not applicable", Reason: "architecture constraints" }
    return { Reason: "other reason" }
  })
  const preview = await previewReviewImport(owner, asFile(file))
  expect(preview.problems.map(({ message }) => message)).toEqual([
    expect.stringContaining("The question applies"),
    expect.stringContaining("Only a practice that is not applicable has a reason"),
  ])
  const Take = preview.edits.map(({ id }) => id)
  expect(Take).toHaveLength(4)
  await applyReviewImport(owner, { ...asFile(file), Seen: preview.seen, Take })
  const answer = async (QuestionId: string) => (await getAnswer(owner, { ...at, QuestionId })).Answer
  expect(await answer("security_1")).toMatchObject({ IsApplicable: false, Reason: "OUT_OF_SCOPE" })
  expect((await answer("security_2")).ChoiceAnswers).toEqual([
    expect.objectContaining({ ChoiceId: "read_logs", Status: "NOT_APPLICABLE", Reason: "ARCHITECTURE_CONSTRAINTS" }),
  ])
  // Taken away again, it is none, and the same file then says nothing new.
  const none = edited(await book(), (sheet) => (sheet === "Answers" ? { Reason: "" } : {}))
  const second = await previewReviewImport(owner, asFile(none))
  const all = second.edits.map(({ id }) => id)
  await applyReviewImport(owner, { ...asFile(none), Seen: second.seen, Take: all })
  expect((await answer("security_1")).Reason).toBe("NONE")
  expect((await previewReviewImport(owner, asFile(none))).edits).toEqual([])
})
