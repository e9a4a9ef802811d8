import { expect, test } from "../fixtures"
import { notes, openWhole, practice, startReview, storedTicks } from "./answer-setup"

// The refusal that both texts are saved from, and one browser that goes offline.
test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|409/] })

test("two people on one question see each other and lose nothing", async ({ page, context, join, baseURL }) => {
  const review = await startReview(context, baseURL ?? "")
  const [question = ""] = review.questions
  const ops = await join("CONTRIBUTOR", "Ola")
  const path = review.questionPath(question)
  await openWhole(page, path)
  await openWhole(ops.page, path)

  await test.step("each is told who is here", async () => {
    await expect(page.getByText("Ola is here").first()).toBeVisible()
    await expect(ops.page.getByText("Rowan Example is here").first()).toBeVisible()
  })

  await test.step("ticks of both merge, and show at once", async () => {
    await page.keyboard.press("1")
    await ops.page.keyboard.press("2")
    for (const one of [page, ops.page]) {
      await expect(practice(one, 1)).toBeChecked()
      await expect(practice(one, 2)).toBeChecked()
    }
    expect(await storedTicks(review, question)).toHaveLength(2)
  })

  await test.step("notes written by both are shown side by side, and typing goes on in the same field", async () => {
    await ops.context.setOffline(true)
    await ops.page.keyboard.press("n")
    await ops.page.keyboard.type("Ola: the alarm was tested")
    await notes(page).fill("Rowan: the matrix is from March")
    await expect.poll(async () => (await review.stored(question)).notes).toBe("Rowan: the matrix is from March")
    await ops.context.setOffline(false)
    await expect(ops.page.getByRole("alert").filter({ hasText: "changed these notes" })).toContainText(
      "Both texts are kept",
    )
    await ops.page.keyboard.type(" in May")
    await expect(notes(ops.page)).toHaveValue("Ola: the alarm was tested in May")
    await expect(ops.page.getByRole("textbox", { name: "The text of Rowan Example" })).toHaveValue(
      "Rowan: the matrix is from March",
    )
  })

  await test.step("a tick is saved while the decision waits, and both texts survive a reload", async () => {
    await ops.page.keyboard.press("Escape")
    await ops.page.keyboard.press("3")
    await expect(practice(page, 3)).toBeChecked()
    await ops.page.reload()
    await expect(notes(ops.page)).toHaveValue("Ola: the alarm was tested in May")
  })

  await test.step("joined, both are stored and shown to both", async () => {
    await ops.page.getByRole("button", { name: "Join both" }).click()
    const both = "Rowan: the matrix is from March\nOla: the alarm was tested in May"
    await expect.poll(async () => (await review.stored(question)).notes).toBe(both)
    await expect(notes(page)).toHaveValue(both)
    await expect(ops.page.getByRole("alert").filter({ hasText: "changed these notes" })).toBeHidden()
  })
})

test("who may only read sees the same question without controls", async ({ context, join, baseURL }) => {
  const review = await startReview(context, baseURL ?? "")
  const [question = ""] = review.questions
  const { page } = await join("VIEWER")
  await openWhole(page, review.questionPath(question))
  await expect(page.getByText("You can read this review, not change it")).toBeVisible()
  await expect(page.getByRole("checkbox")).toHaveCount(0)
  await page.keyboard.press("1")
  await page.keyboard.press("x")
  await page.keyboard.press("]")
  await expect(page).toHaveURL(new RegExp(`/questions/${review.questions[1]}$`))
  expect((await review.stored(question)).version).toBe(0)
})

test("a milestone opens as that day's review", async ({ page, context, baseURL }) => {
  const origin = baseURL ?? ""
  const review = await startReview(context, origin)
  const [question = "", second = ""] = review.questions
  await openWhole(page, review.questionPath(question))
  await page.keyboard.press("1")
  await expect.poll(() => storedTicks(review, question)).toHaveLength(1)
  const milestone = { MilestoneName: "Design review", ClientRequestToken: crypto.randomUUID() }
  const made = await context.request.post(`/api/aws/workloads/${review.id}/milestones`, {
    data: milestone,
    headers: { origin },
  })
  expect(made.status()).toBe(200)
  await page.keyboard.press("1")
  await expect.poll(() => storedTicks(review, question)).toHaveLength(0)

  await page.goto(`${review.questionPath(question)}?milestone=1`)
  await expect(page.getByText("As it was at milestone 1, “Design review”")).toBeVisible()
  await expect(page.getByText("In place:", { exact: true })).toHaveCount(1)
  await expect(page.getByRole("checkbox")).toHaveCount(0)
  await page.keyboard.press("]")
  await expect(page).toHaveURL(new RegExp(`/questions/${second}\\?milestone=1$`))
})
