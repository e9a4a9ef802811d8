import { expect, it } from "vitest"
import { spentOnPart } from "./part-time"
import { agendaWith, stopWith } from "./view-example"

it("time adds up over a part of the agenda, running clocks too", () => {
  const [opening, security] = agendaWith("a", "b")
  const stops = {
    "lens/a": stopWith("lens/a", { spentMs: 1_000, runningSince: null }),
    "lens/b": stopWith("lens/b", { spentMs: 0, runningSince: 5_000 }),
    opening: stopWith("opening", { spentMs: 70, runningSince: null }),
  }
  expect([opening, security].map((one) => one && spentOnPart(one, stops, 7_000))).toEqual([70, 3_000])
})
