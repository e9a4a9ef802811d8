import { type LensJson, lensJson } from "@/lib/lens/example"
import { expect, test } from "../fixtures"
import { lensApi, questionOf, smallLens } from "./lens-setup"

/** S14: a new version is previewed, published, and reaches a workload only when somebody upgrades it. */

const NAME = "Traces lens"

/** One question reworded, one choice split, one question removed, one rule changed, one id changed. */
function secondVersion(json: LensJson) {
  questionOf(json, 0, 0).title = "How do you know, afterwards, who did what?"
  const split = questionOf(json, 0, 1)
  const [keep, read, none] = split.choices
  split.choices = [
    { ...keep },
    { ...read, id: "read_daily", title: "Read logs every day" },
    { ...read, id: "read_alarms", title: "Read alarms" },
    { ...none },
  ]
  split.riskRules = [
    { condition: "keep_logs && read_daily && read_alarms", risk: "NO_RISK" },
    { condition: "keep_logs", risk: "MEDIUM_RISK" },
    { condition: "default", risk: "HIGH_RISK" },
  ]
  const stricter = questionOf(json, 1, 0)
  stricter.id = "operations_traces"
  stricter.riskRules = [
    { condition: "keep_logs && read_logs", risk: "NO_RISK" },
    { condition: "default", risk: "HIGH_RISK" },
  ]
  json.pillars[1]?.questions.pop()
}

test("impact before publishing, upgrade of one workload, the others wait", async ({ page, context, baseURL }) => {
  const api = lensApi(context, baseURL ?? "")
  const key = await api.draft(smallLens(NAME, (json) => titled(json)))
  await api.publish(key, "1.0")
  const checkout = await api.workload("Checkout", key)
  const ledger = await api.workload("Ledger", key)
  await api.workload("Search", key)
  await api.answer(checkout, key, "security_1", ["keep_logs"], "Kept for a year")
  await api.answer(checkout, key, "security_2", ["keep_logs", "read_logs"])
  await api.answer(checkout, key, "operations_1", ["keep_logs"])
  await api.answer(checkout, key, "operations_2", ["keep_logs", "read_logs"], "Nobody asks this any more")
  await api.answer(ledger, key, "operations_1", ["keep_logs", "read_logs"])
  await api.save(
    key,
    smallLens(NAME, (json) => {
      titled(json)
      secondVersion(json)
    }),
  )

  await test.step("what changes and what it does to three workloads, before anything happens", async () => {
    await page.goto(`/lenses/${key}/publish`)
    await expect(page.getByText("3 workloads: 0 answers kept, 2 to look at again, 3 lost.")).toBeVisible()
    await page.getByRole("checkbox", { name: "operations_1 is now operations_traces" }).check()
    await expect(page.getByText("3 workloads: 1 answers kept, 3 to look at again, 1 lost.")).toBeVisible()
    const row = page.getByRole("row", { name: /^Checkout/ })
    await expect(row).toContainText(/1\.0031/)
    const rules = page.getByRole("listitem").filter({ hasText: "How are traces kept in operations?" }).first()
    await expect(rules).toContainText("Practice 1 ticked, practice 2 not ticked")
    await expect(page.getByRole("radio", { name: "Major" })).toBeChecked()
    await expect(page.getByLabel("Release notes")).toHaveValue(/title changed from “How do you know who did what\?”/)
    await page.getByRole("button", { name: "Publish version 2.0" }).click()
    await expect(page.getByText("Published 2.0")).toBeVisible()
  })

  await test.step("nothing happened to the workloads; the new version is offered", async () => {
    await page.goto(`/workloads/${checkout}`)
    await expect(page.getByText("Version 2.0 is available")).toBeVisible()
    await page.getByRole("link", { name: "See what it would change" }).click()
  })

  await test.step("the wizard shows the same, answer by answer", async () => {
    const list = (name: string) => page.locator("details").filter({ hasText: name })
    await expect(list("Lost (1)")).toContainText("How are traces read in operations?")
    await expect(list("Lost (1)")).toContainText("Nobody asks this any more")
    const attention = list("To look at again (3)")
    await expect(attention).toContainText("The question was reworded; it was “How do you know who did what?”.")
    await expect(attention).toContainText("Recorded, but gone: “Read logs”.")
    await expect(attention).toContainText("New: “Read logs every day” and “Read alarms”.")
    await expect(attention).toContainText("The risk goes from Medium to High.")
    await expect(page.getByRole("checkbox")).toHaveCount(0)
    await page.getByRole("button", { name: "Save the milestone and upgrade to 2.0" }).click()
    await page.waitForURL(new RegExp(`/workloads/${checkout}$`))
    await expect(page.getByText("Version 2.0 is available")).toBeHidden()
  })

  await test.step("the removed answer stays readable in the milestone", async () => {
    await page.goto(`/workloads/${checkout}/milestones/1`)
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`Before ${NAME} 2.0`)
    await page.goto(`/workloads/${checkout}/questions?milestone=1`)
    await page.goto(`/workloads/${checkout}/lenses/${key}/questions/operations_2?milestone=1`)
    await expect(page.getByText("Nobody asks this any more")).toBeVisible()
  })

  await test.step("what the lens changed is told apart from progress", async () => {
    await page.goto(`/workloads/${checkout}/milestones/compare?from=1&to=now`)
    await expect(page.getByRole("main")).toContainText(/lens/i)
  })

  await test.step("the others wait", async () => {
    await page.goto(`/workloads/${ledger}`)
    await expect(page.getByText("Version 2.0 is available")).toBeVisible()
  })
})

/** Titles of their own, so that nothing is mistaken for anything else. */
function titled(json: LensJson) {
  questionOf(json, 0, 1).title = "Who looks at what was kept?"
  questionOf(json, 1, 0).title = "How are traces kept in operations?"
  questionOf(json, 1, 1).title = "How are traces read in operations?"
}

test("a minor version reaches workloads at once", async ({ page, context, baseURL }) => {
  const api = lensApi(context, baseURL ?? "")
  const key = await api.draft(smallLens("Minor lens"))
  await api.publish(key, "1.0")
  const workload = await api.workload("Checkout", key)
  await api.answer(workload, key, "security_1", ["keep_logs"], "Stays")
  await api.save(key, JSON.stringify({ ...lensJson(), name: "Minor lens", description: "Said better" }))
  await page.goto(`/lenses/${key}/publish`)
  await expect(page.getByRole("radio", { name: "Minor" })).toBeChecked()
  await page.getByRole("button", { name: "Publish version 1.1" }).click()
  await expect(page.getByText("Published 1.1")).toBeVisible()
  await page.goto(`/workloads/${workload}`)
  await expect(page.getByText("1.1", { exact: true })).toBeVisible()
  await expect(page.getByText(/is available/)).toBeHidden()
})
