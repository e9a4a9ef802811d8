import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { questionWith } from "@/lib/lens/example"
import { type AnswerState, EMPTY_ANSWER } from "@/lib/review/answer"
import { applyEdit, type Edit, isEmpty } from "./edit"
import { readKept, toKept } from "./kept"
import { canSend, IDLE, isClean, isReady, next, type SaveEvent, type Saver, statusOf, unsaved } from "./machine"

const question = questionWith("a b c none_no", ["default", "HIGH_RISK"])
const type = (text: string, base = 0): Edit => ({ choices: {}, notes: { text, base } })
const ticked = (id: string): Edit => ({ choices: { [id]: { status: "SELECTED", reason: "NONE" } } })
const edit = (edit: Edit, now = 0, pace: "at once" | "typing" = "at once"): SaveEvent => ({
  type: "edited",
  edit,
  now,
  pace,
})
const run = (...events: SaveEvent[]): Saver => events.reduce(next, IDLE)

/** One page, one server and a colleague, with messages that get lost on the way there or back. */
class World {
  saver = IDLE
  stored: AnswerState = EMPTY_ANSWER
  notesVersion = 0
  seen = { notes: "", version: 0 }
  now = 0
  mine = { ticks: {} as Record<string, boolean>, notes: null as string | null }
  /** The newest stored notes that stood before my eyes: unsaved notes of mine hide them. */
  shown = 0
  /** Texts of the colleague that were overwritten without ever having been shown. */
  trampled: string[] = []

  tick(id: string, on: boolean) {
    this.mine.ticks[id] = on
    this.edit({ choices: { [id]: { status: on ? "SELECTED" : "UNSELECTED", reason: "NONE" } } })
  }
  type(text: string) {
    this.mine.notes = text
    this.edit(type(text, this.seen.version))
  }
  private edit(edit: Edit) {
    this.tell({ type: "edited", edit, now: this.now, pace: "at once" })
  }
  tell(event: SaveEvent) {
    this.saver = next(this.saver, event)
    if (!unsaved(this.saver).notes) this.shown = this.seen.version
  }
  colleague(text: string) {
    if (text === this.stored.notes) return
    this.stored = { ...this.stored, notes: text }
    this.notesVersion++
  }
  hear() {
    this.seen = { notes: this.stored.notes, version: this.notesVersion }
    this.tell({ type: "theirs", notes: this.seen.notes, notesVersion: this.seen.version })
  }
  /** The page goes away and comes back; what was in flight may or may not have arrived. */
  reload() {
    const kept = toKept(this.saver)
    const text = kept && readKept(JSON.stringify(kept))
    this.saver = text ? next(IDLE, { type: "recovered", kept: text }) : IDLE
    this.hear()
  }
  save(fate: "arrives" | "lost" | "answer lost" | "page gone", meanwhile: string | null = null) {
    this.now += 60_000
    if (!isReady(this.saver, this.now)) return
    this.tell({ type: "sent" })
    const sent = unsaved(this.saver)
    if (fate === "lost") return this.tell({ type: "failed", retryAt: this.now })
    const refused = sent.notes && sent.notes.base !== this.notesVersion && sent.notes.text !== this.stored.notes
    if (!refused) this.store(sent)
    if (meanwhile !== null) this.type(meanwhile)
    if (fate === "answer lost") return this.tell({ type: "failed", retryAt: this.now })
    if (fate === "page gone") return this.reload()
    const current = { notes: this.stored.notes, notesVersion: this.notesVersion, now: this.now }
    this.seen = { notes: current.notes, version: current.notesVersion }
    this.tell(refused ? { type: "conflicted", ...current } : { type: "saved", ...current })
  }
  private store(sent: Edit) {
    const after = applyEdit(question, this.stored, sent)
    if (after.notes !== this.stored.notes) {
      if (this.stored.notes.startsWith("t") && this.shown < this.notesVersion) this.trampled.push(this.stored.notes)
      this.notesVersion++
    }
    this.stored = after
  }
}

