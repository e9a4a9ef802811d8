import { readFileSync } from "node:fs"
import type { BrowserContext, Page } from "@playwright/test"
import { expect, test } from "../fixtures"
import { type EditedSheet, openWorkbook, saveWorkbook } from "../workbook"
import { lensApi, smallLens } from "./lens-setup"
import { workloadApi } from "./workload-setup"

/** S17: what was edited offline comes back, with everything in view before anything changes. */

async function downloaded(page: Page, click: () => Promise<void>): Promise<EditedSheet[]> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()])
  return openWorkbook(readFileSync(await download.path()))
}

function sheet(book: readonly EditedSheet[], name: string): EditedSheet {
  const found = book.find((one) => one.name === name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found
}

interface Review {
  lenses: { pillars: { questions: { id: string; notes: string }[] }[] }[]
}
const questionsOf = ({ lenses }: Review) =>
  lenses.flatMap(({ pillars }) => pillars.flatMap(({ questions }) => questions))

const choose = (page: Page, file: ReturnType<typeof saveWorkbook>) =>
  page.getByLabel("Choose a file", { exact: true }).setInputFiles(file)

test("a lens goes into a spreadsheet and comes back with three edits, a choice and one row to mend", async ({
  page,
  context,
  baseURL,
}) => {
  const api = lensApi(context, baseURL ?? "")
  const key = await api.draft(smallLens("Traces lens"))
  await page.goto(`/lenses/${key}/import`)
  const book = await downloaded(page, () => page.getByRole("link", { name: "Download the texts" }).click())

  const [questions, choices] = [sheet(book, "Questions"), sheet(book, "Choices")]
  for (const row of questions.rows.slice(0, 2)) row.Question = `${row.Question} And when?`
  const keep = choices.rows.find((row) => row["Choice id"] === "keep_logs" && row["Question id"] === "security_1")
  if (keep) keep.Improvement = "=Switch them on"
  choices.rows.push({
    "Question id": "security_2",
    "Choice id": "sign_logs",
    Choice: "Sign logs",
    Improvement: "Do it",
  })
  const broken = choices.rows.find((row) => row["Question id"] === "operations_2")
  if (broken) broken["Question id"] = "operations_9"
  choices.rows.reverse()
  choices.header = choices.header.map((column) => (column === "Improvement" ? "How to improve" : column))
  for (const row of choices.rows) row["How to improve"] = row.Improvement ?? ""

  await choose(page, saveWorkbook(book, "texts.xlsx"))
  await expect(page.getByRole("status", { name: "Preview" })).toContainText(
    "2 edits, 1 new row, 0 conflicts, 1 cell to mend",
  )
  // Nothing that is needed is missing, so the columns are folded away.
  await expect(page.getByLabel("Improvement")).toBeHidden()
  await page.getByText("Columns of the file: 1 not in the file").click()
  await page.getByLabel("Improvement").selectOption("How to improve")
  await expect(page.getByRole("status", { name: "Preview" })).toContainText(
    "3 edits, 1 new row, 0 conflicts, 1 cell to mend",
  )
  await expect(page.getByRole("table", { name: "Cells to mend" })).toContainText("There is no question operations_9")

  if (broken) broken["Question id"] = "operations_2"
  await choose(page, saveWorkbook(book, "texts.xlsx"))
  await expect(page.getByRole("status", { name: "Preview" })).toContainText("0 cells to mend")
  await page.getByLabel("Improvement").selectOption("How to improve")
  await page.getByRole("button", { name: "Apply 4 changes" }).click()
  await expect(page.getByText("3 cells and 1 new rows were taken over.")).toBeVisible()

  const after = JSON.parse((await api.read(key)).Source)
  const [first, second] = after.pillars[0].questions
  expect([first.title, second.title]).toEqual(Array(2).fill("How do you know who did what? And when?"))
  expect(first.choices[0].improvementPlan.displayText).toBe("=Switch them on")
  expect(second.choices.map((choice: { id: string }) => choice.id)).toEqual([
    ...["keep_logs", "read_logs", "sign_logs", "logs_no"],
  ])
  expect(after.pillars[1]).toEqual(JSON.parse(smallLens("Traces lens")).pillars[1])
})

test("notes edited offline come back; the one that somebody changed meanwhile waits for a choice", async ({
  page,
  context,
  baseURL,
  join,
}) => {
  const ops = await join("CONTRIBUTOR", "Ops")
  const api = workloadApi(context, baseURL ?? "")
  const workload = await api.create("Checkout")
  const ids = (await api.pillars(workload)).flatMap((pillar) => pillar.questions.map(({ id }) => id)).slice(0, 6)
  const answers = `${baseURL}/api/aws/workloads/${workload}/lensReviews/wellarchitected/answers`
  const write = async (who: BrowserContext, id: string, Notes: string) => {
    const request = { method: "PATCH", data: { Notes }, headers: { origin: baseURL ?? "" } }
    expect((await who.request.fetch(`${answers}/${id}`, request)).status()).toBe(200)
  }
  const everything = async (): Promise<Review> => {
    const { exportedOn: _, ...rest } = await (
      await context.request.get(`${baseURL}/api/exports/${workload}/review.json`)
    ).json()
    return rest
  }
  for (const id of ids) await write(context, id, `Note of ${id}`)

  await page.goto(`/workloads/${workload}`)
  const book = await downloaded(page, async () => {
    await page.getByRole("button", { name: "Export" }).click()
    await page.getByRole("menuitem", { name: "Excel workbook" }).click()
  })
  const edited = ids.slice(0, 5)
  for (const row of sheet(book, "Answers").rows) {
    if (edited.includes(row["Question id"] ?? "")) row.Notes = `=1+1 ${row["Question id"]}`
  }
  await write(ops.context, ids[2] ?? "", "By Ops")
  const before = await everything()

  await page.getByRole("button", { name: "Export" }).click()
  await page.getByRole("menuitem", { name: "Bring an edited workbook back" }).click()
  await page.waitForURL("**/import")
  await choose(page, saveWorkbook(book, "review.xlsx"))
  await expect(page.getByRole("status", { name: "Preview" })).toContainText(
    "4 edits, 0 new rows, 1 conflict, 0 cells to mend",
  )
  const conflict = page.getByRole("list", { name: "Conflicts" }).getByRole("listitem")
  await expect(conflict).toContainText("By Ops")
  await conflict.getByLabel("Keep what is here").check()
  await page.getByRole("button", { name: "Apply 4 changes" }).click()
  await expect(page.getByText("4 cells and 0 new rows were taken over.")).toBeVisible()

  const after = await everything()
  const noted = (id: string) => questionsOf(after).find((one) => one.id === id)?.notes
  expect(edited.map(noted)).toEqual(edited.map((id, index) => (index === 2 ? "By Ops" : `=1+1 ${id}`)))
  for (const question of questionsOf(after)) {
    if (edited.includes(question.id) && question.id !== ids[2]) question.notes = `Note of ${question.id}`
  }
  expect(after, "nothing else changed").toEqual(before)
  const csv = await (await context.request.get(`${baseURL}/api/exports/${workload}/answers.csv`)).text()
  expect(csv).toContain(`'=1+1 ${ids[0]}`)
})
