import type { Page } from "@playwright/test"
import { expect, test } from "../fixtures"

/** The first three questions of the framework and what answers them, through the API that the pages use. */
async function prepared(page: Page, origin: string) {
  const send = async (method: string, path: string, data?: unknown) => {
    const response = await page.request.fetch(origin + path, { method, data, headers: { origin } })
    expect(response.status(), `${method} ${path}: ${await response.text()}`).toBe(200)
    return response.json()
  }
  const { WorkloadId: id } = await send("POST", "/api/aws/workloads", {
    ...{ WorkloadName: "Checkout", Description: "Takes orders", Environment: "PRODUCTION" },
    ...{ ReviewOwner: "Rowan Example", AwsRegions: ["eu-central-1"], Lenses: ["wellarchitected"] },
  })
  const outline = await send("GET", `/api/plumbline/workloads/${id}/reviews/wellarchitected/outline`)
  const questions: { id: string; title: string }[] = outline.pillars[0].questions
  const at = (index: number) => {
    return `/api/aws/workloads/${id}/lensReviews/wellarchitected/answers/${questions[index]?.id}`
  }
  return {
    id,
    title: (index: number) => questions[index]?.title ?? "",
    save: (MilestoneName: string) => send("POST", `/api/aws/workloads/${id}/milestones`, { MilestoneName }),
    async risk(index: number, Notes = "") {
      const { Answer } = await send("GET", at(index))
      const none = Answer.Choices.find((choice: { ChoiceId: string }) => choice.ChoiceId.endsWith("_no"))
      return send("PATCH", at(index), { SelectedChoices: [none.ChoiceId], IsApplicable: true, Notes })
    },
    /** Leaves out one practice after the other until the lens calls it a medium risk. */
    async medium(index: number) {
      const { Answer } = await send("GET", at(index))
      const ids: string[] = Answer.Choices.map((choice: { ChoiceId: string }) => choice.ChoiceId)
      const practices = ids.filter((id) => !id.endsWith("_no"))
      for (const left of practices) {
        const changed = await send("PATCH", at(index), { SelectedChoices: practices.filter((id) => id !== left) })
        if (changed.Answer.Risk === "MEDIUM") return
      }
      throw new Error(`question ${index} has no medium risk`)
    },
    /** What a change of a milestone's answer is answered with, and what the milestone says after it. */
    async changeOfMilestone(index: number, MilestoneNumber: number) {
      const data = { MilestoneNumber, Notes: "later" }
      const refused = await page.request.fetch(origin + at(index), { method: "PATCH", data, headers: { origin } })
      const { Answer } = await send("GET", `${at(index)}?MilestoneNumber=${MilestoneNumber}`)
      return { status: refused.status(), notes: Answer.Notes ?? "", risk: Answer.Risk }
    },
    async safe(index: number, Notes = "") {
      const { Answer } = await send("GET", at(index))
      const ids = Answer.Choices.map((choice: { ChoiceId: string }) => choice.ChoiceId)
      return send("PATCH", at(index), { SelectedChoices: ids.filter((one: string) => !one.endsWith("_no")), Notes })
    },
  }
}

