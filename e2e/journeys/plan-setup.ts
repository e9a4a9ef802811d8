import type { BrowserContext, Page } from "@playwright/test"
import type { ImprovementItem } from "@/lib/improvement/item"
import { expect } from "../fixtures"

/** The improvement plan of a workload, through the API that its pages use. */
export function planApi(context: BrowserContext, origin: string, workload: string) {
  const path = `${origin}/api/plumbline/workloads/${workload}/improvements`
  const send = async (method: string, rest: string, data?: unknown) => {
    const response = await context.request.fetch(path + rest, { method, data, headers: { origin } })
    expect(response.status(), `${method} ${rest}: ${await response.text()}`).toBe(200)
    return response.json()
  }
  return {
    async create(data: Record<string, unknown>): Promise<ImprovementItem> {
      return (await send("POST", "", data)).Improvement
    },
    fromReview: (...Risks: string[]): Promise<{ Numbers: number[] }> => send("POST", "/from-review", { Risks }),
    async read(number: number): Promise<ImprovementItem> {
      return (await send("GET", `/${number}`)).Improvement
    },
    update: (number: number, data: Record<string, unknown>) => send("PATCH", `/${number}`, data),
    setStatus: (number: number, data: Record<string, unknown>) => send("PUT", `/${number}/status`, data),
    accept: (number: number, data: Record<string, unknown>) => send("POST", `/${number}/acceptance`, data),
  }
}

/** Opens a page and waits until it is alive: before, its buttons do nothing. */
export async function openAlive(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForFunction(() =>
    [...document.querySelectorAll("main button, main select")].every((control) =>
      Object.keys(control).some((key) => key.startsWith("__reactProps")),
    ),
  )
}
