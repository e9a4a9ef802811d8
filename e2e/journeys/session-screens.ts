import { expect, type Page } from "@playwright/test"
import type { sessionsInEveryState } from "./session-states"

type States = Awaited<ReturnType<typeof sessionsInEveryState>>

interface SessionScreen {
  name: string
  path: (place: { meetings: States }) => string
  /** Opens what is closed at first. */
  open?: (page: Page) => Promise<void>
}

const at = (name: string, state: keyof States, open?: SessionScreen["open"], path = ""): SessionScreen => ({
  name,
  path: ({ meetings }) => `/sessions/${meetings[state]}${path}`,
  ...(open && { open }),
})
const key = (keys: string) => (page: Page) => page.keyboard.press(keys)

/** Every screen of a session while it is held, for the list of all screens. */
export const MEETING_SCREENS: readonly SessionScreen[] = [
  { name: "join a session", path: () => "/join" },
  { name: "guest link that has run out", path: () => "/sessions/guest/nothing-like-this" },
  at("lobby", "lobby"),
  at("stage before it begins", "lobby", undefined, "/stage"),
  at("question in a session", "reading"),
  at("private vote", "voting"),
  at("reveal before all votes are in", "voting", async (page) => {
    // Until the server counts who is here there is nobody to wait for, and the key reveals at once.
    await expect(page.getByText("0 of 1 done")).toBeVisible()
    await page.keyboard.press("r")
    await expect(page.getByRole("button", { name: "Wait" })).toBeVisible()
  }),
  at("votes on the stage", "voting", undefined, "/stage"),
  at("reveal", "revealed"),
  at("reveal on the stage", "revealed", undefined, "/stage"),
  at("decide", "revealed", key("d")),
  at("park", "revealed", key("p")),
  at("create from a session", "revealed", key("a")),
  at("go to a question", "revealed", key("g")),
  at("people and roles", "revealed", key("w")),
  at("change the agenda", "revealed", key("e")),
  at("needs research", "revealed", async (page) => {
    await page.getByRole("button", { name: "More", exact: true }).click()
    await page.getByRole("menuitem", { name: "Needs research …" }).click()
  }),
  at("decision", "decided"),
  at("parking lot", "wrap-up"),
  at("closed session", "closed"),
  at("open a session again", "closed", (page) => page.getByRole("button", { name: "Open again …" }).click()),
]