test("two milestones and now side by side, each number leads to its questions", async ({ page, baseURL }) => {
  const made = await prepared(page, baseURL ?? "")
  await made.risk(0, "Nobody wrote them down")
  await made.risk(1)
  await made.save("Original design")
  await made.safe(0, "Written in the handbook")
  await made.safe(1)
  await made.save("Version 1")
  await made.risk(1)
  await made.risk(2)

  await test.step("the newest and now: one came back, one is new", async () => {
    await page.goto(`/workloads/${made.id}/milestones`)
    await page.getByRole("link", { name: "Compare with now" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Version 1 and now compared" })).toBeVisible()
    await expect(page.locator("figcaption")).toHaveText(
      "High risks rose from 0 to 2 since Version 1: 1 new and 1 re-opened",
    )
    const list = (name: string) => page.getByRole("region", { name: new RegExp(`^${name} `) })
    await expect(list("Re-opened").getByRole("heading", { level: 3 })).toHaveText([made.title(1)])
    await expect(list("New").getByRole("heading", { level: 3 })).toHaveText([made.title(2)])
    await expect(list("Resolved")).toHaveCount(0)
  })

  await test.step("the first two: both resolved, with the notes of both days", async () => {
    await page.getByLabel("From", { exact: true }).selectOption({ label: "1. Original design" })
    await page.getByLabel("To", { exact: true }).selectOption({ label: "2. Version 1" })
    await expect(page.getByRole("heading", { level: 1, name: "Original design and Version 1 compared" })).toBeVisible()
    await expect(page).toHaveURL(/from=1&to=2$/)
    await expect(page.getByText("Nobody wrote them down")).toBeVisible()
    await expect(page.getByText("Written in the handbook")).toBeVisible()
  })

  await test.step("numbers lead to their lists", async () => {
    await page
      .getByRole("row", { name: /^Resolved/ })
      .getByRole("link", { name: "−2" })
      .click()
    await expect(page).toHaveURL(/risk=HIGH#resolved$/)
    await expect(page.locator("#resolved").getByRole("heading", { level: 3 })).toHaveCount(2)
    await page
      .getByRole("row", { name: /^Original design/ })
      .getByRole("link", { name: "2" })
      .click()
    await expect(page).toHaveURL(/questions\?risk=HIGH&milestone=1$/)
    await expect(page.getByRole("link", { name: made.title(0) })).toBeVisible()
  })
})

test("the review is taken along as it is now and as it was", async ({ page, baseURL }) => {
  const made = await prepared(page, baseURL ?? "")
  await made.risk(0, "=1+1")
  await made.save("Version 1")
  await made.safe(0)
  await page.goto(`/workloads/${made.id}`)
  const taken = async (name: string) => {
    await page.getByRole("button", { name: "Export" }).click()
    const waiting = page.waitForEvent("download")
    await page.getByRole("menuitem", { name, exact: true }).click()
    const download = await waiting
    const parts: Buffer[] = []
    for await (const part of await download.createReadStream()) parts.push(part as Buffer)
    return { name: download.suggestedFilename(), bytes: Buffer.concat(parts) }
  }
  const book = await taken("Excel workbook, everything")
  expect(book.name).toMatch(/^checkout-\d{4}-\d\d-\d\d-review\.xlsx$/)
  expect(book.bytes.subarray(0, 2).toString()).toBe("PK")
  expect((await taken("Answers, CSV")).bytes.toString()).not.toContain("High")
  await page.goto(`/workloads/${made.id}/milestones/1`)
  const then = (await taken("Answers, CSV")).bytes.toString()
  expect(then).toContain("High")
  expect(then).toContain("'=1+1")
})

test("version 1 and now, worked out by hand: resolved, new, worsened and come back", async ({ page, baseURL }) => {
  const made = await prepared(page, baseURL ?? "")
  await made.risk(0, "as designed")
  await made.risk(1)
  await made.medium(2)
  await made.save("Original design")
  await made.safe(1)
  await made.save("Design review")
  await made.safe(3)
  await made.save("Version 1")
  await made.safe(0)
  await made.risk(1)
  await made.risk(2)
  await made.risk(3)

  await page.goto(`/workloads/${made.id}/milestones/compare?from=3&to=now`)
  for (const [name, index] of [
    ["Resolved", 0],
    ["Re-opened", 1],
    ["Worsened", 2],
    ["New", 3],
  ] as const) {
    const list = page.getByRole("region", { name: new RegExp(`^${name} `) })
    await expect(list.getByRole("heading", { level: 3 }), name).toHaveText([made.title(index)])
  }

  await test.step("a milestone's answers cannot be changed, and the try changes nothing", async () => {
    expect(await made.changeOfMilestone(0, 1)).toEqual({ status: 409, notes: "as designed", risk: "HIGH" })
  })

  await test.step("the trend's drawing says what its table says", async () => {
    await page.goto(`/workloads/${made.id}/milestones`)
    const figure = page.getByRole("figure").filter({ hasText: /^High risks rose from 2 to 3 since Original design/ })
    await figure.getByText("Show as table").click()
    const rows = await figure.getByRole("row").allInnerTexts()
    expect(rows.slice(1).map((row) => row.split(/\s*\t\s*/))).toEqual([
      ["Original design", "2", "1"],
      ["Design review", "1", "1"],
      ["Version 1", "1", "1"],
      ["Now", "3", "0"],
    ])
    const told = rows.slice(1).map((row) => row.split(/\s*\t\s*/))
    const words = told.map(([name, high, medium]) => `${name}: ${high} high, ${medium} medium`).join("; ")
    await expect(figure.getByRole("img").first()).toHaveAttribute("aria-label", new RegExp(words))
  })
})
