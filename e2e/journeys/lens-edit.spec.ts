import { expect, test } from "../fixtures"
import { lensApi, problems, questionOf, saved, smallLens } from "./lens-setup"

const title = (at: string) => `[data-pointer="${at}/title"]`

test("a lens is written from nothing to published, with forms and source in step", async ({ page }) => {
  await page.goto("/lenses/new")
  await page.getByRole("radio", { name: "Blank" }).check()
  await page.getByLabel("Name").fill("Payments lens")
  await page.getByRole("button", { name: "Make the draft" }).click()
  await page.waitForURL(/\/draft$/)

  await test.step("a pillar with a question is filled in", async () => {
    await page.getByRole("button", { name: "Pillar", exact: true }).click()
    await page.getByLabel("Name", { exact: true }).fill("Trust")
    await page.getByRole("button", { name: "Untitled question" }).click()
    await page.locator(title("/pillars/0/questions/0")).fill("How are payments kept apart?")
    await page.locator(title("/pillars/0/questions/0/choices/0")).fill("Each has an account of its own")
    await page.getByLabel("Way to improve", { exact: true }).fill("Give each an account")
    await page.getByRole("button", { name: "Add a practice" }).click()
    await page.locator(title("/pillars/0/questions/0/choices/1")).fill("Nobody can read both")
    await page.getByLabel("Way to improve", { exact: true }).nth(1).fill("Take the rights away")
    await expect(page.getByText("“Payments lens” can be published")).toBeVisible()
  })

  await test.step("the rule follows the new practice, and the participants' view shows it", async () => {
    await expect(page.getByRole("group", { name: "Rule 1", exact: true })).toContainText("pillar_1_1_1 && pillar_1_1_2")
    await page.getByRole("button", { name: "Preview" }).click()
    const preview = page.getByRole("region", { name: "As participants see it" })
    await preview.getByRole("checkbox", { name: "1. Each has an account of its own" }).check()
    await expect(preview).toContainText("High: practice 2 is not in place")
  })

  await test.step("a practice moves by keyboard", async () => {
    await page.locator(title("/pillars/0/questions/0/choices/1")).press("Alt+ArrowUp")
    await expect(page.locator(title("/pillars/0/questions/0/choices/0"))).toHaveValue("Nobody can read both")
    await expect(page.locator(title("/pillars/0/questions/0/choices/0"))).toBeFocused()
  })

  await test.step("the source has it all, and what is typed there is in the forms", async () => {
    await page.getByRole("button", { name: "Source", exact: true }).click()
    const code = page.locator(".cm-content")
    await expect(code).toContainText('"title": "Nobody can read both"')
    await code.getByText('"title": "How are payments kept apart?"').click()
    await page.keyboard.press("Home")
    await page.keyboard.type('"_note": "for later", ')
    await page.getByRole("button", { name: "Forms", exact: true }).click()
    await expect(page.locator(title("/pillars/0/questions/0"))).toHaveValue("How are payments kept apart?")
    await page.locator(title("/pillars/0/questions/0")).fill("How are payments kept apart now?")
  })

  await test.step("undo goes back through both views", async () => {
    const undo = () => page.keyboard.press("ControlOrMeta+z")
    await undo()
    await expect(page.locator(title("/pillars/0/questions/0"))).toHaveValue("How are payments kept apart?")
    await undo()
    await page.getByRole("button", { name: "Source", exact: true }).click()
    await expect(page.locator(".cm-content")).not.toContainText("_note")
    await page.getByRole("button", { name: "Redo typing in the source" }).click()
    await expect(page.locator(".cm-content")).toContainText('"_note": "for later"')
  })

  await test.step("it is saved by itself and survives a reload; it can be published", async () => {
    await saved(page)
    await page.reload()
    await expect(page.locator(".cm-content")).toContainText('"_note": "for later"')
    await page.getByRole("button", { name: "Publish …" }).click()
    await page.getByRole("button", { name: "Publish version 1.0" }).click()
    await expect(page.getByText("Published 1.0")).toBeVisible()
  })
})

test("a condition written as text offers ids and marks those that no practice has", async ({
  page,
  context,
  baseURL,
}) => {
  const api = lensApi(context, baseURL ?? "")
  const key = await api.draft(smallLens("Written lens"))
  await page.goto(`/lenses/${key}/draft?at=/pillars/0/questions/0`)
  const rule = page.getByRole("group", { name: "Rule 2", exact: true })
  await rule.getByRole("button", { name: "Write as text" }).click()
  const text = rule.getByRole("textbox", { name: "Condition" })
  await text.click()
  await page.keyboard.press("ControlOrMeta+a")
  await page.keyboard.type("keep_logs || rea")
  await page.getByRole("option", { name: /^read_logs/ }).click()
  await expect(text).toHaveText("keep_logs || read_logs")
  await page.keyboard.type(" && strange")
  await expect(rule.getByText(/The question has no choice “strange”/)).toBeVisible()
  await rule.getByRole("button", { name: "Remove “strange” from the condition" }).click()
  await expect(text).toHaveText("keep_logs || read_logs")
})

