import { expect, test } from "vitest"
import { resourceHref } from "./audit-places"

test.each([
  ["answer.update", "answer", "w1/house/sec_1", "/workloads/w1/lenses/house/questions/sec_1"],
  ["session.join-guest", "session", "s1", "/sessions/s1"],
  ["pillarPage.update", "pillarPage", "w1/security", "/workloads/w1/pillars/security"],
  ["milestone.create", "milestone", "w1/3", "/workloads/w1/milestones/3"],
  ["webhook.update", "webhook", "h1", "/settings/webhooks"],
  ["workload.delete", "workload", "w1", null],
  ["calendar.link", "calendarLink", "c1", null],
])("%s leads to where it can be looked at", (action, kind, id, href) => {
  expect(resourceHref({ action, resource: { kind, id } })).toBe(href)
})
