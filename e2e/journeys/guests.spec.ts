import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { readChain } from "@/lib/report/audit-chain"
import { expect, test } from "../fixtures"
import { pdfPages } from "../pdf-text"
import { openAlive } from "./plan-setup"
import { workloadApi } from "./workload-setup"

/** S19: a sponsor reads by a link, and no further; the trail tells of it. */

/** As an operator runs a command beside the server. */
function verifyAudit(file: string): string {
  const env = { ...process.env, PLUMBLINE_DATA: process.env.E2E_DATA_FOLDER }
  const command = ["scripts/run.mjs", "scripts/admin.ts", "verify-audit", file]
  return execFileSync("node", command, { env, encoding: "utf8", stdio: "pipe" })
}

const SECRET = "Only for the team: the vault is in room 7"

test("a link shows what it was made for and nothing else, is counted, revoked and told in the audit trail", async ({
  page,
  context,
  browser,
  contextOptions,
  baseURL: origin,
}) => {
  const baseURL = origin ?? ""
  const api = workloadApi(context, baseURL)
  const workload = await api.create("Checkout")
  const hidden = await api.create("Another workload")
  const [pillar] = await api.pillars(workload)
  const question = pillar?.questions[0]?.id ?? ""
  await api.answer(workload, question, "none of these")
  const answer = `/api/aws/workloads/${workload}/lensReviews/wellarchitected/answers/${question}`
  await context.request.fetch(baseURL + answer, {
    ...{ method: "PATCH", data: { Notes: SECRET }, headers: { origin: baseURL } },
  })

  const url = await test.step("the owner makes a link", async () => {
    await openAlive(page, `/workloads/${workload}`)
    await page.getByRole("button", { name: "Share" }).click()
    await page.getByRole("menuitem", { name: "Read-only links" }).click()
    await page.getByRole("button", { name: "New link" }).click()
    await page.getByLabel("For", { exact: true }).fill("Sponsor at Northwind")
    await page.getByLabel("Executive brief").check()
    await expect(page.getByLabel("Good for").locator(":checked")).toHaveText("7 days")
    await expect(page.getByLabel("Notes")).toBeChecked()
    await page.getByLabel("Watermark").fill("Northwind only")
    await page.getByLabel("Passcode").fill("open sesame")
    await page.getByRole("button", { name: "Make the link" }).click()
    const made = await page.getByLabel("Read-only link", { exact: true }).inputValue()
    await page.getByRole("button", { name: "Done" }).click()
    await expect(page.getByRole("table", { name: "Guest links" })).toContainText("Sponsor at Northwind")
    return made
  })

  const outside = await browser.newContext(contextOptions)
  const guest = await outside.newPage()
  await test.step("a clean browser gets in with the passcode only", async () => {
    const answered = await guest.goto(url)
    expect(answered?.headers()["x-robots-tag"]).toContain("noindex")
    await expect(guest.getByRole("heading", { level: 1 })).toHaveText("This link needs a passcode")
    expect(await guest.content()).not.toContain("Checkout")
    await guest.getByLabel("Passcode").fill("open barley")
    await guest.getByRole("button", { name: "Open" }).click()
    await expect(guest.getByText("This is not the passcode.")).toBeVisible()
    await guest.getByLabel("Passcode").fill("open sesame")
    await guest.getByRole("button", { name: "Open" }).click()
    await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Checkout")
    await expect(guest.getByRole("table")).toContainText("Security")
    expect(await guest.content()).not.toContain("room 7")
    await expect(guest.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/)
  })

  await test.step("the report comes without notes, with the watermark", async () => {
    const [file] = await Promise.all([
      guest.waitForEvent("download"),
      guest.getByRole("button", { name: "Executive brief" }).click(),
    ])
    await expect(guest.getByText("The report is ready")).toBeVisible()
    const text = (await pdfPages(readFileSync(await file.path()))).join(" ")
    expect(text).toContain("Checkout")
    expect(text).toMatch(/NORTHWIND\s+ONLY/)
    expect(text).not.toContain("room 7")
  })

  await test.step("nothing else opens", async () => {
    const token = url.split("/").at(-1) ?? ""
    const headers = { origin: baseURL }
    const tries = [
      { method: "GET", path: answer },
      { method: "PATCH", path: answer, data: { Notes: "mine" } },
      { method: "GET", path: `/api/aws/workloads/${hidden}` },
      { method: "GET", path: `/api/plumbline/workloads/${workload}/read-only-links` },
      { method: "GET", path: `/api/exports/${workload}/answers.csv` },
      { method: "POST", path: `/api/guest/${token}/reports`, data: { Kind: "full-review" } },
      { method: "GET", path: `/api/guest/${token}/reports/${hidden}` },
      { method: "GET", path: `/api/guest/${token}/reports/${hidden}/file` },
      { method: "GET", path: `/guest/${token}x` },
      { method: "GET", path: "/api/audit" },
    ]
    for (const { path, ...init } of tries) {
      const response = await outside.request.fetch(baseURL + path, { ...init, headers })
      const body = await response.text()
      // The API says 401: to it nobody is there. What the link itself does not open is not found.
      const wanted = path.startsWith("/api/guest/") || path.startsWith("/guest/") ? [403, 404] : [401, 403, 404]
      expect(wanted, `${path}: ${response.status()}`).toContain(response.status())
      expect(body, path).not.toMatch(/room 7|Another workload|Checkout/)
    }
  })

  await test.step("it is revoked: the page is gone, the log stays", async () => {
    await page.reload()
    await page.getByRole("button", { name: /views of Sponsor/ }).click()
    const log = page.getByRole("dialog").getByRole("table", { name: "Views" })
    for (const what of ["Dashboard", "Executive brief", "Wrong passcode"]) await expect(log).toContainText(what)
    await page.getByRole("button", { name: "Close" }).click()
    await page.getByRole("button", { name: "Revoke Sponsor at Northwind" }).click()
    await page.getByRole("button", { name: "Revoke", exact: true }).click()
    await expect(page.getByRole("table", { name: "Guest links" })).toContainText("Revoked")
    const gone = await outside.request.get(url)
    expect(gone.status()).toBe(404)
    expect(await gone.text()).toContain("This link does not work")
  })

  await test.step("the trail names all of it, and its export proves itself", async () => {
    await page.goto("/settings/audit?Action=guest-link")
    const trail = page.getByRole("table", { name: "Audit trail" })
    for (const action of ["guest-link.create", "guest-link.view", "guest-link.revoke"])
      await expect(trail).toContainText(action)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto("/settings/audit")
    const tab = page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Audit trail" })
    await expect(tab, "on a phone the tab that is shown is scrolled into sight").toBeInViewport({ ratio: 0.95 })
    const text = await (await context.request.get(`${baseURL}/api/audit`)).text()
    const read = readChain(text, (one) => createHash("sha256").update(one).digest("hex"))
    expect(read).toMatchObject({ end: { end: { sealed: { intact: true } } } })
    expect(text).not.toContain(url.split("/").at(-1))
    const file = test.info().outputPath("audit.jsonl")
    writeFileSync(file, text)
    expect(verifyAudit(file)).toContain("entries, whole and unchanged")
    writeFileSync(file, text.replace("Sponsor at Northwind", "Sponsor at Southwind"))
    expect(() => verifyAudit(file)).toThrow("verify-audit")
  })
  await outside.close()
})

// The browser notes the refused passcode.
test.use({ expectedErrors: [/400 .*\/api\/guest\//] })
