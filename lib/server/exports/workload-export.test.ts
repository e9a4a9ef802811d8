import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, expect, test } from "vitest"
import { EXPORT_FILES } from "@/lib/report/export-file"
import { updateAnswer } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { exportWorkload } from "@/lib/server/exports/workload-export"
import { createMilestone } from "@/lib/server/milestones"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"
import { readWorkloadHead } from "@/lib/server/workload-page"

const NOTES = '=HYPERLINK("x")\n<b>\u0007 _x0041_ 設計 عربي & "so"'

const { db } = await testDatabase()
let owner: Context
let viewer: Context
let workload: string
beforeAll(async () => {
  const workspace = await makeWorkspace(db)
  owner = await makeMember(db, workspace, "OWNER")
  viewer = await makeMember(db, workspace, "VIEWER")
  const lens = await publishedLens(owner, "Exported")
  workload = await makeWorkload(owner, [lens], "=Checkout 設計")
  const at = { WorkloadId: workload, LensAlias: lens }
  await updateAnswer(owner, { ...at, QuestionId: "security_1", SelectedChoices: ["logs_no"], Notes: NOTES })
  await createMilestone(owner, { WorkloadId: workload, MilestoneName: "v1" })
  await updateAnswer(owner, { ...at, QuestionId: "security_1", SelectedChoices: ["keep_logs"] })
  await updateAnswer(owner, { ...at, QuestionId: "security_2", SelectedChoices: ["keep_logs", "read_logs"] })
  await createMilestone(owner, { WorkloadId: workload, MilestoneName: "v2" })
})

const text = async (file: string, milestone?: number) =>
  (await exportWorkload(viewer, { WorkloadId: workload, MilestoneNumber: milestone }, file)).bytes.toString("utf8")

test("a viewer gets every file, named after the workload and the milestone", async () => {
  for (const file of Object.keys(EXPORT_FILES)) {
    const made = await exportWorkload(viewer, { WorkloadId: workload, MilestoneNumber: 1 }, file)
    expect(made.bytes.length).toBeGreaterThan(0)
    expect(made.fileName).toMatch(new RegExp(`^checkout-設計-v1-\\d{4}-\\d\\d-\\d\\d-${file}$`))
  }
})

test("counts now are those of the page; a milestone's are that day's, without later milestones", async () => {
  const { counts } = await readWorkloadHead(viewer, workload)
  expect(counts).toMatchObject({ HIGH: 0, MEDIUM: 1, NONE: 1, UNANSWERED: 2 })
  const now = JSON.parse(await text("review.json"))
  expect(now.counts).toEqual(counts)
  expect(now.milestones.map((one: { name: string }) => one.name)).toEqual(["v1", "v2"])
  const then = JSON.parse(await text("review.json", 1))
  expect(then.counts).toMatchObject({ HIGH: 1, MEDIUM: 0, NONE: 0, UNANSWERED: 3 })
  expect(then.milestone).toMatchObject({ number: 1, name: "v1" })
  expect(then.milestones.map((one: { name: string }) => one.name)).toEqual(["v1"])
  expect(await text("answers.csv")).toContain(`"'=HYPERLINK(""x"")\n`)
})

test("a stranger learns nothing; a file or milestone that is not there is not found", async () => {
  const stranger = await makeMember(db, await makeWorkspace(db, "Elsewhere"), "OWNER")
  const missing = { code: "ResourceNotFound" }
  await expect(exportWorkload(stranger, { WorkloadId: workload }, "plan.csv")).rejects.toMatchObject(missing)
  await expect(exportWorkload(viewer, { WorkloadId: workload }, "secrets.csv")).rejects.toMatchObject(missing)
  await expect(exportWorkload(viewer, { WorkloadId: workload, MilestoneNumber: 9 }, "plan.csv")).rejects.toMatchObject(
    missing,
  )
})

/** Reads a workbook with nothing of ours: Python's own zip and XML readers. */
const PYTHON = `
import json, re, sys, zipfile
import xml.etree.ElementTree as tree
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
ns = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
decode = lambda text: re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)
def value(cell):
    text, number = cell.find("m:is/m:t", ns), cell.find("m:v", ns)
    return decode(text.text) if text is not None else int(number.text) if number is not None else ""
sheets = {}
for at, sheet in enumerate(tree.fromstring(book.read("xl/workbook.xml")).iterfind("m:sheets/m:sheet", ns), 1):
    rows = tree.fromstring(book.read(f"xl/worksheets/sheet{at}.xml")).iterfind("m:sheetData/m:row", ns)
    sheets[sheet.get("name")] = [[value(cell) for cell in row] for row in rows]
for name in book.namelist():
    tree.fromstring(book.read(name))
print(json.dumps({"sheets": sheets, "files": book.namelist()}))
`
const hasPython = spawnSync("python3", ["--version"]).status === 0

test.skipIf(!hasPython)("another reader opens the workbook and finds the same texts and numbers", async () => {
  const { bytes } = await exportWorkload(viewer, { WorkloadId: workload }, "review.xlsx")
  const folder = mkdtempSync(join(tmpdir(), "plumbline-"))
  const file = join(folder, "review.xlsx")
  writeFileSync(file, bytes)
  const read = JSON.parse(execFileSync("python3", ["-c", PYTHON, file], { encoding: "utf8" })) as {
    sheets: Record<string, (string | number)[][]>
    files: string[]
  }
  rmSync(folder, { recursive: true })
  expect(Object.keys(read.sheets)).toEqual([
    "Summary",
    "Answers",
    "Practices",
    "Improvement plan",
    "Actions",
    "Evidence",
    "Milestones",
    "Lens",
  ])
  expect(read.sheets.Summary?.[1]).toEqual(["All lenses", "", 4, 2, 0, 1, 1, 2, 0])
  expect(read.sheets.Answers?.[1]?.at(-2)).toBe(NOTES)
  expect(read.sheets.Answers).toHaveLength(5)
  expect(read.sheets.Milestones?.map((row) => row[1])).toEqual(["Milestone", "v1", "v2"])
  expect(read.sheets.Summary?.some((row) => row[1] === "=Checkout 設計")).toBe(true)
  expect(read.files.some((name) => /vba|macro/i.test(name))).toBe(false)
})