const fate = fc.constantFrom("arrives" as const, "lost" as const, "answer lost" as const, "page gone" as const)
const step = fc.oneof(
  fc.record({ do: fc.constant("tick" as const), id: fc.constantFrom("a", "b", "c"), on: fc.boolean() }),
  fc.record({ do: fc.constant("type" as const), text: fc.constantFrom("m", "m1", "m2", "m3") }),
  fc.record({ do: fc.constant("colleague" as const), text: fc.constantFrom("t1", "t2") }),
  fc.record({ do: fc.constantFrom("hear" as const, "reload" as const) }),
  fc.record({ do: fc.constant("save" as const), fate, meanwhile: fc.option(fc.constantFrom("m4", "m5")) }),
)

function play(world: World, steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
  for (const one of steps) {
    if (one.do === "tick") world.tick(one.id, one.on)
    else if (one.do === "type") world.type(one.text)
    else if (one.do === "colleague") world.colleague(one.text)
    else if (one.do === "save") world.save(one.fate, one.meanwhile)
    else world[one.do]()
  }
}

describe("whatever happens on the way", () => {
  it("every tick of mine is stored in the end, and my notes are stored or offered beside theirs", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const world = new World()
        play(world, steps)
        for (let left = 10; left > 0 && canSend(world.saver); left--) world.save("arrives")
        expect([isEmpty(unsaved(world.saver)), world.trampled]).toEqual([true, []])
        for (const [id, on] of Object.entries(world.mine.ticks)) {
          expect(world.stored.choices[id]?.status === "SELECTED").toBe(on)
        }
        const { conflict } = world.saver
        if (conflict) expect([conflict.mine, conflict.theirs]).toEqual([world.mine.notes, expect.stringMatching(/^t/)])
      }),
      { numRuns: 2000 },
    )
  })

  it("without a colleague my last text is what is stored, and nobody is asked", () => {
    const alone = step.filter((one) => one.do !== "colleague")
    fc.assert(
      fc.property(fc.array(alone, { maxLength: 30 }), (steps) => {
        const world = new World()
        play(world, steps)
        for (let left = 10; left > 0 && canSend(world.saver); left--) world.save("arrives")
        expect(world.saver.conflict).toBeNull()
        expect(world.stored.notes).toBe(world.mine.notes ?? "")
      }),
      { numRuns: 2000 },
    )
  })

  it("a text that the colleague never saw survives until somebody decides", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const world = new World()
        play(world, steps)
        for (let left = 10; left > 0 && canSend(world.saver); left--) world.save("arrives")
        const { conflict } = world.saver
        if (!conflict) return
        const both = `${conflict.theirs}\n${conflict.mine}`
        world.tell({ type: "resolved", text: both, now: world.now })
        for (let left = 10; left > 0 && canSend(world.saver); left--) world.save("arrives")
        if (world.saver.conflict) expect(world.saver.conflict.mine).toBe(both)
        else expect(world.stored.notes).toBe(both)
      }),
    )
  })
})

describe("pace", () => {
  it("saves a tick at once and typing after a pause, but not later than four seconds", () => {
    expect(isReady(run(edit(ticked("a"), 100)), 100)).toBe(true)
    expect(isReady(run(edit(type("x"), 100, "typing")), 899)).toBe(false)
    expect(isReady(run(edit(type("x"), 100, "typing")), 900)).toBe(true)
    const typing = Array.from({ length: 50 }, (_, i) => edit(type("x".repeat(i + 1)), i * 200, "typing"))
    expect(isReady(run(...typing.slice(0, 21)), 4000)).toBe(true)
  })

  it("does not let typing delay a tick, nor an edit undercut the pause after a failure", () => {
    expect(isReady(run(edit(ticked("a"), 0), edit(type("x"), 10, "typing")), 10)).toBe(true)
    const failed = run(
      edit(ticked("a"), 0),
      { type: "sent" },
      { type: "failed", retryAt: 5000 },
      edit(ticked("b"), 100),
    )
    expect([isReady(failed, 4999), isReady(failed, 5000)]).toEqual([false, true])
    expect(isReady(next(failed, { type: "hurried", now: 200 }), 200)).toBe(true)
  })

  it("has one save in flight", () => {
    const sending = run(edit(ticked("a")), { type: "sent" }, edit(ticked("b")))
    expect(isReady(sending, 1e9)).toBe(false)
    expect(isReady(next(sending, { type: "saved", notesVersion: 0, now: 5 }), 1e9)).toBe(true)
  })
})

