import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { ApiError } from "@/lib/client/api"
import { DraftSaver } from "@/lib/client/lens-editor/draft-saver"
import { DraftText } from "@/lib/client/lens-editor/draft-text"
import type { KeptDraft } from "@/lib/client/lens-editor/kept-draft"
import { differenceOf } from "@/lib/lens/edit/text-history"

/** A server of one draft that refuses older revisions, as ours does. */
class Server {
  revision = 1
  saves: string[] = []
  offline = false
  constructor(public source: string) {}

  send = async (text: string, revision: number) => {
    if (this.offline) throw new ApiError(0, { __type: "Offline" })
    if (revision !== this.revision) {
      const Current = { source: this.source, revision: this.revision, by: "Mina" }
      throw new ApiError(409, { __type: "ConflictException", Plumbline: { Current } })
    }
    this.saves.push(text)
    this.source = text
    this.revision += 1
    return { revision: this.revision, by: "Me" }
  }
}

function open(server: Server, browser: { kept: KeptDraft | null }, text = server.source, revision = server.revision) {
  const draft = new DraftText(text)
  const keep = {
    read: () => browser.kept,
    write: (kept: KeptDraft) => {
      browser.kept = kept
    },
    forget: () => {
      browser.kept = null
    },
  }
  const saver = new DraftSaver(draft, text, revision, {
    ...{ send: (text: string, base: number) => server.send(text, base), keep, now: () => Date.now(), random: () => 0 },
  })
  const stop = saver.start()
  const type = (to: string) => draft.change({ edits: differenceOf(draft.read().text, to), label: "typing" })
  return { draft, saver, type, stop, text: () => draft.read().text }
}

const START = '{ "name": "Old", "description": "Words" }'
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe("saving", () => {
  test("typing is saved after a pause, the newest text once", async () => {
    const server = new Server(START)
    const { saver, type } = open(server, { kept: null })
    for (const name of ["N", "Ne", "New"]) {
      type(START.replace("Old", name))
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(server.saves).toEqual([])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(server.saves).toEqual([START.replace("Old", "New")])
    expect(saver.read().status).toBe("saved")
  })

  test("who never pauses is saved all the same", async () => {
    const server = new Server(START)
    const { type } = open(server, { kept: null })
    for (let key = 0; key < 20; key++) {
      type(`${START}${" ".repeat(key + 1)}`)
      await vi.advanceTimersByTimeAsync(500)
    }
    expect(server.saves.length).toBeGreaterThanOrEqual(1)
  })

  test("a slow server gets one save at a time", async () => {
    const server = new Server(START)
    const { saver, type } = open(server, { kept: null })
    const { send } = server
    let under = 0
    let most = 0
    server.send = async (text, revision) => {
      most = Math.max(most, ++under)
      await new Promise((done) => setTimeout(done, 9_000))
      under -= 1
      return send(text, revision)
    }
    for (let key = 0; key < 60; key++) {
      type(`${START}${" ".repeat(key + 1)}`)
      if (key % 7 === 0) void saver.flush()
      await vi.advanceTimersByTimeAsync(700)
    }
    await vi.advanceTimersByTimeAsync(60_000)
    expect(most).toBe(1)
    expect(server.source).toBe(`${START}${" ".repeat(60)}`)
    expect(saver.read()).toMatchObject({ status: "saved", mergedWith: "" })
  })

  test("a lost network loses nothing, and a reload takes up what was typed", async () => {
    const server = new Server(START)
    const browser = { kept: null as KeptDraft | null }
    const first = open(server, browser)
    server.offline = true
    first.type(START.replace("Old", "New"))
    await vi.advanceTimersByTimeAsync(3_000)
    expect(first.saver.read().status).toBe("offline")
    first.stop()
    server.offline = false
    const second = open(server, browser, START, 1)
    expect(second.text()).toBe(START.replace("Old", "New"))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.source).toBe(START.replace("Old", "New"))
    expect(browser.kept).toBeNull()
  })
})

describe("two authors", () => {
  test("changes of different places are joined, and both have them", async () => {
    const server = new Server(START)
    const one = open(server, { kept: null })
    const two = open(server, { kept: null })
    one.type(START.replace("Old", "New"))
    await vi.advanceTimersByTimeAsync(2_000)
    two.type(START.replace("Words", "More words"))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(server.source).toBe(START.replace("Old", "New").replace("Words", "More words"))
    expect(two.text()).toBe(server.source)
    expect(two.saver.read()).toMatchObject({ status: "saved", mergedWith: "Mina" })
  })

  test.each(["mine", "theirs"] as const)(
    "the same place: nothing is overwritten until somebody says %s",
    async (which) => {
      const server = new Server(START)
      const one = open(server, { kept: null })
      const two = open(server, { kept: null })
      one.type(START.replace("Old", "First"))
      await vi.advanceTimersByTimeAsync(2_000)
      two.type(START.replace("Old", "Second"))
      await vi.advanceTimersByTimeAsync(60_000)
      expect(server.source).toBe(START.replace("Old", "First"))
      expect(two.saver.read().conflict).toMatchObject({ by: "Mina", source: server.source })
      expect(two.text()).toBe(START.replace("Old", "Second"))
      two.saver.settle(which)
      await vi.advanceTimersByTimeAsync(2_000)
      expect(two.text()).toBe(START.replace("Old", which === "mine" ? "Second" : "First"))
      expect(server.source).toBe(two.text())
      expect(two.saver.read()).toMatchObject({ conflict: null, status: "saved" })
      if (which === "theirs") two.draft.undo()
      expect(two.text()).toBe(START.replace("Old", "Second"))
    },
  )

  test("a save whose answer got lost is no conflict with oneself", async () => {
    const server = new Server(START)
    const { type, text, saver } = open(server, { kept: null })
    const { send } = server
    server.send = async (sent, revision) => {
      await send(sent, revision)
      server.send = send
      throw new ApiError(0, { __type: "Offline" })
    }
    type(START.replace("Old", "New"))
    await vi.advanceTimersByTimeAsync(1_100)
    type(START.replace("Old", "Newer"))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(server.source).toBe(START.replace("Old", "Newer"))
    expect(text()).toBe(server.source)
    expect(saver.read()).toMatchObject({ status: "saved", conflict: null, mergedWith: "" })
  })

  test("what this browser kept over an older revision is a conflict, not an overwriting", async () => {
    const server = new Server(START)
    server.revision = 5
    const { saver, text } = open(server, { kept: { text: START.replace("Old", "Mine"), revision: 3 } })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.saves).toEqual([])
    expect(saver.read().conflict?.source).toBe(START)
    expect(text()).toBe(START.replace("Old", "Mine"))
  })
})
