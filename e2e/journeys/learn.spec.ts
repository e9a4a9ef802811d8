import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { expect, test } from "../fixtures"
import { pdfPages } from "../pdf-text"

/** Learning without a workload, then the same lenses at work: search, review by keyboard, the lens as a book. */

async function startWorkload(page: Page) {
  await page.goto("/workloads/new")
  await page.getByLabel("Name", { exact: true }).first().fill("Checkout")
  await page.getByLabel("Description").first().fill("Takes the orders and the money")
  await page.getByRole("checkbox", { name: /Well-Architected Framework/ }).check()
  await page.getByRole("checkbox", { name: /Serverless/ }).check()
  await page.getByLabel(/AWS regions/).fill("eu-central-1")
  await page.getByLabel(/AWS regions/).press("Enter")
  await page.getByRole("button", { name: "Create workload" }).click()
  await page.waitForURL(/\/workloads\/[0-9a-f]{32}$/)
}

test("a newcomer learns a practice, answers twenty questions by keyboard and takes the lens along", async ({
  page,
}) => {
  test.setTimeout(240_000)

  await page.goto("/learn")
  for (const lens of ["Well-Architected Framework", "Serverless", "SaaS"]) {
    await expect(page.getByRole("link", { name: new RegExp(lens) })).toBeVisible()
  }
  await page.getByRole("searchbox").click()
  await page.keyboard.type("restore backup")
  await expect(page.getByRole("status").filter({ hasText: /\d+ places/ })).toBeVisible()
  await expect(page.locator("mark").first()).toHaveText(/backup|restor/i)
  await page.keyboard.press("ArrowDown")
  const title = await page.locator("#learn-results a:focus > span").first().textContent()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 3, name: title ?? "" })).toBeInViewport()
  await expect(page.getByRole("heading", { name: "How the risk is decided" })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole("searchbox")).toHaveValue("restore backup")

  await page.goto("/learn/wellarchitected/security/permissions")
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  // The first presses may come before the page is alive.
  await expect(async () => {
    await page.keyboard.press("j")
    await expect(page.locator("h3:focus")).toHaveText(/^2/, { timeout: 500 })
  }).toPass()
  await page.keyboard.press("c")
  await expect(page.getByRole("progressbar", { name: "1 of 9" })).toBeVisible()
  await page.keyboard.press("f")
  await expect(page.getByRole("link", { name: "Read it in its place" })).toBeVisible()
  await page.keyboard.press("1")
  await expect(page.getByRole("progressbar", { name: "2 of 9" })).toBeVisible()

  await startWorkload(page)
  await page
    .getByRole("link", { name: /Start|Continue/ })
    .first()
    .click()
  await page.waitForURL(/\/questions\//)
  const seen = new Set<string>()
  const heading = page.getByRole("heading", { level: 1 })
  const guidance = page.getByRole("complementary", { name: "Guidance" })
  await guidance.getByRole("button", { name: "Learn more" }).click()
  await expect(guidance.getByRole("heading", { name: "How to get there" }).first()).toBeVisible()
  await expect(heading).toBeVisible()
  for (let answered = 0; answered < 20; answered++) {
    await expect.poll(async () => seen.has((await heading.textContent()) ?? "")).toBe(false)
    seen.add((await heading.textContent()) ?? "")
    await page.keyboard.press(String((answered % 3) + 1))
    await expect(page.getByRole("status").filter({ hasText: /^(High|Medium|No risk):/ })).toBeVisible()
    await page.keyboard.press("ControlOrMeta+Enter")
  }
  expect(seen.size).toBe(20)

  await page.goto("/learn/wellarchitected")
  await page.getByRole("button", { name: "Take it along" }).click()
  await page.getByRole("menuitem", { name: "PDF book" }).click()
  const download = page.waitForEvent("download", { timeout: 120_000 })
  await page.getByRole("dialog").getByRole("button", { name: "Make PDF" }).click()
  const pages = await pdfPages(await readFile(await (await download).path()))
  const text = pages.join(" ").replace(/\s+/g, " ")
  expect(pages.length).toBeGreaterThan(80)
  expect(text).toContain("57 questions and 307 practices in 6 pillars")
  for (const question of seen) expect(text).toContain(question.replace(/^.* · /, "").slice(0, 40))
})
