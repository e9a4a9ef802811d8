import { expect, it } from "vitest"
import { durationWords, whenOf } from "./session-summary"
import { agendaWith } from "./view-example"

const [planned, began, ended] = ["09:00", "10:00", "10:02"].map((time) => new Date(`2026-11-25T${time}:00Z`)) as [
  ...[Date, Date, Date],
]

it("a session that was held is dated by when it began, also when it was planned without a date", () => {
  expect(whenOf({ startedAt: began, scheduledFor: null })).toBe(began)
  expect(whenOf({ startedAt: began, scheduledFor: planned })).toBe(began)
  expect(whenOf({ startedAt: null, scheduledFor: planned })).toBe(planned)
})

it("says how long a session took once it is over, and what is planned before", () => {
  const agenda = agendaWith("a", "b")
  expect(durationWords({ startedAt: began, closedAt: ended, agenda })).toBe("took 2 min")
  expect(durationWords({ startedAt: began, closedAt: began, agenda })).toBe("took 1 min")
  expect(durationWords({ startedAt: began, closedAt: null, agenda })).toBe("13 min")
})
