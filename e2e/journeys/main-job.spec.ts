import { readFile } from "node:fs/promises"
import { test as base, type Page } from "@playwright/test"
import { expect } from "../fixtures"
import { customLens, type LensQuestion, riskByJavaScript } from "../our-lens"
import { pdfPages } from "../pdf-text"
import { startServer, type TestServer } from "../server"

/** The main job from a fresh machine's first link to the reports in hand, on a server of its own. */

const test = base.extend<{ server: TestServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  server: async ({}, use) => {
    const server = await startServer()
    await use(server)
    await server.stop()
    server.remove()
  },
})

/** Which practices are ticked: all, none of these, every second, the first; so that every risk comes about. */
function ticks({ choices }: LensQuestion, index: number): string[] {
  const ids = choices.map((choice) => choice.id)
  const practices = ids.filter((id) => !id.endsWith("_no"))
  const none = ids.filter((id) => id.endsWith("_no"))
  return [practices, none, practices.filter((_, at) => at % 2 === 0), practices.slice(0, 1)][index % 4] ?? []
}

async function setUp(page: Page, link: string) {
  await page.goto(link)
  await page.getByLabel("Your name").fill("Ada Lovelace")
  await page.getByLabel("E-mail").fill("ada@example.org")
  await page.getByLabel("Password", { exact: true }).fill("a long enough password")
  await page.getByLabel("Workspace").fill("Analytical Engines")
  await page.getByRole("button", { name: "Create the owner account" }).click()
  await page.waitForURL((url) => url.pathname === "/")
}

async function addLens(page: Page, name: string, text: string) {
  await page.goto("/lenses/new")
  await page.getByLabel("Choose a lens file").setInputFiles({
    name: "lens.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  })
  await expect(page.getByText(`“${name}” can be published`)).toBeVisible()
  await page.getByRole("button", { name: "Publish …" }).click()
  await page.getByRole("button", { name: "Publish version 1.0" }).click()
  await expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible()
}

async function describeWorkload(page: Page, lens: string): Promise<string> {
  await page.goto("/workloads/new")
  await page.getByLabel("Name", { exact: true }).first().fill("Checkout")
  await page.getByLabel("Description").first().fill("Takes the orders and the money")
  const framework = page.getByRole("checkbox", { name: /Well-Architected Framework/ })
  if (await framework.isChecked()) await framework.uncheck()
  await page.getByRole("checkbox", { name: lens }).check()
  await page.getByLabel(/AWS regions/).fill("eu-central-1")
  await page.getByLabel(/AWS regions/).press("Enter")
  await page.getByRole("button", { name: "Create workload" }).click()
  await page.waitForURL(/\/workloads\/[0-9a-f]{32}$/)
  return new URL(page.url()).pathname.split("/").at(-1) ?? ""
}

async function download(page: Page, kind: string): Promise<string[]> {
  await page.getByRole("button", { name: "Report", exact: true }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("radio", { name: kind }).check()
  const started = page.waitForEvent("download")
  await dialog.getByRole("button", { name: "Make report" }).click()
  const file = await started
  await page.keyboard.press("Escape")
  await expect(dialog).toBeHidden()
  return pdfPages(await readFile(await file.path()))
}

test("a new owner reviews a workload with somebody else's lens and hands over the reports", async ({
  server,
  browser,
}) => {
  test.setTimeout(300_000)
  const context = await browser.newContext({ baseURL: server.url, acceptDownloads: true })
  const page = await context.newPage()
  const name = "Twenty-nine questions"
  const { text, questions } = customLens(name)
  await setUp(page, server.setupLink ?? "")
  await addLens(page, name, text)
  const workload = await describeWorkload(page, name)

  const counts: Record<string, number> = { HIGH: 0, MEDIUM: 0, NONE: 0 }
  await page
    .getByRole("link", { name: /Start|Continue/ })
    .first()
    .click()
  let firstQuestion = ""
  for (const [index, question] of questions.entries()) {
    await expect(page.getByRole("heading", { name: question.title })).toBeVisible()
    if (index === 0) firstQuestion = page.url()
    const selected = ticks(question, index)
    for (const id of selected) {
      const title = question.choices.find((choice) => choice.id === id)?.title ?? ""
      await page.getByRole("checkbox", { name: title }).check()
    }
    const risk = riskByJavaScript(question, selected)
    counts[risk] = (counts[risk] ?? 0) + 1
    const words = { HIGH: "High", MEDIUM: "Medium", NONE: "No risk" }[risk] ?? ""
    await expect(page.getByRole("status").filter({ hasText: `${words}:` })).toBeVisible()
    await page.keyboard.press("ControlOrMeta+Enter")
  }

  await page.goto(`/workloads/${workload}`)
  await page.getByRole("button", { name: "Save milestone" }).first().click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Name").fill("Original design")
  await dialog.getByRole("button", { name: "Save milestone" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Original design" })).toBeVisible()
  await expect(page.getByText("29 of 29 answered").first()).toBeVisible()
  for (const [risk, word] of [
    ["HIGH", "high"],
    ["MEDIUM", "medium"],
    ["NONE", "no risk"],
  ] as const) {
    await expect(page.getByRole("link", { name: new RegExp(`^${counts[risk]} ${word}`) }).first()).toBeVisible()
  }

  const review = await download(page, "Full review")
  const whole = review.join(" ").replace(/\s+/g, " ")
  for (const question of questions) expect(whole).toContain(question.title.slice(0, 40))
  const plan = (await download(page, "Improvement plan")).join(" ").replace(/\s+/g, " ")
  for (const [index, question] of questions.entries()) {
    const risk = riskByJavaScript(question, ticks(question, index))
    expect(plan.includes(question.title.slice(0, 40))).toBe(risk !== "NONE")
  }
  expect(plan).toMatch(new RegExp(`\\b${counts.HIGH}\\b`))

  // Changing an answer leaves the milestone as it was.
  const untick = questions[0]?.choices[0]
  await page.goto(firstQuestion)
  await page.getByRole("checkbox", { name: untick?.title ?? "" }).uncheck()
  await expect(page.getByText("Saved", { exact: false }).first()).toBeVisible()
  await page.goto(`/workloads/${workload}/milestones/1`)
  await expect(page.getByRole("link", { name: new RegExp(`^${counts.NONE} no risk`) }).first()).toBeVisible()
  await context.close()
})
