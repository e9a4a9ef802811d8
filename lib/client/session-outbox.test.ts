import { expect, test } from "vitest"
import type { SentCommand } from "@/lib/live/commands"
import { ApiError } from "./api"
import { SessionOutbox } from "./session-outbox"

/** A server that answers what it is told, in turn; in between the clock runs. */
function outbox(...answers: (number | "ok")[]) {
  const posted: SentCommand[] = []
  const kept: string[][] = []
  let now = 0
  let ids = 0
  const box = new SessionOutbox({
    post: async (sent) => {
      posted.push(sent)
      const answer = answers.shift() ?? "ok"
      if (answer !== "ok") throw new ApiError(answer, { Message: `status ${answer}` })
    },
    newId: () => {
      ids += 1
      return `id${ids}`
    },
    random: () => 0,
    now: () => now,
    wait: async (ms) => {
      now += ms
    },
    keep: (unsent) => kept.push(unsent.map(({ id }) => id)),
    changed: () => undefined,
  })
  return { box, posted, kept, passed: () => now }
}

const vote = { type: "vote", stopId: "lens/one", choices: {}, confidence: null } as const

test("a vote is sent until the server takes it, always under the same id", async () => {
  const { box, posted, kept, passed } = outbox(0, 503, 0, 0, 0, 0, "ok")
  await box.send(vote)
  expect(new Set(posted.map(({ id }) => id))).toEqual(new Set(["id1"]))
  expect(posted).toHaveLength(7)
  expect(passed()).toBeGreaterThan(30_000)
  expect([kept[0], kept.at(-1)]).toEqual([["id1"], []])
})

test("what steers the meeting is given up after a while; what was voted then still arrives", async () => {
  const { box, posted } = outbox(0, 0, 0, 0, 0, 0, "ok")
  const reveal = box.send({ type: "reveal", stopId: "lens/one" })
  const voted = box.send(vote)
  await expect(reveal).rejects.toMatchObject({ status: 0 })
  await voted
  expect(posted.at(-1)).toMatchObject({ id: "id2" })
})

test("a refusal is told at once and holds nothing up; order is kept", async () => {
  const { box, posted } = outbox(409, "ok", "ok")
  const first = box.send({ type: "start" })
  const others = [box.send(vote), box.send({ type: "pause" })]
  await expect(first).rejects.toMatchObject({ status: 409, message: "status 409" })
  await Promise.all(others)
  expect(posted.map(({ id }) => id)).toEqual(["id1", "id2", "id3"])
  expect(box.unsent).toBe(0)
})

test("what an earlier load of the page could not send is sent first, refused or not", async () => {
  const { box, posted } = outbox(409, "ok")
  box.recover([{ id: "old", command: vote }])
  await box.send(vote)
  expect(posted.map(({ id }) => id)).toEqual(["old", "id1"])
})
