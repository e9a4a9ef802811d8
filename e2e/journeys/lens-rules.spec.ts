import { expect, test } from "../fixtures"
import { lensApi, problems, questionOf, saved, smallLens } from "./lens-setup"

/** S16: rules that are legal and cannot mean what they say are told, seen in the table, mended and kept tested. */

const text = smallLens("Document store", (json) => {
  const question = questionOf(json, 0, 0)
  question.title = "How are snapshots looked after?"
  question.choices = [
    { id: "snap_1", title: "They are taken every day", improvementPlan: { displayText: "Take them" } },
    { id: "snap_2", title: "One was restored this year", improvementPlan: { displayText: "Restore one" } },
    { id: "snap_3", title: "None of above", improvementPlan: { displayText: "Start with the first" } },
  ]
  question.riskRules = [
    { condition: "snap_1 && snap_2 && snap_3", risk: "NO_RISK" },
    { condition: "snap_1 && snap_2 && snap_3", risk: "MEDIUM_RISK" },
    { condition: "default", risk: "HIGH_RISK" },
  ]
})

test("a rule that needs none of these is found, mended and held by an expectation", async ({
  page,
  context,
  baseURL,
}) => {
  const api = lensApi(context, baseURL ?? "")
  const key = await api.draft(text)
  await page.goto(`/lenses/${key}/draft?at=/pillars/0/questions/0`)
  const outcome = (risk: string) =>
    page
      .getByRole("region", { name: "All answers by outcome" })
      .locator("section")
      .filter({ hasText: `Risk: ${risk}` })

  await test.step("the check says so, in words", async () => {
    await expect(
      problems(page).filter({ hasText: "NO_RISK needs a none-of-these choice together with others" }),
    ).toHaveCount(1)
    await expect(problems(page).filter({ hasText: /never/ })).not.toHaveCount(0)
  })

  await test.step("the table shows no clean answer without risk", async () => {
    await expect(outcome("No risk")).toContainText("1 answer")
    await expect(outcome("No risk")).toContainText("None of them is clean: each needs “None of above” ticked as well.")
    await expect(outcome("Medium")).toContainText("No answer leads here.")
  })

  await test.step("an expectation that the rules do not meet blocks publishing by its name", async () => {
    await page.getByRole("button", { name: "Try it" }).click()
    await page.getByRole("checkbox", { name: "1 They are taken every day" }).check()
    await page.getByRole("checkbox", { name: "2 One was restored this year" }).check()
    await expect(page.getByText("Practice 3 is not in place.")).toBeVisible()
    await page.getByRole("button", { name: "Keep as an expectation …" }).click()
    await page.getByLabel("Expected risk").selectOption("No risk")
    await page.getByLabel(/^Name/).last().fill("Both practices are enough")
    await page.getByRole("button", { name: "Keep", exact: true }).click()
    await expect(page.getByText("Expected No risk, but the rules give High.")).toBeVisible()
    await page.goto(`/lenses/${key}/publish`)
    await expect(page.getByText("Both practices are enough")).toBeVisible()
    await expect(page.getByRole("button", { name: /^Publish version/ })).toBeDisabled()
  })

  await test.step("the rules are mended with the builder", async () => {
    await page.goto(`/lenses/${key}/draft?at=/pillars/0/questions/0`)
    const rule = (number: number) => page.getByRole("group", { name: `Rule ${number}`, exact: true })
    const toggle = (number: number, name: RegExp) => rule(number).getByRole("button", { name }).click()
    await toggle(1, /^3 None of above/)
    await expect(rule(1)).toContainText("snap_1 && snap_2")
    await toggle(2, /^3 None of above/)
    await rule(2).getByLabel("How many of the practices").selectOption("Any of")
    await expect(rule(2)).toContainText("snap_1 || snap_2")
    await page.getByLabel("Title").nth(3).fill("None of these")
    await expect(problems(page).filter({ hasText: "NO_RISK needs" })).toHaveCount(0)
    await expect(problems(page).filter({ hasText: /never/ })).toHaveCount(0)
    await expect(outcome("No risk")).not.toContainText("None of them is clean")
    await expect(outcome("Medium")).not.toContainText("No answer leads here.")
    await saved(page)
  })

  await test.step("the expectation is met, and publishing is allowed", async () => {
    await page.getByRole("button", { name: "Publish …" }).click()
    await expect(page.getByText("1 expectation is met.")).toBeVisible()
    await page.getByRole("button", { name: "Publish version 1.0" }).click()
    await expect(page.getByText("Published 1.0")).toBeVisible()
    await page.locator("summary", { hasText: "Security" }).click()
    await page.getByRole("link", { name: "How are snapshots looked after?" }).click()
    await expect(page.getByRole("heading", { name: "Try an answer" })).toBeVisible()
  })
})
