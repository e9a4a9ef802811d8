import fc from "fast-check"
import { expect, test } from "vitest"
import { webhookEvent } from "./webhook-event"

const ENTRY = {
  id: "7",
  at: "2026-11-25T10:00:00.000Z",
  action: "answer.update",
  resourceKind: "answer",
  resourceId: "w/l/q",
  actorKind: "user",
  actorName: "Ana",
  before: { risk: "UNANSWERED", notes: "before" },
  after: { risk: "HIGH", notes: "a secret thought", choices: { logs: { status: "SELECTED", notes: "mine" } } },
}

const email = fc.emailAddress()
const words = fc.oneof(
  email,
  fc.string(),
  fc.tuple(fc.string(), email).map(([text, one]) => `${text} ${one}`),
)
const member = fc.oneof(words, fc.integer(), fc.array(words), fc.dictionary(fc.string(), words))
const names = fc.constantFrom("name", "title", "reason", "notes", "people", "pillarPriorities", "choices", "status")
const change = fc.dictionary(fc.oneof(names, fc.string()), member)
const action = fc.constantFrom("workload.update", "milestone.create", "lens.publish", "improvement.update")

test("no e-mail address leaves, wherever somebody wrote it", () => {
  fc.assert(
    fc.property(action, words, change, change, (one, actorName, before, after) => {
      const text = JSON.stringify(webhookEvent({ ...ENTRY, action: one, actorName, before, after }, "123456789012"))
      expect(text).not.toMatch(/[a-z0-9]@[a-z0-9][a-z0-9-]*\.[a-z]{2}/i)
    }),
  )
})

test("an answer tells states and risk, not what was written about them", () => {
  const event = webhookEvent(ENTRY, "123456789012")
  expect(event).toMatchObject({ id: "evt_7", type: "answer.update", topics: ["answer", "risk"] })
  expect(event?.after).toEqual({ risk: "HIGH", choices: { logs: "SELECTED" } })
  expect(webhookEvent({ ...ENTRY, after: { ...ENTRY.after, risk: "UNANSWERED" } }, "1")?.topics).toEqual(["answer"])
})

test("an improvement tells its state and day, however the entry writes them, not its texts", () => {
  const after = { Status: "DONE", DueOn: "2027-03-31", Evidence: "secret", Owner: { Name: "Ana" } }
  const event = webhookEvent({ ...ENTRY, action: "improvement.update", after }, "1")
  expect(event).toMatchObject({ topics: ["action"], after: { status: "DONE", dueOn: "2027-03-31" } })
  expect(JSON.stringify(event?.after)).not.toMatch(/secret|Ana/)
})

test("members, keys, shares, links and webhooks themselves stay inside, and so does typing", () => {
  for (const inside of ["member.invite", "access-key.create", "share.create", "webhook.create", "lens.saveDraft"])
    expect(webhookEvent({ ...ENTRY, action: inside }, "1")).toBeNull()
})
