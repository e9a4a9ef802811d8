import { readFile } from "node:fs/promises"
import type { Locator, Page } from "@playwright/test"
import { expect, test } from "../fixtures"
import { pdfPages } from "../pdf-text"
import { workloadApi } from "./workload-setup"

/** A red picture of 2 × 1 pixels. */
const LOGO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR4nGOokvf7zxBf3AAADgQDOXjMsx0AAAAASUVORK5CYII=",
  "base64",
)
const SECRET = "Only the night shift knows the way back"
const NOTES =
  `${SECRET} 夜間は担当者が一人しかいません 🚀 ${"and the pool keeps the old address until somebody restarts it. ".repeat(48)}`.slice(
    0,
    3000,
  )

async function makeReport(
  page: Page,
  choose: (dialog: Locator) => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole("button", { name: "Report", exact: true }).click()
  const dialog = page.getByRole("dialog")
  await choose(dialog)
  const started = page.waitForEvent("download")
  await dialog.getByRole("button", { name: "Make report" }).click()
  const file = await started
  await page.keyboard.press("Escape")
  await expect(dialog).toBeHidden()
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

const squeezed = (text: string) => text.replace(/\s/g, "")
const textOf = async (bytes: Buffer) => (await pdfPages(bytes)).map(squeezed)

async function prepared(page: Page, origin: string) {
  const api = workloadApi(page.context(), origin)
  const id = await api.create("Checkout")
  const [first] = await api.pillars(id)
  const questions = first?.questions ?? []
  const send = async (method: string, path: string, data: unknown) => {
    const response = await page.request.fetch(origin + path, { method, data, headers: { origin } })
    expect(response.status(), await response.text()).toBe(200)
    return response.json()
  }
  for (const { id: question } of questions.slice(0, 2)) await api.answer(id, question, "none of these")
  const path = `/api/aws/workloads/${id}/lensReviews/wellarchitected/answers/${questions[0]?.id}`
  await send("PATCH", path, { Notes: NOTES })
  await api.saveMilestone(id, "Original design")
  await send("POST", `/api/plumbline/workloads/${id}/improvements`, {
    ...{ Title: "Write the way back down", Impact: "HIGH", Effort: "S", Owner: { Name: "Olga Operator" } },
    Links: [{ LensAlias: "wellarchitected", QuestionId: questions[0]?.id }],
  })
  return { id, title: questions[0]?.title ?? "" }
}

test("S18: a client's brand, then reports in two languages, papers and forms, with and without notes", async ({
  page,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const { id, title } = await prepared(page, baseURL ?? "")

  await test.step("the brand kit says what is wrong with a colour, and keeps logo and texts", async () => {
    await page.goto("/settings/brand")
    await expect(async () => {
      await page.getByLabel(/^Main colour/).fill("#FFCC00")
      await expect(page.getByText("A little too light to read on white paper")).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await page.getByLabel(/^Main colour/).fill("#7A1F4E")
    await page.getByLabel(/^Line colour/).fill("#005F73")
    await page.getByLabel("Choose a logo").setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: LOGO })
    await expect(page.getByRole("img", { name: "The present logo" })).toBeVisible()
    await page.getByLabel(/^Header/).fill("Northwind Traders")
    await page.getByLabel(/^Footer/).fill("Confidential")
    await page.getByLabel(/^Cover text/).fill("Prepared for the board")
    await page.getByRole("button", { name: "Save brand kit" }).click()
    await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible()
    await page.reload()
    await expect(page.getByLabel(/^Header/)).toHaveValue("Northwind Traders")
    await expect(page.getByRole("img", { name: "The present logo" })).toBeVisible()
  })

  await page.goto(`/workloads/${id}`)
  await test.step("the full review has the notes to their end, the brand, and only the chosen sections", async () => {
    const { name, bytes } = await makeReport(page, async (dialog) => {
      await dialog.getByRole("radio", { name: "Full review" }).check()
      await dialog.locator("summary").click()
      await dialog.getByRole("checkbox", { name: "Workload and scope" }).uncheck()
    })
    expect(name).toMatch(/^checkout-full-review-.*\.pdf$/)
    const pages = await textOf(bytes)
    const text = pages.join("")
    expect(pages[0]).toContain(squeezed("Prepared for the board"))
    expect(pages[1]).toContain(squeezed("Northwind Traders"))
    for (const one of pages) expect(one).toContain("Confidential")
    expect(text).toContain(squeezed(SECRET))
    expect(text).toContain("夜間は担当者が一人しかいません")
    expect(text).not.toContain(squeezed("Scope of the review"))
    expect(bytes.includes("/StructTreeRoot")).toBe(true)
  })

  await test.step("the brief for others: German, Letter, a draft on two pages, nobody named, no note", async () => {
    const { bytes } = await makeReport(page, async (dialog) => {
      await dialog.getByRole("radio", { name: "Executive brief" }).check()
      await dialog.getByLabel("Language").selectOption("Deutsch")
      await dialog.getByLabel("Paper").selectOption("Letter")
      await dialog.getByLabel("Leave out").selectOption("Names and notes")
      await dialog.getByLabel("Mark every page as a draft").check()
    })
    const pages = await textOf(bytes)
    expect(pages).toHaveLength(2)
    for (const one of pages) expect(one).toContain("ENTWURF")
    expect(pages[0]).toContain(squeezed("In dieser Fassung fehlen: Namen und Notizen."))
    expect(pages[0]).toContain(squeezed(title))
    expect(pages.join("")).not.toMatch(/OlgaOperator|nightshift/)
    expect(bytes.includes("/MediaBox [0 0 612 792]")).toBe(true)
  })

  await test.step("the plan as a Word document", async () => {
    const { name, bytes } = await makeReport(page, async (dialog) => {
      await dialog.getByRole("radio", { name: "Improvement plan" }).check()
      await dialog.getByLabel("File").selectOption("Word document")
    })
    expect(name).toMatch(/\.docx$/)
    expect(bytes.subarray(0, 2).toString()).toBe("PK")
  })

  await test.step("the comparison and the portfolio from their own pages", async () => {
    await page.goto(`/workloads/${id}/milestones/compare?from=1`)
    const compared = await makeReport(page, async () => undefined)
    expect((await textOf(compared.bytes))[1]).toContain(squeezed("High risks stand at 2, as at Original design"))
    await page.goto("/")
    const portfolio = await makeReport(page, async () => undefined)
    expect((await textOf(portfolio.bytes)).join("")).toContain("Checkout")
  })

  await test.step("asked again, the same report is the same file", async () => {
    const headers = { origin: baseURL ?? "" }
    const once = async () => {
      const path = `/api/plumbline/workloads/${id}/reports`
      const { JobId } = await (await page.request.post(path, { data: { Kind: "improvement-plan" }, headers })).json()
      const file = async () => {
        const response = await page.request.get(`/api/reports/${JobId}`)
        expect(response.status()).toBe(200)
        return response.body()
      }
      await expect(file).toPass()
      return file()
    }
    // A report says the day it was made on.
    await expect(async () => expect((await once()).equals(await once())).toBe(true)).toPass()
  })
})
