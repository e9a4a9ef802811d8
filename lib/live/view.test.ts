import fc from "fast-check"
import { expect, test } from "vitest"
import { PEOPLE, questionOf, steps, Table } from "./arbitrary"
import { LEAST_VOTERS } from "./plan"
import type { SessionState } from "./state"
import { viewFor } from "./view"
import type { Vote } from "./vote"

const play = (all: Parameters<Table["run"]>[0][]) => {
  const table = new Table()
  for (const one of all) table.run(one)
  return table.state
}

/** The state with every vote of others in an open round turned into another one. */
function withOtherVotes(state: SessionState, mine: string, other: Vote): SessionState {
  const stops = Object.values(state.stops).map((stop) => {
    const rounds = stop.rounds.map((round) => {
      if (round.revealedAt !== null) return round
      const votes = Object.keys(round.votes).map((id) => [id, id === mine ? round.votes[id] : other])
      return { ...round, votes: Object.fromEntries(votes) }
    })
    return [stop.id, { ...stop, rounds }]
  })
  return { ...state, stops: Object.fromEntries(stops) }
}

test("before the reveal nobody's view depends on what others voted, the facilitator's and the stage's neither", () => {
  let seen = 0
  const other: Vote = { choices: { a: "dont-know", b: "not-applicable" }, confidence: 3 }
  fc.assert(
    fc.property(steps, (all) => {
      const opened = play(all)
      seen += Object.values(opened.stops).filter((stop) =>
        stop.rounds.some((round) => round.revealedAt === null && Object.keys(round.votes).length > 0),
      ).length
      for (const viewer of [...PEOPLE, "stage"]) {
        const changed = withOtherVotes(opened, viewer, other)
        expect(viewFor(changed, viewer, questionOf)).toEqual(viewFor(opened, viewer, questionOf))
      }
    }),
    { numRuns: 150 },
  )
  expect(seen, "open rounds with votes in them").toBeGreaterThan(20)
})

test("an anonymous distribution of fewer than three voters is not shown, and no view names a voter", () => {
  fc.assert(
    fc.property(steps, (all) => {
      const state = play(all)
      for (const viewer of [...PEOPLE, "stage"]) {
        const rounds = Object.values(viewFor(state, viewer, questionOf).stops).flatMap((stop) => stop.rounds)
        for (const { result } of rounds) {
          if (!result) continue
          expect(result.tooFew).toBe(result.voters > 0 && result.voters < LEAST_VOTERS)
          if (result.tooFew) expect(result.practices).toEqual([])
          expect(result.practices.every((practice) => practice.names === undefined)).toBe(true)
        }
      }
    }),
  )
})

test("the stage holds no name, no note and no parked text", () => {
  fc.assert(
    fc.property(steps, (all) => {
      const state = { ...play(all), settings: { anonymous: false, guests: true } }
      expect(JSON.stringify(viewFor(state, "stage", questionOf))).not.toMatch(/Name of|Finance/)
    }),
  )
})

test("where votes are not anonymous the room sees names after the reveal", () => {
  const table = new Table()
  const state = () => ({ ...table.state, settings: { anonymous: false, guests: true } })
  const run = (personId: string, command: Parameters<Table["run"]>[0] & { kind: "command" }) =>
    table.run({ ...command, personId })
  const of = (command: object) => ({ kind: "command", waitMs: 0, personId: "", command }) as never
  run("lead", of({ type: "open-vote", stopId: "lens/one" }))
  run("ops", of({ type: "vote", stopId: "lens/one", choices: { a: "in-place" }, confidence: 4 }))
  run("lead", of({ type: "reveal", stopId: "lens/one" }))
  const [round] = viewFor(state(), "watcher", questionOf).stops["lens/one"]?.rounds ?? []
  expect(round?.result?.practices[0]).toMatchObject({ choiceId: "a", names: { "in-place": ["Name of ops"] } })
})
