import { renderToStaticMarkup as html } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { questionWith } from "@/lib/lens/example"
import type { RoomQuestion } from "@/lib/live/room-content"
import { personWith, resultWith, stopWith, viewWith } from "@/lib/live/view-example"
import { VOTE_VALUES } from "@/lib/live/vote"
import { PeopleStrip } from "./people-strip"
import { PracticeVotes } from "./practice-votes"
import { Stage } from "./stage"
import { voteShares } from "./vote-words"

const question = questionWith("a b q_no", ["a && b", "NO_RISK"], ["default", "HIGH_RISK"])
const known: RoomQuestion = { stopId: "lens/a", lensKey: "lens", label: "SEC 1", pillarName: "Security", question }
const counts = (inPlace: number, notInPlace: number) => ({
  ...{ "in-place": inPlace, partly: 0, "not-in-place": notInPlace, "dont-know": 0, "not-applicable": 0 },
})
const practices = [
  { choiceId: "b", counts: counts(2, 2), divergence: 1, names: { "in-place": ["Ola Ops"] } },
  { choiceId: "a", counts: counts(4, 0), divergence: 0 },
]
const words = (markup: string) => markup.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ")

describe("the stage", () => {
  it("shows counts and never a name, a note or what is parked, even when it is handed them", () => {
    const result = resultWith({ practices: practices.map(({ names: _, ...one }) => one), divergence: 1 })
    const round = { number: 1, done: 4, of: 4, result }
    const stop = stopWith("lens/a", { phase: "revealed", rounds: [round], dissent: { count: 1, names: ["Ola Ops"] } })
    const view = viewWith({}, { "lens/a": stop })
    view.people.ola = personWith("ola", { name: "Ola Ops" })
    view.notes = { "lens/a|discussion": { stopId: "lens/a", field: "discussion", text: "a secret", version: 1 } }
    const shown = words(html(<Stage room={{ view, clockOffset: 0, questions: new Map([["lens/a", known]]) }} />))
    expect(shown).toContain("2 in place 2 not in place")
    expect(shown).not.toMatch(/Ola|secret/)
  })
  it("keeps the numbers to itself while a vote is open", () => {
    const stop = stopWith("lens/a", { phase: "voting", rounds: [{ number: 1, done: 3, of: 4, result: null }] })
    const view = viewWith({}, { "lens/a": stop })
    const shown = words(html(<Stage room={{ view, clockOffset: 0, questions: new Map([["lens/a", known]]) }} />))
    expect(shown).toContain("3 of 4 done")
    expect(shown).not.toMatch(/in place/i)
  })
})

describe("votes on practices", () => {
  const titles = (markup: string) => [...markup.matchAll(/Title of (\w)/g)].map(([, id]) => id)
  it("stand with the most disputed first, or in the order of the lens", () => {
    const mixed = html(<PracticeVotes question={question} practices={practices} mixedFirst />)
    const lens = html(<PracticeVotes question={question} practices={practices} mixedFirst={false} />)
    expect([titles(mixed), titles(lens)]).toEqual([
      ["b", "a"],
      ["a", "b"],
    ])
  })
  it("never draw partly as not in place, nor either as in place", () => {
    const [inPlace, partly, notInPlace] = voteShares(counts(1, 1)).map((share) => share.look)
    expect(new Set([inPlace, partly, notInPlace]).size).toBe(3)
  })
  it("have a word for every value", () => {
    expect(voteShares(counts(1, 2)).map((share) => share.label)).toHaveLength(VOTE_VALUES.length)
  })
})

it("people are shown by word: who is here first, who has voted, who is away", () => {
  const view = viewWith()
  view.people = {
    away: personWith("away", { name: "Priya", presence: "away" }),
    voted: personWith("voted", { name: "Ola", voted: true }),
    lead: personWith("lead", { name: "Rowan", facilitator: true }),
  }
  const looks = [{ personId: "lead", name: "Rowan", stopId: "lens/b", typing: null }]
  const shown = words(html(<PeopleStrip room={{ view, looks }} onRoles={null} />)).trim()
  expect(shown).toBe("Ola voted Rowan leads, looks elsewhere Priya away")
})
