import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { applyEdit, type Edit } from "@/lib/autosave/edit"
import { type Kept, readKept } from "@/lib/autosave/kept"
import { isClean, statusOf } from "@/lib/autosave/machine"
import { questionWith } from "@/lib/lens/example"
import { type Answer, EMPTY_ANSWER } from "@/lib/review/answer"
import { type AnswerPlace, placeId } from "./answer-place"
import { OfflineQueue, type Sent } from "./offline-queue"

const question = questionWith("a b c", ["default", "HIGH_RISK"])
const place = (questionId: string): AnswerPlace => ({ workloadId: "w", lensKey: "lens/1", questionId })
const tick = (id: string, on = true): Edit => ({
  choices: { [id]: { status: on ? "SELECTED" : "UNSELECTED", reason: "NONE" } },
})
const type = (text: string, base = 0): Edit => ({ choices: {}, notes: { text, base } })

/** A server, a browser's storage and a clock that the test moves. */
class World {
  now = 0
  mood: "well" | "down" | "signed out" | "refuses" = "well"
  stored = new Map<string, Answer>()
  storage = new Map<string, string>()
  told: Answer[] = []
  inFlight = 0
  most = 0
  private timers: { at: number; run: () => void }[] = []
  private page = 0

  /** A new page; the one before is dead, though what it sent may still arrive. */
  open(): OfflineQueue {
    this.timers = []
    const page = ++this.page
    const kept = [...this.storage].map(([id, text]): [string, Kept | null] => [id, readKept(text)])
    const queue = new OfflineQueue({
      send: async (to, edit) => {
        const sent = await this.answer(to, edit)
        return page === this.page ? sent : new Promise(() => {})
      },
      stored: (_, answer) => this.told.push(answer),
      keep: (id, value) => {
        if (value) this.storage.set(id, JSON.stringify(value))
        else this.storage.delete(id)
        return true
      },
      now: () => this.now,
      random: () => 0,
      after: (ms, run) => {
        const timer = { at: this.now + ms, run }
        this.timers.push(timer)
        return () => {
          this.timers = this.timers.filter((other) => other !== timer)
        }
      },
    })
    queue.recover(new Map(kept.flatMap(([id, value]) => (value ? [[id, value]] : []))))
    return queue
  }

  private async answer(to: AnswerPlace, edit: Edit): Promise<Sent> {
    this.most = Math.max(this.most, ++this.inFlight)
    await Promise.resolve()
    this.inFlight--
    if (this.mood === "down") return { kind: "unreachable" }
    if (this.mood === "signed out") return { kind: "signed-out" }
    if (this.mood === "refuses") return { kind: "refused", message: "No such choice" }
    const empty = { ...EMPTY_ANSWER, questionId: to.questionId, pillarId: "p", risk: "UNANSWERED" as const }
    const before = this.stored.get(to.questionId) ?? { ...empty, version: 0, notesVersion: 0 }
    if (edit.notes && edit.notes.base !== before.notesVersion && edit.notes.text !== before.notes) {
      return { kind: "conflict", current: before }
    }
    const after = applyEdit(question, before, edit)
    const notesVersion = before.notesVersion + Number(after.notes !== before.notes)
    const answer = { ...before, ...after, version: before.version + 1, notesVersion }
    this.stored.set(to.questionId, answer)
    return { kind: "saved", answer }
  }

