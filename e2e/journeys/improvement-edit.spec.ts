import type { Page } from "@playwright/test"
import { expect, test } from "../fixtures"
import { openAlive, planApi } from "./plan-setup"
import { workloadApi } from "./workload-setup"

/** One improvement, changed by hand and by keyboard, with nothing lost on the way. */
test("an improvement's steps, questions and facts are changed, and what is typed outlives the page", async ({
  page,
  context,
  baseURL,
}) => {
  const api = workloadApi(context, baseURL ?? "")
  const id = await api.create("Checkout")
  const [operations] = await api.pillars(id)
  const [first, second] = operations?.questions ?? []
  for (const question of [first, second]) await api.answer(id, question?.id ?? "", "none of these")
  const plan = planApi(context, baseURL ?? "", id)
  await plan.create({ Title: "Rotate keys", Steps: ["Look", "Act", "Check"] })
  const path = `/workloads/${id}/improvements/1`
  const steps = page.getByRole("region", { name: "Steps" })
  const texts = async () => (await plan.read(1)).steps.map(({ text }) => text)

  await test.step("steps are moved by keyboard, and the focus stays on what moves", async () => {
    await openAlive(page, path)
    await steps.getByRole("button", { name: "Move the step up: Check" }).focus()
    await page.keyboard.press("Enter")
    await expect(steps.getByRole("checkbox")).toHaveCount(3)
    await expect(steps.getByRole("listitem").nth(1)).toContainText("Check")
    await expect(steps.getByRole("button", { name: "Move the step up: Check" })).toBeFocused()
    await page.keyboard.press("Alt+ArrowUp")
    await expect(steps.getByRole("listitem").first()).toContainText("Check")
    await expect.poll(texts).toEqual(["Check", "Look", "Act"])
    await expect(steps.getByRole("status").first()).toHaveText("Moved to place 1 of 3.")
  })

  await test.step("a step is reworded, and says that it is saved", async () => {
    await steps.getByRole("button", { name: "Reword the step: Look" }).click()
    const words = steps.getByRole("textbox", { name: "New words for the step" })
    await expect(words).toBeFocused()
    await words.fill("Look at all of them")
    await page.keyboard.press("Escape")
    await expect.poll(texts).toEqual(["Check", "Look at all of them", "Act"])
    await expect(words).toBeHidden()
    await expect(steps.getByRole("button", { name: "Reword the step: Look at all of them" })).toBeFocused()
  })

  await test.step("a due date that is typed and left at once is there again", async () => {
    const due = page.getByLabel("Due date")
    await due.fill("2027-03-14")
    await page.reload()
    await expect(due).toHaveValue("2027-03-14")
    await expect.poll(async () => (await plan.read(1)).dueOn).toBe("2027-03-14")
    await alive(page)
    await due.fill("2027-05-01")
    await page.getByRole("navigation", { name: "Improvement plan" }).getByRole("link", { name: "Plan" }).click()
    await expect(page.getByRole("table", { name: "Improvements" })).toBeVisible()
    await expect.poll(async () => (await plan.read(1)).dueOn).toBe("2027-05-01")
    await openAlive(page, path)
    await page.getByRole("combobox", { name: "Effort" }).selectOption("S")
    const facts = page.getByRole("region", { name: "Facts" })
    await expect(facts.getByText(/^Saved \d\d:\d\d$/)).toHaveCount(1)
    await page.getByLabel("Time").fill("soon")
    await page.getByLabel("Time").blur()
    await expect(facts).toContainText("Write it like “20 min”")
    await page.getByLabel("Time").fill("20 min")
    await expect.poll(async () => (await plan.read(1)).effortMinutes).toBe(20)
  })

  await test.step("it gets a question with some of its practices, and loses it again", async () => {
    const questions = page.getByRole("region", { name: "Questions" })
    await questions.getByRole("button", { name: "Add a question …" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("combobox", { name: "Question" }).selectOption(`wellarchitected ${first?.id}`)
    const boxes = dialog.getByRole("checkbox")
    await expect(boxes.first()).toBeChecked()
    const chosen = await boxes.count()
    await boxes.first().uncheck()
    await dialog.getByRole("button", { name: "Add question" }).click()
    await expect(questions.getByRole("link", { name: first?.title })).toBeVisible()
    expect((await plan.read(1)).links[0]?.practices).toHaveLength(chosen - 1)
    expect((await plan.read(1)).risk).toBe("HIGH")
    await questions.getByRole("button", { name: /^Practices …/ }).click()
    await boxes.first().check()
    await dialog.getByRole("button", { name: "Save practices" }).click()
    await expect(dialog).toBeHidden()
    expect((await plan.read(1)).links[0]?.practices).toHaveLength(chosen)
    await questions.getByRole("button", { name: /^Remove the question/ }).click()
    await expect(questions.getByText("It is about no question")).toBeVisible()
  })

  await test.step("the history tells all of it", async () => {
    await page.getByText(/^History/).click()
    const history = page
      .getByRole("group")
      .filter({ hasText: /^History/ })
      .getByRole("listitem")
    for (const words of [
      /removed the question OPS 1/,
      /chose other practices of the question/,
      /added the question/,
      /changed due date from 2027-03-14 to 2027-05-01/,
      /reworded the step “Look at all of them”/,
      /moved the step “Check” from place 3 to 2/,
    ]) {
      await expect(history.filter({ hasText: words })).toHaveCount(1)
    }
  })
})

/** Its buttons do something. */
async function alive(page: Page) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll("main button, main select")].every((control) =>
      Object.keys(control).some((key) => key.startsWith("__reactProps")),
    ),
  )
}
