import { describe, expect, test } from "vitest"
import { PEOPLE, PLAN, Table } from "./arbitrary"
import { bankWith, leftOf, spentOn } from "./clock"
import type { Command, CommandType } from "./commands"
import { decide } from "./decide"
import type { SessionRole } from "./plan"
import { viewFor } from "./view"

const STOP = "lens/one"
const table = () => new Table()
const ask = (at: Table, personId: string, command: Command) =>
  decide(at.state, { id: "c", command }, personId, at.now, { plan: PLAN })
const take = (at: Table, personId: string, command: Command, waitMs = 0) =>
  at.run({ kind: "command", personId, command, waitMs })

/** Of each command one that would do something, tried by everybody. */
const COMMANDS: Partial<Record<CommandType, [command: Command, allowed: string]>> = {
  pause: [{ type: "pause" }, "lead"],
  "wrap-up": [{ type: "wrap-up" }, "lead"],
  "go-to": [{ type: "go-to", stopId: "lens/two" }, "lead"],
  "open-vote": [{ type: "open-vote", stopId: STOP }, "lead"],
  discuss: [{ type: "discuss", stopId: STOP }, "lead"],
  "hand-over": [{ type: "hand-over", personId: "ops" }, "lead"],
  "change-agenda": [{ type: "change-agenda", agenda: PLAN.agenda }, "lead"],
  "change-person": [{ type: "change-person", personId: "ops", roles: [], businessRole: "" }, "lead"],
  extend: [{ type: "extend", stopId: STOP, minutes: 2 }, "lead ops"],
  "park-question": [{ type: "park-question", stopId: STOP, reason: "", owner: "", dueOn: "" }, "lead ops"],
  "needs-research": [{ type: "needs-research", stopId: STOP, reason: "", owner: "", dueOn: "" }, "lead ops"],
  "finish-parking": [{ type: "finish-parking" }, "lead ops"],
  ready: [{ type: "ready", ready: true }, "lead ops security owner guest"],
  park: [{ type: "park", stopId: null, kind: "idea", text: "", owner: "", dueOn: "" }, "lead ops security owner guest"],
  "write-note": [
    { type: "write-note", stopId: STOP, field: "discussion", base: 0, text: "x" },
    "lead ops security owner guest",
  ],
}

describe.each(Object.entries(COMMANDS))("%s", (_, [command, allowed]) => {
  test.each(PEOPLE)("%s", (personId) => {
    const decision = ask(table(), personId, command)
    expect(decision.ok || decision.why).toBe(allowed.split(" ").includes(personId) ? true : "denied")
  })
})

test("who is not in the session may do nothing", () => {
  expect(ask(table(), "stranger", { type: "ready", ready: true })).toMatchObject({ ok: false, why: "denied" })
})

test("a voter who tries to reveal is told who may", () => {
  const at = table()
  take(at, "lead", { type: "open-vote", stopId: STOP })
  expect(ask(at, "security", { type: "reveal", stopId: STOP })).toMatchObject({
    why: "denied",
    message: "Only the facilitator can do this (reveal).",
  })
})

test("a vote for a question that the group has left, or after the reveal, is refused with a word on what now", () => {
  const at = table()
  const vote: Command = { type: "vote", stopId: STOP, choices: { a: "in-place" }, confidence: null }
  expect(ask(at, "ops", vote)).toMatchObject({ why: "not now" })
  take(at, "lead", { type: "open-vote", stopId: STOP })
  expect(take(at, "ops", vote)).toHaveLength(1)
  expect(take(at, "ops", vote), "the same again").toHaveLength(0)
  take(at, "lead", { type: "reveal", stopId: STOP })
  expect(ask(at, "security", vote)).toMatchObject({ message: expect.stringContaining("next round") })
  take(at, "lead", { type: "go-to", stopId: "lens/two" })
  expect(ask(at, "security", vote)).toMatchObject({ message: expect.stringContaining("moved on") })
})

test("voting again keeps both rounds, and observers are never counted", () => {
  const at = table()
  at.run({ kind: "pages", joined: ["watcher"], left: [], waitMs: 0 })
  for (const value of ["in-place", "partly"] as const) {
    take(at, "lead", { type: "open-vote", stopId: STOP })
    take(at, "ops", { type: "vote", stopId: STOP, choices: { a: value }, confidence: 2 })
    expect(viewFor(at.state, "watcher", () => null).stops[STOP]?.rounds.at(-1)).toMatchObject({ done: 1, of: 3 })
    take(at, "lead", { type: "reveal", stopId: STOP })
  }
  expect(at.state.stops[STOP]?.rounds.map((round) => round.votes.ops?.choices.a)).toEqual(["in-place", "partly"])
})

