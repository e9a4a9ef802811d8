import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { neighbour, nextStep } from "./next-step"
import { SESSION_PHASES, stopsOf } from "./plan"
import type { QuestionPhase } from "./state"
import { agendaWith, stopWith, viewWith } from "./view-example"

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 8 })

describe("the next step", () => {
  it("leads through a question: open the vote, reveal, decide, on to the next", () => {
    const labels = (["reading", "voting", "revealed", "discussing", "decided"] as QuestionPhase[]).map(
      (phase) => nextStep(viewWith({}, { "lens/a": stopWith("lens/a", { phase }) })).label,
    )
    expect(labels).toEqual(["Open vote", "Reveal", "Decide", "Decide", "Next"])
  })
  it("goes on from whatever was put aside, and wraps up after the last", () => {
    for (const phase of ["parked", "needs-research", "not-applicable"] as const) {
      const view = viewWith({}, { "lens/a": stopWith("lens/a", { phase }) })
      expect(nextStep(view).command).toEqual({ type: "go-to", stopId: "lens/b" })
    }
    const last = viewWith({ currentId: "lens/b" }, { "lens/b": stopWith("lens/b", { phase: "decided" }) })
    expect(nextStep(last).command).toEqual({ type: "wrap-up" })
  })
  it("does not close before the parking lot was gone through", () => {
    expect(nextStep(viewWith({ phase: "wrap-up", openParked: 1 })).form).toBe("parking")
    expect(nextStep(viewWith({ phase: "wrap-up" })).command).toEqual({ type: "close" })
  })
  it("is there in every phase", () => {
    expect(SESSION_PHASES.filter((phase) => nextStep(viewWith({ phase })).label === "")).toEqual([])
  })
})

describe("neighbours on the agenda", () => {
  it("forth and back is where one was; without a place the first comes next", () => {
    fc.assert(
      fc.property(ids, fc.nat(), (questionIds, at) => {
        const agenda = agendaWith(...questionIds)
        const stops = stopsOf(agenda)
        const currentId = stops[at % stops.length]?.id ?? null
        const next = neighbour(viewWith({ agenda, currentId }), 1)
        if (next) expect(neighbour(viewWith({ agenda, currentId: next.id }), -1)?.id).toBe(currentId)
        else expect(currentId).toBe(stops.at(-1)?.id)
        expect(neighbour(viewWith({ agenda, currentId: null }), 1)).toEqual(stops[0])
      }),
    )
  })
})
