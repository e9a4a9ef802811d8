import { expect, test } from "../fixtures"
import { notes, openWhole, practice, startReview, storedTicks } from "./answer-setup"

test("a review is answered with the keyboard alone", async ({ page, context, baseURL }) => {
  const review = await startReview(context, baseURL ?? "")
  const [first = "", second = "", third = ""] = review.questions
  const at = (questionId: string) => expect(page).toHaveURL(new RegExp(`/questions/${questionId}$`))
  const title = page.getByRole("heading", { level: 1 })
  await openWhole(page, review.path)

  await test.step("the first unanswered question opens with the focus on its title", async () => {
    await page.keyboard.press("u")
    await at(first)
    await expect(title).toBeFocused()
    await expect(page.locator(`nav a[aria-current="page"][href$="/${first}"]`)).toBeInViewport()
  })

  await test.step("practices are walked and ticked, and the risk follows at once", async () => {
    await expect(page.getByText("Unanswered: nothing is ticked yet")).toBeVisible()
    await page.keyboard.press("j")
    await expect(practice(page, 1)).toBeFocused()
    await page.keyboard.press("j")
    await page.keyboard.press("k")
    await page.keyboard.press("Space")
    await expect(practice(page, 1)).toBeChecked()
    await page.keyboard.press("2")
    await expect(practice(page, 2)).toBeChecked()
    await expect(page.getByText("Unanswered: nothing is ticked yet")).toBeHidden()
    await page.keyboard.press("0")
    await expect(practice(page, 0)).toBeChecked()
    await expect(practice(page, 1)).not.toBeChecked()
    await expect(page.getByText("High: none of these practices is in place")).toBeVisible()
  })

  await test.step("undo and redo", async () => {
    await page.keyboard.press("Control+z")
    await expect(practice(page, 2)).toBeChecked()
    await expect(practice(page, 0)).not.toBeChecked()
    await page.keyboard.press("Control+Shift+z")
    await expect(practice(page, 0)).toBeChecked()
    await page.keyboard.press("Control+z")
  })

  await test.step("letters are letters while typing, and Ctrl Enter saves and goes on", async () => {
    await page.keyboard.press("n")
    await expect(notes(page)).toBeFocused()
    await page.keyboard.type("jkux 12 ]? all written down")
    await at(first)
    await expect(practice(page, 1)).toBeChecked()
    await page.keyboard.press("Control+Enter")
    await at(second)
    await expect.poll(async () => (await review.stored(first)).notes).toBe("jkux 12 ]? all written down")
    expect(await storedTicks(review, first)).toHaveLength(2)
  })

  await test.step("a practice that does not apply, and does again", async () => {
    await page.keyboard.press("j")
    await page.keyboard.press("Shift+x")
    const one = page.getByRole("listitem").filter({ has: practice(page, 1) })
    await expect(one.getByText("Not applicable", { exact: true })).toBeVisible()
    await page.keyboard.press("Shift+x")
    await expect(one.getByText("Not applicable", { exact: true })).toBeHidden()
  })

  await test.step("a question that does not apply", async () => {
    await page.keyboard.press("x")
    await expect(page.getByText("This question does not apply.")).toBeVisible()
    await expect.poll(async () => (await review.stored(second)).risk).toBe("NOT_APPLICABLE")
  })

  await test.step("keys that follow each other closely mean the question they were meant for", async () => {
    await page.keyboard.press("]")
    await page.keyboard.press("1")
    await page.keyboard.press("[")
    await page.keyboard.press("[")
    await at(first)
    await page.goBack()
    await at(second)
    await expect.poll(() => storedTicks(review, third)).toHaveLength(1)
    expect(await storedTicks(review, second)).toHaveLength(0)
  })

  await test.step("single keys can be switched off", async () => {
    await page.keyboard.press("?")
    await page.getByRole("checkbox", { name: "Single-key shortcuts" }).press("Space")
    await page.keyboard.press("Escape")
    await page.keyboard.press("]")
    await page.keyboard.press("u")
    await at(second)
  })
})

test("a practice that does not apply, and the end of the review", async ({ page, context, baseURL }) => {
  const review = await startReview(context, baseURL ?? "")
  const last = review.questions.at(-1) ?? ""
  await openWhole(page, review.questionPath(last))

  await practice(page, 1).focus()
  await page.keyboard.press("Tab")
  await page.keyboard.press("Enter")
  const reason = page.getByRole("combobox", { name: /apply\?/ })
  await expect(reason).toBeFocused()
  await reason.selectOption("Not applicable: out of scope")
  await page.getByRole("textbox", { name: /Short note/ }).fill("Another team runs it")
  await expect(page.getByText("Not applicable: out of scope – Another team runs it")).toBeVisible()
  await expect
    .poll(async () => Object.values((await review.stored(last)).choices))
    .toEqual([{ status: "NOT_APPLICABLE", reason: "OUT_OF_SCOPE", notes: "Another team runs it" }])

  await page.keyboard.press("Control+Enter")
  await expect(page).toHaveURL(new RegExp(`${review.path}$`))
  await expect(page.getByText("1 of 57 questions answered.")).toBeVisible()
  for (const questionId of review.questions) {
    const path = `/api/aws/workloads/${review.id}/lensReviews/wellarchitected/answers/${questionId}`
    const data = { IsApplicable: false }
    expect((await context.request.patch(path, { data, headers: { origin: baseURL ?? "" } })).status()).toBe(200)
  }
  await expect(page.getByText(/All 57 questions are answered/)).toBeVisible()
  await expect(page.getByRole("link", { name: "Save a milestone" })).toBeVisible()
  await expect(page.getByRole("link", { name: "Open the improvement plan" })).toBeVisible()
})