describe("conflicts and refusals", () => {
  const conflicted = run(edit(type("mine", 1)), edit(ticked("a")), { type: "sent" }, edit(ticked("b")), {
    type: "conflicted",
    notes: "theirs",
    notesVersion: 4,
    now: 9,
  })

  it("holds the notes back and goes on saving the ticks", () => {
    expect(conflicted.conflict).toEqual({ mine: "mine", theirs: "theirs", version: 4 })
    expect(Object.keys(conflicted.waiting.choices)).toEqual(["a", "b"])
    expect(conflicted.waiting.notes).toBeUndefined()
    expect(isReady(conflicted, 9)).toBe(true)
  })

  it("takes further typing into my side, follows theirs, and saves the decision over the newest version", () => {
    const typed = next(next(conflicted, edit(type("mine more", 4))), {
      type: "theirs",
      notes: "newer",
      notesVersion: 6,
    })
    expect(typed.conflict).toEqual({ mine: "mine more", theirs: "newer", version: 6 })
    const joined = next(typed, { type: "resolved", text: "both", now: 20 })
    expect([joined.conflict, joined.waiting.notes]).toEqual([null, { text: "both", base: 6 }])
  })

  it("stops after a refusal, keeps everything, and tries again after the next edit", () => {
    const refused = run(edit(ticked("a")), { type: "sent" }, { type: "refused", message: "No" })
    expect([canSend(refused), isClean(refused), statusOf(refused, "online")]).toEqual([false, false, "error"])
    expect(Object.keys(next(refused, edit(ticked("b"))).waiting.choices)).toEqual(["a", "b"])
    expect(canSend(next(refused, edit(ticked("b"))))).toBe(true)
    expect(isClean(next(refused, { type: "given up" }))).toBe(true)
    expect(isClean(next(run(edit(ticked("a"))), { type: "given up" }))).toBe(false)
  })
})

it("drops no text when two pages left notes on the same answer", () => {
  const left = { edit: type("from the first page", 2), unconfirmed: [], conflict: null }
  const second = next(run(edit(type("from the second page", 2))), { type: "recovered", kept: left })
  expect(second.waiting.notes).toEqual({ text: "from the first page\nfrom the second page", base: 2 })
  const conflict = { mine: "in doubt", theirs: "stored", version: 3 }
  const doubtful = next(second, { type: "recovered", kept: { edit: ticked("a"), unconfirmed: [], conflict } })
  expect(doubtful.conflict?.mine.split("\n").sort()).toEqual([
    "from the first page",
    "from the second page",
    "in doubt",
  ])
  expect([doubtful.waiting.notes, Object.keys(doubtful.waiting.choices)]).toEqual([undefined, ["a"]])
})

it("says its state in one word", () => {
  const dirty = run(edit(ticked("a")))
  const sending = next(dirty, { type: "sent" })
  expect([IDLE, dirty, sending].map((saver) => statusOf(saver, "online"))).toEqual(["idle", "dirty", "saving"])
  expect(statusOf(next(sending, { type: "saved", notesVersion: 0, now: 1 }), "online")).toBe("saved")
  expect(statusOf(next(sending, { type: "failed", retryAt: 1 }), "online")).toBe("error")
  expect([statusOf(dirty, "offline"), statusOf(dirty, "signed-out"), statusOf(IDLE, "offline")]).toEqual([
    "offline",
    "error",
    "idle",
  ])
})

it("keeps nothing when all is saved and refuses texts that are not its own", () => {
  expect(toKept(IDLE)).toBeNull()
  expect(["", "null", "{}", "[]", '{"edit":{"choices":{}}}'].map(readKept)).toEqual([null, null, null, null, null])
})
