import { expect, test } from "../fixtures"
import { begin, planMeeting } from "./session-setup"

test("time runs out softly, what takes too long is parked, and the session closes after the parking lot", async ({
  page: lead,
  context,
  owner,
  join,
  db,
  baseURL,
}) => {
  // Several browsers at once on a busy machine.
  test.setTimeout(180_000)
  const ops = await join("CONTRIBUTOR", "Ola Ops")
  const meeting = await planMeeting({
    ...{ db, context, origin: baseURL ?? "" },
    people: [
      { user: owner, name: "Rowan Lead" },
      { user: ops.user, name: "Ola Ops" },
    ],
    // Three seconds a question.
    minutes: 0.15,
  })
  const [first, second] = meeting.questions
  await begin(meeting, lead, [ops.page])
  await lead.keyboard.press("j")

  await test.step("at the end of the time box there is a notice, and nothing moves", async () => {
    await expect(lead.getByText("The time box is used up.")).toBeVisible()
    await expect(ops.page.getByText("The time box is used up.")).toBeVisible()
    await expect(lead.getByRole("heading", { level: 1 })).toContainText(first?.title ?? "")
  })

  await test.step("two more minutes come out of the bank", async () => {
    await lead.keyboard.press("t")
    await expect(lead.getByText("The time box is used up.")).toBeHidden()
    await expect(lead.getByRole("navigation", { name: "Agenda" })).toContainText(/Time bank\s*[+−]\d min/)
  })

  await test.step("a key parks the question with a reason, an owner and a date", async () => {
    await lead.keyboard.press("p")
    await lead.getByLabel("Why, or what it is about").fill("What does a minute of downtime cost?")
    await lead.getByLabel("What", { exact: true }).selectOption("The question we are on")
    await lead.getByLabel("Owner").fill("Finance")
    await lead.getByLabel("Due").fill("2026-12-04")
    await lead.getByRole("button", { name: "Park", exact: true }).last().click()
    await expect(ops.page.getByText("Parked").first()).toBeVisible()
    await lead.keyboard.press("j")
    await expect(ops.page.getByRole("heading", { level: 1 })).toContainText(second?.title ?? "")
  })

  await test.step("keys do nothing while somebody types", async () => {
    await lead.getByLabel("What was said").fill("")
    await lead.getByLabel("What was said").pressSequentially("vrpj")
    await expect(ops.page.getByLabel("What was said")).toHaveValue("vrpj")
    await expect(lead.getByRole("heading", { level: 1 })).toContainText(second?.title ?? "")
    await expect(lead.getByRole("dialog")).toHaveCount(0)
  })

  await test.step("single keys can be switched off", async () => {
    await lead.getByRole("heading", { level: 1 }).click()
    await lead.keyboard.press("?")
    await lead.getByLabel("Single-key shortcuts").uncheck()
    await lead.keyboard.press("Escape")
    await lead.keyboard.press("p")
    await expect(lead.getByRole("dialog")).toHaveCount(0)
    await expect(lead.getByRole("button", { name: "Park", exact: true })).toHaveText("Park")
  })

  await test.step("at 200 % nothing that has the focus hides under the clock and the buttons", async () => {
    const size = lead.viewportSize()
    await lead.setViewportSize({ width: 640, height: 512 })
    await lead.getByRole("link", { name: "Skip to content" }).focus()
    const hidden: string[] = []
    for (let step = 0; step < 25; step += 1) {
      await lead.keyboard.press("Tab")
      hidden.push(...(await lead.evaluate(hiddenFocus)))
    }
    expect(hidden).toEqual([])
    if (size) await lead.setViewportSize(size)
  })

  await test.step("it closes only when the parking lot was gone through; the rest becomes actions", async () => {
    await lead.getByRole("button", { name: "More", exact: true }).click()
    await lead.getByRole("menuitem", { name: "Wrap up the session" }).click()
    await expect(ops.page.getByRole("heading", { level: 1 })).toHaveText("Wrap-up")
    await expect(lead.getByRole("button", { name: "Close the session" })).toHaveCount(0)
    await lead.getByRole("button", { name: "The rest becomes actions" }).click()
    await expect(ops.page.getByText("Becomes an action")).toBeVisible()
    await lead.getByRole("button", { name: "Close the session" }).click()
    const asks = lead.getByRole("dialog", { name: /still open\. Close anyway\?$/ })
    await asks.getByRole("button", { name: "Close anyway" }).click()
    await expect(lead.getByRole("link", { name: "See the plan" })).toBeVisible()
    await expect(ops.page.getByText("The session is closed.")).toBeVisible()
  })

  await test.step("it can be opened again with a reason", async () => {
    await lead.getByRole("button", { name: "Open again" }).click()
    await lead.getByLabel("Why is it opened again?").fill("One answer was wrong")
    await lead.getByRole("button", { name: "Open again", exact: true }).last().click()
    await expect(ops.page.getByRole("navigation", { name: "Agenda" })).toBeVisible()
  })
})

/** What has the focus and cannot be seen, because something else stands over its middle. */
function hiddenFocus(): string[] {
  const focused = document.activeElement
  if (!focused || focused === document.body) return []
  // A radio button is drawn by its label.
  const shown = focused.closest("label") ?? focused
  const { left, top, width, height } = shown.getBoundingClientRect()
  const over = document.elementFromPoint(left + width / 2, top + Math.min(height, 40) / 2)
  return over && (shown.contains(over) || over.contains(shown)) ? [] : [shown.outerHTML.slice(0, 120)]
}
