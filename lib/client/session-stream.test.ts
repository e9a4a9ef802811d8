import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { SessionStream } from "./session-stream"

/** The browser's side of a stream, as far as a page sees it. */
class Source {
  static readonly CLOSED = 2
  static all: Source[] = []
  readyState = 0
  onerror: (() => void) | null = null
  private readonly handlers = new Map<string, (event: { data: string }) => void>()

  constructor(readonly url: string) {
    Source.all.push(this)
  }
  addEventListener(type: string, handle: (event: { data: string }) => void) {
    this.handlers.set(type, handle)
  }
  close() {
    this.readyState = Source.CLOSED
  }
  say(type: string, data: object = {}) {
    this.handlers.get(type)?.({ data: JSON.stringify(data) })
  }
  /** The line broke and the browser tries to come back by itself. */
  break() {
    this.onerror?.()
  }
  refuse() {
    this.readyState = Source.CLOSED
    this.onerror?.()
  }
}

const page = Object.assign(new EventTarget(), { visibilityState: "visible" })

beforeEach(() => {
  vi.useFakeTimers()
  Source.all = []
  vi.stubGlobal("EventSource", Source)
  vi.stubGlobal("document", page)
  vi.stubGlobal("addEventListener", () => undefined)
  vi.stubGlobal("removeEventListener", () => undefined)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function open(answers = true) {
  const told: string[] = []
  const views: number[] = []
  let polls = 0
  const stream = new SessionStream("/events", {
    view: ({ sequence }) => views.push(sequence),
    patch: ({ sequence }) => views.push(sequence),
    look: () => undefined,
    connection: (connection) => told.at(-1) !== connection && told.push(connection),
    poll: async () => {
      polls += 1
      if (!answers) throw new Error("nobody answers")
    },
  })
  stream.open()
  return { stream, told, views, polls: () => polls }
}
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000)

test("a stream that speaks is all that is needed; one that falls silent is replaced", async () => {
  const { stream, told, views, polls } = open()
  Source.all[0]?.say("view", { sequence: 3 })
  for (let beat = 0; beat < 5; beat += 1) {
    await pass(10)
    Source.all[0]?.say("beat")
  }
  expect([told, views, polls(), Source.all.length]).toEqual([["live"], [3], 0, 1])
  await pass(30)
  expect(Source.all.length).toBe(2)
  // What the dead one says late is not heard any more.
  Source.all[0]?.say("patch", { sequence: 4 })
  expect(views).toEqual([3])
  Source.all[1]?.say("view", { sequence: 5 })
  expect([told.at(-1), views]).toEqual(["live", [3, 5]])
  stream.close()
})

test.each(["refused", "held back"])(
  "where streams are %s the page asks again and again, until one speaks",
  async (how) => {
    const { stream, told, polls } = open()
    for (let second = 0; second < 20; second += 1) {
      if (how === "refused") Source.all.at(-1)?.refuse()
      await pass(1)
    }
    expect(told.at(-1)).toBe("polling")
    expect(polls()).toBeGreaterThanOrEqual(6)
    Source.all.at(-1)?.say("view", { sequence: 9 })
    const asked = polls()
    await pass(10)
    expect([told.at(-1), polls()]).toEqual(["live", asked])
    stream.close()
  },
)

test("a line that breaks and comes back by itself is said, both times", async () => {
  const { stream, told } = open()
  Source.all[0]?.say("view", { sequence: 1 })
  Source.all[0]?.break()
  expect(told).toEqual(["live", "lost"])
  await pass(2)
  Source.all[0]?.say("view", { sequence: 2 })
  expect([told, Source.all.length]).toEqual([["live", "lost", "live"], 1])
  stream.close()
})

test("a server that is away is said, and come back to", async () => {
  const { stream, told } = open(false)
  Source.all[0]?.say("view", { sequence: 1 })
  Source.all[0]?.refuse()
  await pass(20)
  expect(told.at(-1)).toBe("lost")
  expect(Source.all.length).toBeGreaterThan(1)
  Source.all.at(-1)?.say("view", { sequence: 2 })
  expect(told.at(-1)).toBe("live")
  stream.close()
})

test("whoever was taken off hears nothing more and does not come back", async () => {
  const { stream, told, polls } = open()
  Source.all[0]?.say("view", { sequence: 1 })
  Source.all[0]?.say("dropped")
  await pass(60)
  expect([told.at(-1), Source.all.length, polls()]).toEqual(["dropped", 1, 0])
  stream.close()
})
