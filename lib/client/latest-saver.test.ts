import { expect, it, vi } from "vitest"
import { ApiError } from "./api"
import { latestSaver } from "./latest-saver"

/** A server that answers when it is told to, and a device that remembers. */
function stage(remembered: string | null = null) {
  const sent: string[] = []
  const answers: { resolve: () => void; reject: (error: ApiError) => void }[] = []
  let memory = remembered
  const saver = latestSaver<string>({
    first: "",
    send: (value) => {
      sent.push(value)
      return new Promise((resolve, reject) => answers.push({ resolve, reject }))
    },
    kept: { read: () => memory, write: (value) => (memory = value), forget: () => (memory = null) },
    now: () => new Date(0),
  })
  return { saver, sent, answer: () => answers.shift(), memory: () => memory }
}

it("sends one at a time, the latest wins, and forgets only what was saved", async () => {
  vi.useFakeTimers()
  const { saver, sent, answer, memory } = stage()
  saver.edit("a", "typing")
  saver.edit("ab", "typing")
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent).toEqual(["ab"])
  saver.edit("abc", "at once")
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent).toEqual(["ab"])
  answer()?.resolve()
  await vi.advanceTimersByTimeAsync(0)
  expect([sent, memory()]).toEqual([["ab", "abc"], "abc"])
  answer()?.resolve()
  await vi.advanceTimersByTimeAsync(0)
  expect([saver.get().status, memory()]).toEqual(["saved", null])
  vi.useRealTimers()
})

it("tries again when the network fails, and says so meanwhile", async () => {
  vi.useFakeTimers()
  const { saver, sent, answer, memory } = stage()
  saver.edit("a", "at once")
  await vi.advanceTimersByTimeAsync(0)
  answer()?.reject(new ApiError(0, { __type: "Offline" }))
  await vi.advanceTimersByTimeAsync(0)
  expect([saver.get().status, memory()]).toEqual(["offline", "a"])
  await vi.advanceTimersByTimeAsync(30_000)
  expect(sent).toEqual(["a", "a"])
  vi.useRealTimers()
})

it("keeps what the server refuses, tells why, and does not insist", async () => {
  vi.useFakeTimers()
  const { saver, sent, answer, memory } = stage()
  saver.edit("a", "at once")
  await vi.advanceTimersByTimeAsync(0)
  answer()?.reject(new ApiError(409, { Message: "This session is over." }))
  await vi.advanceTimersByTimeAsync(600_000)
  expect([sent, memory(), saver.get().problem]).toEqual([["a"], "a", "This session is over."])
  vi.useRealTimers()
})

it("sends what an earlier page could not", async () => {
  vi.useFakeTimers()
  const { saver, sent } = stage("from before")
  expect(saver.get().value).toBe("from before")
  await vi.advanceTimersByTimeAsync(0)
  expect(sent).toEqual(["from before"])
  vi.useRealTimers()
})
