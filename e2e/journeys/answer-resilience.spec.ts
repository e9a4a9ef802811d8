import { expect, test } from "../fixtures"
import { notes, openWhole, practice, startReview, storedTicks } from "./answer-setup"

// Requests that the tests let fail.
test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|401|409/] })

test("offline, five answers by keyboard, the tab closed and opened again: all are saved", async ({
  page,
  context,
  join,
  baseURL,
}) => {
  const review = await startReview(context, baseURL ?? "")
  const five = review.questions.slice(0, 5)
  const ops = await join("CONTRIBUTOR", "Ola")
  await openWhole(page, review.questionPath(five[0] ?? ""))

  await context.setOffline(true)
  for (const number of ["1", "2", "1", "2", "1"]) {
    await page.keyboard.press(number)
    await page.keyboard.press("n")
    await page.keyboard.type(`answered offline with ${number}`)
    await page.keyboard.press("Control+Enter")
  }
  await expect(page.getByText("Offline, kept on this device · 5 other answers wait").first()).toBeVisible()
  await page.close()

  await test.step("meanwhile somebody changes one of the same notes", async () => {
    await ops.page.goto(review.questionPath(five[2] ?? ""))
    await notes(ops.page).fill("Ola was here first")
    await expect.poll(async () => (await review.stored(five[2] ?? "")).notes).toBe("Ola was here first")
  })

  const again = await context.newPage()
  await again.goto(review.path).catch(() => {})
  await context.setOffline(false)
  await again.goto(review.questionPath(five[2] ?? ""))
  for (const questionId of five) await expect.poll(() => storedTicks(review, questionId)).toHaveLength(1)
  for (const questionId of [0, 1, 3, 4].map((at) => five[at] ?? "")) {
    await expect.poll(async () => (await review.stored(questionId)).notes).toMatch(/^answered offline/)
  }

  await expect(again.getByRole("alert").filter({ hasText: "changed these notes" })).toContainText("Both texts are kept")
  await expect(notes(again)).toHaveValue("answered offline with 1")
  await expect(again.getByRole("textbox", { name: /other text|text of/ })).toHaveValue("Ola was here first")
  await again.getByRole("button", { name: "Join both" }).click()
  await expect
    .poll(async () => (await review.stored(five[2] ?? "")).notes)
    .toBe("Ola was here first\nanswered offline with 1")
  await expect.poll(() => again.evaluate(() => Object.keys(localStorage).join())).not.toContain("unsaved")
})

test("an expired session keeps what is typed until somebody signed in again", async ({ page, context, baseURL }) => {
  const review = await startReview(context, baseURL ?? "")
  const [question = ""] = review.questions
  await openWhole(page, review.questionPath(question))
  const cookies = await context.cookies()
  await context.clearCookies({ name: "next-auth.session-token" })

  await page.keyboard.press("1")
  await notes(page).fill("typed without a session")
  const back = page.getByRole("link", { name: "Sign in again" })
  await expect(back).toHaveAttribute("href", `/sign-in?next=${encodeURIComponent(review.questionPath(question))}`)
  await back.click()
  await expect(page).toHaveURL(/\/sign-in/)

  await context.addCookies(cookies)
  await page.goto(review.questionPath(question))
  await expect.poll(async () => (await review.stored(question)).notes).toBe("typed without a session")
  await expect(practice(page, 1)).toBeChecked()
})

test("a page that crashes loses nothing that was typed", async ({ page, context, baseURL }) => {
  const review = await startReview(context, baseURL ?? "")
  const [question = ""] = review.questions
  await openWhole(page, review.questionPath(question))
  let isDown = true
  await context.route("**/answers/*", (route) => (isDown ? route.abort() : route.continue()))
  await page.keyboard.press("2")
  await notes(page).fill("typed a moment before")
  await expect(page.getByText("The server can’t be reached; what you did is kept on this device").first()).toBeVisible()
  const tools = await context.newCDPSession(page)
  await Promise.race([tools.send("Page.crash").catch(() => {}), page.waitForEvent("crash")])

  isDown = false
  const again = await context.newPage()
  // Any page of the workspace makes up for it.
  await again.goto("/workloads")
  await expect.poll(async () => (await review.stored(question)).notes).toBe("typed a moment before")
  expect(await storedTicks(review, question)).toHaveLength(1)
})
