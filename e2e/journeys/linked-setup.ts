import type { BrowserContext } from "@playwright/test"
import { expect } from "../fixtures"

/** What leads out of the workspace, made through the API: a webhook, a read-only link, and one with a passcode. */
export async function linkedPlaces(context: BrowserContext, origin: string, workload: string) {
  const send = async (path: string, data: unknown) => {
    const response = await context.request.post(`${origin}/api/plumbline${path}`, { data, headers: { origin } })
    expect(response.status(), `${path}: ${await response.text()}`).toBe(200)
    return response.json()
  }
  // A name that nobody has: nothing is ever sent.
  const address = { name: "Team chat", url: "https://nothing.invalid/hook", events: ["milestone"] }
  const { id: webhook } = await send("/webhooks", address)
  const link = async (more: object) => {
    const asked = { Name: "Sponsor", Days: 7, Reports: ["improvement-plan"], Watermark: "Northwind only", ...more }
    const { url } = await send(`/workloads/${workload}/read-only-links`, asked)
    return new URL(url).pathname
  }
  return { webhook, guest: await link({}), guestWithPasscode: await link({ Passcode: "open sesame" }) }
}

interface LinkedScreen {
  name: string
  path: (place: { linked: Awaited<ReturnType<typeof linkedPlaces>> }) => string
}

/** Their screens, for the list of all screens. */
export const LINKED_SCREENS: readonly LinkedScreen[] = [
  { name: "webhook", path: ({ linked }) => `/settings/webhooks/${linked.webhook}` },
  { name: "guest board", path: ({ linked }) => linked.guest },
  { name: "passcode of a guest", path: ({ linked }) => linked.guestWithPasscode },
]
