import { frameworkPillarOf, frameworkPillars } from "@/lib/review/framework-pillar"
import type { ReviewState } from "@/lib/review/state"
import { type PillarRow, type PillarStanding, pillarRow } from "./pillar-row"
import { ENGLISH, type Say } from "./words/say"

/** Where one pillar stands over all lenses; "not covered": no lens of this review asks about it. */
export interface CoverageRow {
  name: string
  standing: PillarStanding | "not covered"
  answered: number
  total: number
  reason: string
}

export interface Coverage {
  /** The framework's six pillars in its order, then the lenses' own ones. */
  rows: CoverageRow[]
  /** Every pillar is reviewed, or set aside as a whole or left out with a written reason. */
  isComplete: boolean
  /** Names of the pillars that are neither. */
  missing: string[]
  /** One line for cover and overview. */
  statement: string
}

/** Source: product.md, rules of the domain: reviewed, or a written reason. A pillar set aside without one is open. */
function isDone({ standing, reason }: CoverageRow): boolean {
  return standing === "reviewed" || ((standing === "not assessed" || standing === "left out") && reason !== "")
}

/** The six-pillar statement. Source: product.md, rules of the domain: "All six pillars, always". */
export function coverageOf(reviews: readonly ReviewState[], say: Say = ENGLISH): Coverage {
  const found = reviews.flatMap((review) =>
    review.lens.pillars.map((pillar) => ({ row: pillarRow(review, pillar), known: frameworkPillarOf(pillar) })),
  )
  const six = frameworkPillars().map(({ id, name }) => {
    const rows = found.filter(({ known }) => known === id).map(({ row }) => row)
    return merged(say.term(name), rows, writtenReason(reviews, id))
  })
  const rows = [...six, ...found.filter(({ known }) => known === null).map(({ row }) => merged(row.name, [row], ""))]
  const missing = rows.filter((row) => !isDone(row)).map((row) => row.name)
  return { rows, missing, isComplete: missing.length === 0, statement: statementOf(rows, say) }
}

function merged(name: string, rows: readonly PillarRow[], writtenReason: string): CoverageRow {
  const asked = rows.filter((row) => row.total > 0)
  const answered = asked.reduce((sum, row) => sum + row.answered, 0)
  const total = asked.reduce((sum, row) => sum + row.total, 0)
  const unexplained = asked.some((row) => row.standing === "not assessed" && row.reason === "")
  const reason = unexplained ? "" : (asked.find((row) => row.reason !== "")?.reason ?? writtenReason)
  return { name, answered, total, reason, standing: standingOf(asked, reason) }
}

function standingOf(rows: readonly PillarRow[], reason: string): CoverageRow["standing"] {
  const standings = new Set(rows.map((row) => row.standing))
  if (rows.length === 0) return reason === "" ? "not covered" : "left out"
  if (standings.size === 1) return rows[0]?.standing ?? "not covered"
  const open = rows.some((row) => row.standing === "in progress" || row.standing === "not started")
  if (open) return "in progress"
  return standings.has("reviewed") ? "reviewed" : "left out"
}

function writtenReason(reviews: readonly ReviewState[], pillarId: string): string {
  const review = reviews.find(({ pillarReasons }) => Object.hasOwn(pillarReasons, pillarId))
  return review?.pillarReasons[pillarId]?.trim() ?? ""
}

function statementOf(rows: readonly CoverageRow[], say: Say): string {
  const named = (standings: CoverageRow["standing"][]) =>
    rows.filter((row) => standings.includes(row.standing)).map((row) => row.name)
  const open = named(["in progress", "not started", "no questions"])
  const uncovered = named(["not covered"])
  const aside = rows.filter((row) => row.standing === "not assessed" || row.standing === "left out")
  const unexplained = aside.filter((row) => row.reason === "").map((row) => row.name)
  if (open.length + uncovered.length + unexplained.length > 0) {
    const clauses = [
      unfinished(open, rows, say),
      unexplained.length === 1
        ? say("{pillars} is set aside without a reason", { pillars: say.list(unexplained) })
        : "",
      unexplained.length > 1 ? say("{pillars} are set aside without a reason", { pillars: say.list(unexplained) }) : "",
      uncovered.length > 0
        ? say("no lens of this review asks about {pillars}", { pillars: say.list(uncovered, "or") })
        : "",
    ]
    return say("Partial review: {clauses}.", { clauses: clauses.filter(Boolean).join("; ") })
  }
  const left = named(["left out", "not assessed"])
  if (left.length === 0) return say("Complete review: all {number} pillars were looked at.", { number: rows.length })
  const pillars = say.list(left)
  return say("Complete review: every pillar was looked at or left out with a reason ({pillars}).", { pillars })
}

/** Names that make a list too long to tell anything. */
const MANY = 4

/** Names the open pillars, or where most are open those that are not. */
function unfinished(open: readonly string[], rows: readonly CoverageRow[], say: Say): string {
  if (open.length === 0) return ""
  if (open.length < MANY || open.length * 2 <= rows.length) {
    const pillars = say.list(open)
    return open.length === 1
      ? say("{pillars} is not finished", { pillars })
      : say("{pillars} are not finished", { pillars })
  }
  const done = rows.filter(isDone).map((row) => row.name)
  if (done.length === 0) return say("no pillar is finished yet")
  const pillars = say.list(done)
  return done.length === 1
    ? say("most pillars are not finished, only {pillars} is", { pillars })
    : say("most pillars are not finished, only {pillars} are", { pillars })
}
