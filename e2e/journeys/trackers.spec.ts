import { readFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import { parse } from "csv-parse/sync"
import { TRACKERS, type Tracker } from "@/lib/report/tracker"
import { expect, test } from "../fixtures"
import { openAlive, planApi } from "./plan-setup"
import { workloadApi } from "./workload-setup"

// A file that is not the tracker's own is refused.
test.use({ expectedErrors: [/status of 400/] })

const NOTE = "We keep the old keys\nin a drawer"
const UGLY = 'Rotate "keys", daily;\n=HYPERLINK("x") 漢字 🙂'

/** S18: the plan as tickets of each tracker, read again by a reader that is not ours. */
test("a plan leaves for each tracker field by field, and a second import makes no second ticket", async ({
  page,
  context,
  baseURL,
}) => {
  const id = await workloadApi(context, baseURL ?? "").create("Checkout")
  const plan = planApi(context, baseURL ?? "", id)
  const more = { CostNote: NOTE, TradeOff: "Slower sign-in", Owner: { Name: "Ana Example" }, DueOn: "2027-03-31" }
  await plan.create({ Title: "=1+1 Rotate keys", Recommendation: UGLY, ...more })
  await plan.create({ Title: `Keep logs ${"longer ".repeat(50)}`, Recommendation: "@ana\n/close\n<b>x</b>" })
  const idOf = (number: number) => `plumbline-${id.slice(0, 12)}-${number}`
  await openAlive(page, `/workloads/${id}/improvements`)
  await page.getByRole("button", { name: "Export" }).click()
  await page.getByRole("menuitem", { name: "To a tracker" }).click()
  const dialog = page.getByRole("dialog", { name: "To a tracker" })

  await test.step("GitLab: title and description first, notes and names stay here unless they are ticked", async () => {
    await dialog.getByRole("radio", { name: "GitLab" }).check()
    await expect(dialog.getByRole("checkbox", { name: "Notes: cost, trade-off, evidence" })).not.toBeChecked()
    await expect(dialog.getByRole("checkbox", { name: "Owner’s name" })).not.toBeChecked()
    const text = await downloaded(page, "gitlab")
    expect(text).not.toMatch(/drawer|Slower|Ana Example/)
    const [head, first, second] = foreign(text)
    expect(head).toEqual(["title", "description", "due_date"])
    expect([first?.[0], first?.[2]]).toEqual(["'=1+1 Rotate keys", "2027-03-31"])
    expect(first?.[1]).toMatch(new RegExp(`Plumbline id\\W+${idOf(1)}\\s*$`))
    expect(second?.[0]?.length).toBeLessThanOrEqual(255)
    expect(second?.[1]).not.toMatch(/^\/close|@ana|(?<!\\)<b>/m)
    await dialog.getByRole("radio", { name: "Everything that is open" }).check()
    await dialog.getByRole("checkbox", { name: "Notes: cost, trade-off, evidence" }).check()
    await dialog.getByRole("checkbox", { name: "Owner’s name" }).check()
    expect(await downloaded(page, "gitlab")).toMatch(/drawer[\s\S]*Slower/)
    await dialog.getByRole("checkbox", { name: "Notes: cost, trade-off, evidence" }).uncheck()
    await dialog.getByRole("checkbox", { name: "Owner’s name" }).uncheck()
    await dialog.getByRole("radio", { name: "Only what is new or changed" }).check()
  })

  await test.step("GitHub: a list with ids, and the commands that compare them", async () => {
    await dialog.getByRole("radio", { name: "GitHub" }).check()
    await dialog.getByText("The commands").click()
    await expect(dialog.getByText("gh issue edit")).toBeVisible()
    const issues = JSON.parse(await downloaded(page, "github"))
    expect(issues.map(({ externalId }: { externalId: string }) => externalId)).toEqual([idOf(1), idOf(2)])
    expect(issues[0].body).toContain(idOf(1))
  })

  await test.step("Azure DevOps: its own columns; what it exports gives the rows their IDs", async () => {
    await dialog.getByRole("radio", { name: "Azure DevOps" }).check()
    const [head, first] = foreign(await downloaded(page, "azure-devops"))
    expect(head).toEqual(["Work Item Type", "Title", "Description", "Priority", "Tags"])
    expect(first?.at(-1)).toContain(idOf(1))
    await dialog.getByRole("radio", { name: "Everything that is open" }).check()
    await give(page, "Azure DevOps", `ID,Work Item Type,State,Tags\r\n"41","Issue","Doing","ours; ${idOf(1)}"`)
    const [again, there, fresh] = foreign(await downloaded(page, "azure-devops"))
    expect(again).toEqual(["ID", "Work Item Type", "Title", "Description", "Priority", "Tags", "State"])
    expect([there?.[0], there?.[1], there?.at(-1)]).toEqual(["41", "Issue", "Doing"])
    expect(fresh?.[0]).toBe("")
  })

  await test.step("Jira: a second file has nothing twice; a changed improvement finds its ticket by Jira’s own export", async () => {
    await dialog.getByRole("radio", { name: "Jira" }).check()
    await dialog.getByRole("radio", { name: "Only what is new or changed" }).check()
    const rows = foreign(await downloaded(page, "jira"))
    expect(rows[0]).toEqual([
      ...["Summary", "Description", "Issue Type", "Priority", "Due Date", "Labels", "Labels", "External issue ID"],
    ])
    expect(rows.slice(1).map((cells) => cells.at(-1))).toEqual([idOf(1), idOf(2)])
    expect(rows[1]?.[1]).toContain(UGLY)
    await dialog.getByRole("button", { name: "Download the file" }).click()
    await expect(dialog.getByRole("status")).toContainText("There is nothing new to take along. 2 are in Jira already")

    await plan.update(1, { Recommendation: "Every month" })
    await plan.create({ Title: "Third" })
    await dialog.getByRole("button", { name: "Download the file" }).click()
    await expect(dialog.getByRole("status")).toContainText("1 improvement changed since and is left out")
    await give(page, "Jira", "key,id\n1,2\n")
    await dialog.getByRole("button", { name: "Download the file" }).click()
    await expect(dialog.getByText("It has no column “Issue key”")).toBeVisible()
    const exported = [1, 2, 3].map((number) => `OPS-${number},"Plumbline id:\n${idOf(number)}"`)
    await give(page, "Jira", ["Issue key,Description", ...exported].join("\n"))
    const [head, ...changes] = foreign(await downloaded(page, "jira"))
    expect(head?.at(-1)).toBe("Issue Key")
    expect(changes.map((cells) => [cells.at(-1), cells.at(-2)])).toEqual([["OPS-1", idOf(1)]])
    expect(changes[0]?.[1]).toContain("Every month")
    await expect(dialog.getByRole("status")).toContainText(
      "1 of them changes a ticket that is there. 2 are in Jira already",
    )
  })
})

/** Strict about quotes, line ends and the number of cells (RFC 4180); no cell may be a formula to a spreadsheet. */
function foreign(text: string): string[][] {
  const rows: string[][] = parse(text, { bom: true, record_delimiter: "\r\n" })
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/)
  return rows
}

async function downloaded(page: Page, tracker: Tracker): Promise<string> {
  const click = page.getByRole("button", { name: "Download the file" }).click()
  const [download] = await Promise.all([page.waitForEvent("download"), click])
  expect(download.suggestedFilename()).toBe(TRACKERS[tracker].file)
  return readFileSync(await download.path(), "utf8")
}

/** Gives the file that the tracker exported, and waits until the page has read it. */
async function give(page: Page, tracker: string, text: string): Promise<void> {
  const name = `${text.length}.csv`
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(text) }
  await page.getByLabel(`Choose a file from ${tracker}`).setInputFiles(file)
  await expect(page.getByText(name, { exact: true })).toBeVisible()
}