  /** Lets time pass, with everything that happens in it. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms
    for (;;) {
      for (let turn = 0; turn < 50; turn++) await Promise.resolve()
      const due = this.timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0]
      if (!due) break
      this.timers = this.timers.filter((timer) => timer !== due)
      this.now = Math.max(this.now, due.at)
      due.run()
    }
    this.now = end
  }
}

const step = fc.oneof(
  fc.record({ do: fc.constant("tick" as const), q: fc.constantFrom("q1", "q2", "q3", "q4", "q5"), on: fc.boolean() }),
  fc.record({
    do: fc.constant("type" as const),
    q: fc.constantFrom("q1", "q2"),
    text: fc.constantFrom("x", "xy", "xyz"),
  }),
  fc.record({ do: fc.constant("pass" as const), ms: fc.constantFrom(1, 1_000, 60_000) }),
  fc.record({ do: fc.constant("mood" as const), mood: fc.constantFrom("well" as const, "down" as const) }),
  fc.record({ do: fc.constant("line" as const), line: fc.constantFrom("online" as const, "offline" as const) }),
  fc.constant({ do: "reload" as const }),
)

describe("OfflineQueue", () => {
  it("saves everything in the end, whatever the network, the server and the page went through", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const world = new World()
        const ticks = new Map<string, boolean>()
        const texts = new Map<string, string>()
        let queue = world.open()
        for (const one of steps) {
          if (one.do === "tick") {
            ticks.set(one.q, one.on)
            queue.edit(place(one.q), tick("a", one.on), "at once")
          } else if (one.do === "type") {
            texts.set(one.q, one.text)
            queue.edit(place(one.q), type(one.text, world.stored.get(one.q)?.notesVersion ?? 0), "typing")
          } else if (one.do === "pass") await world.pass(one.ms)
          else if (one.do === "mood") world.mood = one.mood
          else if (one.do === "line") queue.setConnection(one.line)
          else queue = world.open()
        }
        world.mood = "well"
        queue.setConnection("online")
        await world.pass(120_000)
        expect([...queue.current().savers.values()].every(isClean)).toBe(true)
        for (const [q, on] of ticks) expect(world.stored.get(q)?.choices.a?.status === "SELECTED").toBe(on)
        for (const [q, text] of texts) expect(world.stored.get(q)?.notes).toBe(text)
        expect(world.storage.size).toBe(0)
      }),
    )
  })

  it("keeps an edit on the device before anything else happens, and forgets it once it is stored", async () => {
    const world = new World()
    const queue = world.open()
    queue.edit(place("q1"), tick("a"), "at once")
    expect(readKept(world.storage.get(placeId(place("q1"))) ?? "")?.edit).toEqual(tick("a"))
    await world.pass(0)
    expect([world.storage.size, world.told.length]).toEqual([0, 1])
  })

  it("never saves more than three answers at once, and one answer never twice at once", async () => {
    const world = new World()
    const queue = world.open()
    queue.setConnection("offline")
    for (let at = 0; at < 20; at++) queue.edit(place(`q${at}`), tick("a"), "at once")
    queue.setConnection("online")
    queue.edit(place("q1"), tick("b"), "at once")
    await world.pass(10)
    expect([world.most, world.stored.size, world.stored.get("q1")?.version]).toEqual([3, 20, 2])
  })

  it("stops at an expired session and goes on after signing in", async () => {
    const world = new World()
    const queue = world.open()
    world.mood = "signed out"
    queue.edit(place("q1"), tick("a"), "at once")
    await world.pass(1e6)
    const state = queue.current()
    const [saver] = state.savers.values()
    expect([state.connection, saver && statusOf(saver, state.connection)]).toEqual(["signed-out", "error"])
    world.mood = "well"
    queue.setConnection("online")
    expect(await queue.flush()).toBe(true)
  })

  it("holds a refused edit until the person tries again", async () => {
    const world = new World()
    const queue = world.open()
    world.mood = "refuses"
    queue.edit(place("q1"), tick("a"), "at once")
    await world.pass(1e6)
    world.mood = "well"
    await world.pass(1e6)
    expect(world.stored.size).toBe(0)
    queue.hurry()
    expect(await queue.flush()).toBe(true)
    expect(world.stored.get("q1")?.choices.a?.status).toBe("SELECTED")
  })

  it("flushes what was typed while it was flushing, and gives up on a server that is down", async () => {
    const world = new World()
    const queue = world.open()
    queue.edit(place("q1"), type("x"), "typing")
    const flushed = queue.flush()
    queue.edit(place("q1"), type("xy"), "typing")
    expect([await flushed, world.stored.get("q1")?.notes]).toEqual([true, "xy"])
    world.mood = "down"
    queue.edit(place("q2"), tick("a"), "at once")
    expect(await queue.flush()).toBe(false)
  })

  it("says when this device can't keep what is not saved", () => {
    const world = new World()
    const queue = world.open()
    expect(queue.current().keeps).toBe(true)
    const full = new OfflineQueue({
      send: () => new Promise(() => {}),
      stored: () => {},
      keep: () => false,
      now: () => 0,
      random: () => 0,
      after: () => () => {},
    })
    full.edit(place("q1"), tick("a"), "at once")
    expect(full.current().keeps).toBe(false)
  })
})
