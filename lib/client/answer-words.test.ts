import { expect, it } from "vitest"
import { IDLE, next, type Saver } from "@/lib/autosave/machine"
import { saveWords } from "./answer-words"
import type { QueueState } from "./offline-queue"

const edit = { choices: { a: { status: "SELECTED", reason: "NONE" } } } as const
const dirty = next(IDLE, { type: "edited", edit, now: 0, pace: "at once" })
const sending = next(dirty, { type: "sent" })
const failed = next(sending, { type: "failed", retryAt: 1 })
const saved = next(sending, { type: "saved", notesVersion: 0, now: 1 })
const refused = next(sending, { type: "refused", message: "No such choice" })

function say(here: Saver, others: Saver[] = [], more: Partial<QueueState> = {}) {
  const savers = new Map([here, ...others].map((saver, at) => [`q${at}`, saver]))
  return saveWords(here, { savers, connection: "online", keeps: true, ...more })
}

it("is quiet while all is well", () => {
  expect([say(IDLE), say(dirty), say(sending), say(saved)]).toEqual([
    { status: "idle", words: "Saves as you go" },
    { status: "dirty" },
    { status: "saving" },
    { status: "saved" },
  ])
})

it("says what is wrong, that nothing is lost, and the way out", () => {
  expect(say(dirty, [{ ...dirty }, { ...dirty }], { connection: "offline" }).words).toBe(
    "Offline, kept on this device · 2 other answers wait",
  )
  expect(say(saved, [], { connection: "offline" }).words).toBe("Offline: what you do is kept on this device")
  expect(say(dirty, [], { connection: "signed-out" })).toMatchObject({ status: "error", way: "sign in" })
  expect(say(failed)).toMatchObject({
    words: "The server can’t be reached; what you did is kept on this device",
    way: "try again",
  })
  expect(say(refused)).toMatchObject({ words: "Not saved: No such choice", way: "decide" })
})

it("does not hide trouble on another question behind a saved one", () => {
  expect(say(saved, [failed])).toMatchObject({ status: "error", way: "try again" })
  expect(say(saved, [refused]).way).toEqual({ openId: "q1" })
  expect(say(saved, [dirty])).toEqual({ status: "saved" })
})

it("warns when this device can't keep anything", () => {
  expect(say(dirty, [], { connection: "offline", keeps: false })).toMatchObject({
    status: "error",
    words: "Offline, kept only on this page: don’t close it",
  })
})
