import { type BurnDown, burnDown, forecast, thinned } from "@/lib/review/burn-down"
import { type ProgrammeState, programmeStanding } from "@/lib/review/programme"
import type { Say } from "./words/say"

/** A programme as a report says it; its numbers stand in the table under the drawing. */
export interface ReportedProgramme {
  id: string
  name: string
  /** "44 % of 120 known high risks resolved, target 45 % by 30 June 2027". */
  standing: string
  /** Which workloads it is about, where it is late or not, and when it would arrive. */
  about: string
  /** null: fewer than two days are known. */
  chart: { finding: string; way: BurnDown } | null
  rows: { day: string; known: string; open: string; pace: string }[]
}

/** More rows than these say no more. */
const ROWS = 10

/** `today` is an ISO day. */
export function reportedProgramme(programme: ProgrammeState, today: string, say: Say): ReportedProgramme {
  const { id, name, known, targetPercent, startedOn, dueOn, scopeTag } = programme
  const { percent, missing, pacePercent, countedSince } = programmeStanding(programme, today)
  const way = burnDown(programme, today)
  const last = way.steps.at(-1)
  const pace = String(Math.floor(last?.pace ?? 0))
  const rows = thinned(way.steps, ROWS).map((step) => ({
    ...{ day: say.day(step.day), known: String(step.known), open: String(step.open) },
    pace: String(Math.floor(step.pace)),
  }))
  if (last && dueOn > last.day) {
    rows.push({ day: say("{day} (target)", { day: say.day(dueOn) }), known: "–", open: "–", pace: String(way.target) })
  }
  const about = [
    scopeTag === "" ? "" : say("Workloads with the tag {tag}.", { tag: scopeTag }),
    missing === 0 ? say("Nothing is missing for the target.") : say("{number} more to resolve.", { number: missing }),
    say("At an even pace it would be {percent} % today.", { percent: pacePercent }),
    countedSince === null
      ? ""
      : say("Begun {begin}, counted since {day}.", { begin: say.day(startedOn), day: say.day(countedSince) }),
    outlook(programme, today, say),
  ]
  return {
    ...{ id, name, rows },
    standing: say("{percent} % of {known} known high risks resolved, target {target} % by {day}", {
      ...{ percent, known, target: targetPercent, day: say.day(dueOn) },
    }),
    about: about.filter(Boolean).join(" "),
    chart:
      last && way.steps.length > 1
        ? { finding: say("Open: {open}; an even pace would leave {pace}", { open: last.open, pace }), way }
        : null,
  }
}

function outlook(programme: ProgrammeState, today: string, say: Say): string {
  const told = forecast(programme, today)
  if (told?.kind === "not at this pace") return say("Not reached at the pace of the last four weeks.")
  return told?.kind === "day"
    ? say("At the pace of the last four weeks: {day}.", { day: say.plannedDay(told.day) })
    : ""
}
