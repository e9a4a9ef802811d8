import { expect, test } from "../fixtures"
import { lensApi, problems, questionOf, saved, smallLens, upload } from "./lens-setup"

/** S15: a file with six mistakes is told all of them at once, and mended on the page. */

const LONG_NAME = "N".repeat(129)

function brokenLens(): string {
  const text = smallLens(LONG_NAME, (json) => {
    questionOf(json, 0, 1).id = "security_1"
    const rules = questionOf(json, 0, 0).riskRules
    if (rules[0]) rules[0].condition = "keep_logs && read_log"
    delete questionOf(json, 1, 0).choices[0]?.improvementPlan
    questionOf(json, 1, 1).riskRules.pop()
  })
  return text.replace(/\n\}$/, ",\n}")
}

const EXPECTED = [
  { message: /The lens name has 129 characters; allowed are 128/, line: 3, pointer: "/name" },
  { message: /The question id “security_1” is used twice/, pointer: "/pillars/0/questions/1/id" },
  {
    message: /The question has no choice “read_log”; did you mean “read_logs”\?/,
    pointer: "/pillars/0/questions/0/riskRules/0/condition",
  },
  { message: /The choice “keep_logs” says no way to improve/, pointer: "/pillars/1/questions/0/choices/0" },
  { message: /No rule has the condition “default”/, pointer: "/pillars/1/questions/1/riskRules" },
  { message: /Remove the comma before this \}/ },
]

test("six mistakes are told at once, with their places, and mended one by one", async ({ page, context, baseURL }) => {
  const api = lensApi(context, baseURL ?? "")
  const text = brokenLens()
  const key = await upload(page, text)

  await test.step("all six, with pointer, line and column", async () => {
    for (const { message, pointer, line } of EXPECTED) {
      const row = problems(page).filter({ hasText: message })
      await expect(row).toHaveCount(1)
      await expect(row).toContainText(/Line \d+, column \d+/)
      if (pointer) await expect(row).toContainText(pointer)
      if (line) await expect(row).toContainText(`Line ${line},`)
    }
    await expect(page.getByText(/^5 errors to mend before this can be published/)).toBeVisible()
  })

  await test.step("a click jumps to the place in the source", async () => {
    await problems(page).filter({ hasText: "read_log”" }).getByRole("button").first().click()
    await expect(page).toHaveURL(/view=source/)
    await expect(page.locator(".cm-content")).toBeFocused()
    const selected = () => page.evaluate(() => window.getSelection()?.toString())
    await expect.poll(selected).toBe("read_log")
  })

  await test.step("it is kept as it is, and not published", async () => {
    expect((await api.read(key)).Source).toBe(text)
    await page.goto(`/lenses/${key}/publish`)
    await expect(page.getByText("5 errors have to be mended first")).toBeVisible()
    await expect(page.getByRole("button", { name: /^Publish version/ })).toBeDisabled()
  })

  await test.step("quick fixes mend what can be mended; the forms take the rest", async () => {
    await page.goto(`/lenses/${key}/draft`)
    await expect(page.getByText("The source is not JSON at the moment")).toBeVisible()
    const fix = async (name: string) => {
      await problems(page).getByRole("button", { name, exact: true }).click()
      await expect(problems(page).getByRole("button", { name, exact: true })).toBeHidden()
    }
    await fix("Remove it")
    await fix("Write “read_logs”")
    await fix("Add the default rule")
    await page.getByLabel("Name", { exact: true }).fill("Mended lens")
    await problems(page).filter({ hasText: "is used twice" }).getByRole("button").first().click()
    const id = page.locator('[data-pointer="/pillars/0/questions/1/id"]')
    await expect(id).toBeFocused()
    await id.fill("security_2")
    await id.press("Enter")
    await problems(page).filter({ hasText: "no way to improve" }).getByRole("button").first().click()
    const plan = page.locator('[data-pointer="/pillars/1/questions/0/choices/0/improvementPlan/displayText"]')
    await plan.fill("Switch them on")
    await expect(page.getByText("“Mended lens” can be published")).toBeVisible()
    await saved(page)
  })

  await test.step("then it can be published", async () => {
    await page.getByRole("button", { name: /^Publish/ }).click()
    await page.getByRole("button", { name: "Publish version 1.0" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Mended lens" })).toBeVisible()
    await expect(page.getByText("Published 1.0")).toBeVisible()
  })
})

test("a byte more than AWS takes is fine here, and said", async ({ page }) => {
  const small = smallLens("Large lens", (json) => {
    json.description = ""
  })
  const long = small.replace(
    '"pillars"',
    `"_filler": "${"x".repeat(500_001 - small.length - '"_filler": "",\n  '.length)}",\n  "pillars"`,
  )
  expect(Buffer.byteLength(long)).toBe(500_001)
  await upload(page, long)
  await expect(page.getByText("“Large lens” can be published; 1 warning to look at")).toBeVisible()
  await expect(problems(page)).toContainText(/500,001 bytes; it is fine here, but not AWS-compatible/)
  await expect(page.getByText("Not AWS-compatible", { exact: true })).toBeVisible()
})