test("what the group has been on stays on the agenda, what is to come may go and move", () => {
  const at = table()
  const [opening, security] = PLAN.agenda
  if (!opening || !security) throw new Error("a plan of two parts")
  const first = { ...security, questions: security.questions.slice(0, 1) }
  expect(ask(at, "lead", { type: "change-agenda", agenda: [first] })).toMatchObject({ why: "not now" })
  take(at, "lead", { type: "change-agenda", agenda: [first, opening] })
  expect(at.state.agenda).toEqual([first, opening])
  expect(at.state.currentId).toBe(STOP)
})

test("who becomes a voter while a vote is open takes part in it; a guest gets no other role", () => {
  const at = table()
  at.run({ kind: "pages", joined: ["watcher"], left: [], waitMs: 0 })
  const roles = (personId: string, ...given: SessionRole[]): Command => ({
    ...{ type: "change-person", personId, roles: given, businessRole: "" },
  })
  take(at, "lead", { type: "open-vote", stopId: STOP })
  const shown = () => viewFor(at.state, "watcher", () => null)
  expect(shown().stops[STOP]?.rounds.at(-1)).toMatchObject({ of: 3 })
  take(at, "lead", roles("watcher", "voter", "decider"))
  expect(shown().stops[STOP]?.rounds.at(-1)).toMatchObject({ of: 4 })
  expect(shown().me).toMatchObject({ mayVote: true, roles: ["voter", "decider"] })
  expect(ask(at, "lead", roles("guest", "co-facilitator"))).toMatchObject({ why: "denied" })
})

test("dissent is counted, and named only by the dissenter; a new decision begins without", () => {
  const at = table()
  const dissent = (personId: string, dissents: boolean, named: boolean) =>
    take(at, personId, { type: "dissent", stopId: STOP, dissents, named })
  const shown = () => viewFor(at.state, "watcher", () => null).stops[STOP]?.dissent
  expect(dissent("ops", true, true), "before anything is decided").toHaveLength(0)
  const decision: Command = { type: "decide", stopId: STOP, selected: ["a"], notApplicable: [] }
  take(at, "owner", decision)
  dissent("ops", true, true)
  dissent("security", true, false)
  expect(shown()).toEqual({ count: 2, names: ["Name of ops"] })
  expect(viewFor(at.state, "security", () => null).me?.dissent).toEqual({ [STOP]: { named: false } })
  dissent("ops", false, false)
  expect(shown()).toEqual({ count: 1, names: [] })
  take(at, "lead", decision)
  expect(shown()).toEqual({ count: 0, names: [] })
})

test("what others wrote into a note meanwhile is joined", () => {
  const at = table()
  const write = (personId: string, base: number, text: string) =>
    take(at, personId, { type: "write-note", stopId: STOP, field: "discussion", base, text })
  write("ops", 0, "one")
  write("owner", 0, "two")
  write("ops", 2, "one\ntwo\nthree")
  expect(at.state.stops[STOP]?.notes.discussion).toEqual({ text: "one\ntwo\nthree", version: 3 })
})

test("a session closes only after its parking lot was gone through; what is left becomes an action", () => {
  const at = table()
  take(at, "ops", { type: "park", stopId: STOP, kind: "idea", text: "Later", owner: "Finance", dueOn: "" })
  take(at, "lead", { type: "wrap-up" })
  expect(ask(at, "lead", { type: "close" })).toMatchObject({ message: expect.stringContaining("parking lot") })
  take(at, "lead", { type: "finish-parking" })
  take(at, "lead", { type: "close" })
  expect(at.state.phase).toBe("closed")
  expect(Object.values(at.state.parked)).toMatchObject([{ text: "Later", outcome: "action" }])
  take(at, "lead", { type: "reopen", reason: "One answer was wrong" })
  expect(at.state).toMatchObject({ phase: "reopened", reopened: 1 })
})

test("time counts while the session runs; what is added comes out of the bank, what is saved goes in", () => {
  const at = table()
  const minute = 60_000
  const now = () => {
    const view = viewFor(at.state, "lead", () => null)
    const stop = view.stops[at.state.currentId ?? ""] ?? null
    return { left: stop && leftOf(stop, at.now), bank: bankWith(view.session.bankMs, stop, at.now) }
  }
  const opening = 5 * minute
  expect(now()).toEqual({ left: 4 * minute, bank: opening })
  take(at, "lead", { type: "extend", stopId: STOP, minutes: 2 }, minute)
  expect(now()).toEqual({ left: 5 * minute, bank: opening - 2 * minute })
  take(at, "lead", { type: "pause" }, minute)
  take(at, "lead", { type: "resume" }, 30 * minute)
  expect(now().left).toBe(4 * minute)
  at.now += 6 * minute
  expect(now()).toEqual({ left: -2 * minute, bank: opening - 4 * minute })
  take(at, "lead", { type: "go-to", stopId: "lens/two" })
  expect(now()).toEqual({ left: 4 * minute, bank: opening - 4 * minute })
  expect(spentOn({ spentMs: 5, runningSince: 10 }, 7), "a clock that is behind").toBe(5)
})