test.describe("two authors", () => {
  test.use({ expectedErrors: [/409|Failed to load resource|net::ERR_INTERNET_DISCONNECTED/] })

  test("join what they changed in different places, and decide where they changed the same", async ({
    page,
    context,
    baseURL,
    join,
  }) => {
    const api = lensApi(context, baseURL ?? "")
    const key = await api.draft(smallLens("Common lens"))
    const other = (await join("LENS_AUTHOR", "Mina Sato")).page
    await page.goto(`/lenses/${key}/draft`)
    await other.goto(`/lenses/${key}/draft?at=/pillars/1/questions/1`)
    const [mine, theirs] = [
      page.getByRole("textbox", { name: "Description" }),
      other.locator(title("/pillars/1/questions/1")),
    ]

    await theirs.fill("Reworded by Mina")
    await saved(other)
    await expect.poll(async () => (await api.read(key)).Source).toContain("Reworded by Mina")
    await mine.fill("Described by Rowan")
    await expect(page.getByText("Joined with the changes of Mina Sato")).toBeVisible()
    await expect.poll(async () => (await api.read(key)).Source).toContain("Described by Rowan")
    expect((await api.read(key)).Source).toContain("Reworded by Mina")

    await other.goto(`/lenses/${key}/draft`)
    await expect(other.getByRole("textbox", { name: "Description" })).toHaveValue("Described by Rowan")
    await other.getByRole("textbox", { name: "Description" }).fill("Described by Mina")
    await expect.poll(async () => (await api.read(key)).Source).toContain("Described by Mina")
    await mine.fill("Described by Rowan again")
    const dialog = page.getByRole("dialog", { name: "Mina Sato saved this draft meanwhile" })
    await expect(dialog).toBeVisible()
    await expect(dialog).toContainText("Mina")
    expect((await api.read(key)).Source).toContain("Described by Mina")
    await dialog.getByRole("button", { name: "Take the saved one" }).click()
    await expect(mine).toHaveValue("Described by Mina")
    await page.getByRole("button", { name: "Undo the other version" }).click()
    await expect(mine).toHaveValue("Described by Rowan again")
    await expect.poll(async () => (await api.read(key)).Source).toContain("Described by Rowan again")
  })

  test("what is typed offline is there after a reload, and saved when the network is back", async ({
    page,
    context,
    baseURL,
  }) => {
    const api = lensApi(context, baseURL ?? "")
    const key = await api.draft(smallLens("Offline lens"))
    await page.goto(`/lenses/${key}/draft`)
    await expect(page.getByText("“Offline lens” can be published")).toBeVisible()
    await page.route("**/api/plumbline/lens-drafts", (route) => route.abort())
    // What a closing page sends last passes by the interception.
    await page.evaluate(() => {
      window.fetch = () => Promise.reject(new TypeError("Failed to fetch"))
    })
    await page.getByRole("textbox", { name: "Description" }).fill("Typed in a tunnel")
    await expect(page.getByText("Offline, kept on this device").first()).toBeVisible()
    await page.reload()
    await expect(page.getByRole("textbox", { name: "Description" })).toHaveValue("Typed in a tunnel")
    expect((await api.read(key)).Source).not.toContain("tunnel")
    await page.unroute("**/api/plumbline/lens-drafts")
    // It tries again by itself; whoever is in a hurry says so.
    await page
      .getByRole("button", { name: "Try now" })
      .click({ timeout: 1_000 })
      .catch(() => {})
    await expect.poll(async () => (await api.read(key)).Source).toContain("Typed in a tunnel")
  })
})

test("questions move, are copied and removed by keyboard and menu", async ({ page, context, baseURL }) => {
  const api = lensApi(context, baseURL ?? "")
  const key = await api.draft(
    smallLens("Ordered lens", (json) => {
      for (const [pillar, { questions }] of json.pillars.entries()) {
        for (const index of questions.keys())
          questionOf(json, pillar, index).title = `Question ${pillar + 1}.${index + 1}`
      }
    }),
  )
  await page.goto(`/lenses/${key}/draft?at=/pillars/0/questions/1`)
  const outline = page.getByRole("navigation", { name: "Outline of the lens" })
  const questions = () => outline.getByRole("button", { name: /^Question \d/ }).allTextContents()
  await outline.getByRole("button", { name: "Question 1.2", exact: true }).press("Alt+ArrowUp")
  await expect.poll(questions).toEqual(["Question 1.2", "Question 1.1"])
  await expect(outline.getByRole("button", { name: "Question 1.2", exact: true })).toBeFocused()
  const menu = async (item: string) => {
    await outline.getByRole("button", { name: /^Change Question/ }).click()
    await page.getByRole("menuitem", { name: item }).click()
  }
  await menu("Duplicate")
  await expect.poll(questions).toEqual(["Question 1.2", "Question 1.2", "Question 1.1"])
  await menu("Move to Operations")
  await expect.poll(questions).toEqual(["Question 2.1", "Question 2.2", "Question 1.2"])
  await menu("Remove")
  await expect.poll(questions).toEqual(["Question 2.1", "Question 2.2"])
  await page.keyboard.press("ControlOrMeta+z")
  await expect.poll(questions).toEqual(["Question 2.1", "Question 2.2", "Question 1.2"])
  await expect(problems(page)).toHaveCount(0)
})
