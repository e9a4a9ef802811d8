import type { BrowserContext, Page } from "@playwright/test"
import { type LensJson, lensJson } from "@/lib/lens/example"
import { expect } from "../fixtures"

/** A small lens of the tests as JSON text, changed by hand. */
export function smallLens(name: string, change: (json: LensJson) => void = () => {}): string {
  const json = { ...lensJson(), name }
  change(json)
  return JSON.stringify(json, null, 2)
}

/** The question at a place of a small lens. */
export function questionOf(json: LensJson, pillar: number, question: number) {
  const found = json.pillars[pillar]?.questions[question]
  if (!found) throw new Error("the small lens changed")
  return found
}

/** Lenses as a test finds them, made through the API that the pages use. */
export function lensApi(context: BrowserContext, origin: string) {
  const send = async (method: string, path: string, data?: unknown) => {
    const response = await context.request.fetch(origin + path, { method, data, headers: { origin } })
    expect(response.status(), `${method} ${path}: ${await response.text()}`).toBe(200)
    return response.json()
  }
  return {
    async draft(text: string): Promise<string> {
      return (await send("PUT", "/api/plumbline/lens-drafts", { Source: text })).LensKey
    },
    save: (key: string, text: string) => send("PUT", "/api/plumbline/lens-drafts", { LensKey: key, Source: text }),
    async read(key: string): Promise<{ Source: string; Revision: number; IsDraft: boolean }> {
      return send("GET", `/api/plumbline/lens-drafts/${key}`)
    },
    publish: (key: string, LensVersion: string) =>
      send("POST", `/api/aws/lenses/${key}/versions`, { LensVersion, IsMajorVersion: true }),
    async workload(name: string, key: string): Promise<string> {
      const { WorkloadId } = await send("POST", "/api/aws/workloads", {
        ...{ WorkloadName: name, Description: "Takes orders", Environment: "PRODUCTION", ReviewOwner: "Rowan" },
        ...{ AwsRegions: ["eu-central-1"], Lenses: [key], Plumbline: { OnlyTheseLenses: true } },
      })
      return WorkloadId
    },
    answer: (workload: string, key: string, question: string, SelectedChoices: string[], Notes = "") =>
      send("PATCH", `/api/aws/workloads/${workload}/lensReviews/${key}/answers/${question}`, {
        SelectedChoices,
        Notes,
      }),
  }
}

/** Chooses a lens file on the page for a new lens; the draft's editor opens. */
export async function upload(page: Page, text: string): Promise<string> {
  await page.goto("/lenses/new")
  const file = { name: "lens.json", mimeType: "application/json", buffer: Buffer.from(text) }
  await page.getByLabel("Choose a lens file").setInputFiles(file)
  await page.waitForURL(/\/lenses\/[0-9a-f]{32}\/draft$/)
  return new URL(page.url()).pathname.split("/")[2] ?? ""
}

export function problems(page: Page) {
  return page.getByRole("list", { name: "Problems" }).getByRole("listitem")
}

/** Until the server has what is on the page. */
export async function saved(page: Page) {
  await expect(page.getByText(/^Saved( \d\d:\d\d)?$/).first()).toBeVisible()
}
