import { readFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import type { AxeResults } from "axe-core"
import { expect } from "./fixtures"

const AXE = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8")

/** As the debugger does it: the page's own rules against foreign scripts stay in force. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(AXE)
}

/** What only colours decide; the rest of a page is the same in light and dark. */
export const OF_COLOURS = ["color-contrast", "link-in-text-block"]

export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const options = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) }
  const { violations: found }: AxeResults = await page.evaluate((given) => window.axe.run(document, given), options)
  return found.map(
    ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
  )
}

declare global {
  interface Window {
    axe: { run: (context: Document, options: object) => Promise<AxeResults> }
  }
}

/** No colour is on its way to another one any more. */
export async function settled(page: Page) {
  const moving = () => document.getAnimations().filter((one) => one instanceof CSSTransition).length
  await expect.poll(() => page.evaluate(moving)).toBe(0)
}

/** A dialog, an error summary or something that unfolds is there. */
export async function expectOpen(page: Page) {
  const open =
    "dialog[open], details[open], [role=alert]:not(#__next-route-announcer__), li [aria-expanded=true], section[aria-labelledby=decide]"
  await expect(page.locator(open).first()).toBeVisible({ timeout: 2_000 })
}
