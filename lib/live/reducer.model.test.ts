import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { PLAN, questionOf, type Step, scene, Table } from "./arbitrary"
import { CLAIM_AFTER_MS } from "./clock"
import type { SessionEvent } from "./events"
import { plannedState } from "./initial"
import { patchBetween, patched } from "./patch"
import { stopsOf } from "./plan"
import { applyEvent, applyEvents } from "./reducer"
import type { SessionState } from "./state"
import { sharedView } from "./view"
import type { Vote } from "./vote"

/** What must hold whatever happened, kept apart from the reducer and much simpler than it. */
interface Model {
  /** Accepted votes by stop, round and person. */
  votes: Map<string, Vote>
  /** Accepted notes: every line that somebody wrote last in a field. */
  facilitator: string
}

/** The server and two clients: one follows every event, one fell behind and catches up when it reconnects. */
interface Real {
  table: Table
  follower: SessionState
  sleeper: SessionState
}

function remember(model: Model, event: SessionEvent): void {
  if (event.type === "vote.cast") {
    const { choices, confidence } = event
    model.votes.set(`${event.stopId} ${event.round} ${event.personId}`, { choices, confidence })
  }
  if (event.type === "facilitation.claimed" || event.type === "facilitation.regained") {
    model.facilitator = event.personId ?? ""
  }
  if (event.type === "facilitation.handed-over") model.facilitator = event.to
}

class Take implements fc.Command<Model, Real> {
  constructor(readonly what: readonly Step[]) {}
  check = () => true
  toString = () => JSON.stringify(this.what)

  run(model: Model, real: Real): void {
    for (const step of this.what) this.take(step, model, real)
  }

  private take(step: Step, model: Model, real: Real): void {
    const before = real.table.state
    const events = real.table.run(step)
    for (const event of events) {
      remember(model, event)
      real.follower = applyEvent(real.follower, event)
      if (event.type === "facilitation.claimed") {
        const lead = before.people[before.facilitatorId]
        expect(lead?.present).toBe(false)
        expect(real.table.now - (lead?.since ?? before.since ?? 0)).toBeGreaterThanOrEqual(CLAIM_AFTER_MS)
      }
    }
    holds(model, real)
    const [from, to] = [before, real.table.state].map((state) => sharedView(state, "room", questionOf))
    if (from && to) {
      const patch = patchBetween(from, to)
      expect(patch ? patched(from, JSON.parse(JSON.stringify(patch))) : from).toEqual(to)
    }
  }
}

class Reconnect implements fc.Command<Model, Real> {
  check = () => true
  toString = () => "reconnect"

  run(model: Model, real: Real): void {
    const missed = real.table.log.filter((event) => event.sequence > real.sleeper.sequence)
    real.sleeper = applyEvents(real.sleeper, JSON.parse(JSON.stringify(missed)))
    expect(real.sleeper).toEqual(real.table.state)
    holds(model, real)
  }
}

function holds(model: Model, { table, follower }: Real): void {
  const { state, log } = table
  expect(state.facilitatorId).toBe(model.facilitator)
  expect(state.people[state.facilitatorId]).toMatchObject({ guest: false, removed: false })
  expect(log.map((event) => event.sequence)).toEqual(log.map((_, index) => index + 1))
  expect(follower).toEqual(state)
  const kept = Object.values(state.stops).flatMap((stop) =>
    stop.rounds.flatMap((round) =>
      Object.entries(round.votes).map(([id, vote]) => [`${stop.id} ${round.number} ${id}`, vote] as const),
    ),
  )
  expect(new Map(kept)).toEqual(model.votes)
  const onAgenda = stopsOf(state.agenda).map((stop) => stop.id)
  expect(onAgenda).toEqual(expect.arrayContaining(Object.keys(state.stops)))
  const running = Object.values(state.stops).filter((stop) => stop.runningSince !== null)
  const runs = state.phase === "running" || state.phase === "reopened"
  expect(running.every((stop) => runs && stop.id === state.currentId)).toBe(true)
}

describe("any interleaving of joins, leaves, votes, reveals, reconnects and claims", () => {
  test("keeps one facilitator and every accepted vote, and a late joiner sees what everybody sees", () => {
    const happened = new Set<string>()
    const commands = [scene.map((what) => new Take(what)), fc.constant(new Reconnect())]
    fc.assert(
      fc.property(fc.commands(commands, { maxCommands: 60, size: "max" }), (all) => {
        const table = new Table()
        const setUp = () => ({
          model: { votes: new Map<string, Vote>(), facilitator: PLAN.facilitatorId },
          real: { table, follower: table.state, sleeper: applyEvents(plannedState(PLAN), table.log.slice(0, 1)) },
        })
        fc.modelRun(setUp, all)
        for (const event of table.log) happened.add(event.type)
        expect(applyEvents(plannedState(PLAN), table.log)).toEqual(table.state)
      }),
      // So many that every kind of event happens, reopening too, which is rare.
      { numRuns: 600 },
    )
    const needed = ["vote.cast", "vote.revealed", "facilitation.claimed", "facilitation.regained", "question.decided"]
    expect([...happened]).toEqual(expect.arrayContaining([...needed, "session.closed", "session.reopened"]))
  })

  test("an event out of turn is a bug, not a state", () => {
    const { state, log } = new Table()
    const [first] = log
    expect(first && (() => applyEvent(state, first))).toThrow("does not follow")
  })
})
