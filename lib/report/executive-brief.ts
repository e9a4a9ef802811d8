import { acceptedQuestions, questionKey } from "@/lib/improvement/accepted"
import type { ImprovementItem } from "@/lib/improvement/item"
import { isClosed } from "@/lib/improvement/status"
import { allQuestions } from "@/lib/lens/model"
import { addCounts, answeredCount, questionCount, type RiskCounts } from "@/lib/review/counts"
import { reviewCounts } from "@/lib/review/state"
import { type Coverage, coverageOf } from "./coverage"
import { type ReportHead, reportHead } from "./head"
import { headline } from "./headline"
import type { ReportInput } from "./input"
import { askedPillars, pillarGroups } from "./pillar-group"
import type { PillarRow } from "./pillar-row"
import { type PlanLine, planLines } from "./plan-line"
import { capitalised } from "./review-words"
import { wholeSentences } from "./whole-sentences"
import type { Say } from "./words/say"
import { type AcceptedLine, type WorkLine, type WorkReport, workReport } from "./work"

/** A question at high risk as a sponsor reads it. */
export interface BriefRisk {
  label: string
  title: string
  pillarName: string
  /** What it means for the business, in whole sentences of the team; where nobody wrote any, what is missing. */
  meaning: string
}

/** Everything that the two pages say; plain data. Lists are complete: the pages show as much as fits. */
export interface ExecutiveBrief {
  kind: "executive-brief"
  head: ReportHead
  headline: string
  counts: RiskCounts
  answered: number
  total: number
  coverage: Coverage
  pillars: PillarRow[]
  /** The worst first, without those that are accepted. */
  risks: BriefRisk[]
  /** Questions at high risk that are accepted until a day. */
  acceptedHigh: number
  /** What is asked of the sponsor, in sentences; empty when nothing is. */
  asks: string[]
  /** What happens next: improvements that are not closed, by date, or the practices that would help most. */
  steps: { title: string; owner: string; due: string }[]
  quickWins: string[]
  /** Numbers of the work; null in the report of a milestone, or while there is no improvement. */
  work: WorkReport["counts"] | null
  workFinding: string
  accepted: AcceptedLine[]
  nextReview: string
}

/** Letters of a meaning, so that a page has room for several. */
const LONGEST = 220
/** Practices named when nobody wrote what a risk means. */
const MOST_MISSING = 2

interface Told {
  work: WorkReport | null
  lensTexts: ReadonlySet<string>
  say: Say
}

/** Two pages for who decides: what stands, what worries, what is asked, what happens next. */
export function executiveBrief(input: ReportInput, say: Say): ExecutiveBrief {
  const { reviews, workload } = input
  const counts = addCounts(reviews.map(reviewCounts))
  const pillars = askedPillars(pillarGroups(reviews, workload.pillarPriorities, say))
  const plan = planLines(reviews, workload.pillarPriorities, say)
  const work = input.work && input.work.items.length > 0 ? workReport(input.work, input.generatedOn, say) : null
  const lensTexts = textsOfLenses(reviews)
  const accepted = acceptedQuestions(input.work?.items ?? [])
  const high = plan.filter(({ risk }) => risk === "HIGH")
  const worrying = high.filter((line) => !accepted.has(questionKey(line)))
  return {
    kind: "executive-brief",
    head: reportHead(input, say("Executive brief"), say),
    headline: headline(counts, pillars, say),
    ...{ counts, answered: answeredCount(counts), total: questionCount(counts) },
    coverage: coverageOf(reviews, say),
    pillars,
    risks: worrying.map((line) => briefRisk(line, { work, lensTexts, say })),
    acceptedHigh: high.length - worrying.length,
    asks: asksOf(work, say),
    steps: work ? stepsAhead(work, input.work?.items ?? []) : practicesToStart(plan, say),
    quickWins: work ? work.quickWins.map(({ title }) => title) : lensQuickWins(plan),
    work: work?.counts ?? null,
    workFinding: work?.finding ?? "",
    accepted: work?.accepted ?? [],
    nextReview: workload.nextReviewOn
      ? say("The next review is on {day}.", { day: say.plannedDay(workload.nextReviewOn) })
      : say("No day is set for the next review yet."),
  }
}

function briefRisk({ label, title, pillarName, steps, because }: PlanLine, { work, lensTexts, say }: Told): BriefRisk {
  const sheet = work?.sheets.find((one) => one.links.some((link) => link.label === label && link.title === title))
  const paragraphs = (sheet?.impactText ?? "").split("\n\n").filter((text) => !lensTexts.has(text.trim()))
  const missing = steps.slice(0, MOST_MISSING).map(({ practice }) => practice.replace(/\.$/, ""))
  const reason = missing.length > 0 ? `${say("Not yet in place")}: ${missing.join("; ")}` : capitalised(because)
  return { label, title, pillarName, meaning: wholeSentences(paragraphs.join(" "), LONGEST) || `${reason}.` }
}

/** Descriptions that the lenses give: an improvement begins with one, and nobody need have written another. */
function textsOfLenses(reviews: ReportInput["reviews"]): Set<string> {
  return new Set(reviews.flatMap(({ lens }) => allQuestions(lens).map(({ description }) => description.trim())))
}

/** Only what somebody other than the team has to do. */
function asksOf(work: WorkReport | null, say: Say): string[] {
  if (!work) return [say("Agree which of the high risks are worked on first, and who takes them.")]
  const { unowned, undated, overdue } = work.counts
  return [
    unowned > 0
      ? say("Name an owner for {improvements}.", { improvements: say.counted(unowned, "open improvement") })
      : "",
    undated > 0
      ? say("Agree dates for {improvements}.", { improvements: say.counted(undated, "open improvement") })
      : "",
    overdue > 0
      ? say("Decide about {improvements}: more time, more people, or less.", {
          improvements: say.counted(overdue, "overdue improvement"),
        })
      : "",
  ].filter(Boolean)
}

/** The earliest date first; at the end what has none. Of the same date the more urgent first. */
function stepsAhead(work: WorkReport, items: readonly ImprovementItem[]): ExecutiveBrief["steps"] {
  const ahead = items.filter(({ status }) => !isClosed(status))
  const dates = new Map(ahead.map(({ number, dueOn }) => [number, dueOn ?? "undated"]))
  const dateOf = ({ number }: WorkLine) => dates.get(number) ?? ""
  return work.lines
    .filter(({ number }) => dates.has(number))
    .toSorted((a, b) => (dateOf(a) === dateOf(b) ? 0 : dateOf(a) < dateOf(b) ? -1 : 1))
    .map(({ title, owner, due }) => ({ title, owner, due }))
}

/** Without improvements: the first practice of each question at risk. */
function practicesToStart(plan: readonly PlanLine[], say: Say) {
  return plan.flatMap(({ label, steps: [first] }) =>
    first ? [{ title: `${label} ${first.practice}`, owner: "", due: say("no date") }] : [],
  )
}

function lensQuickWins(plan: readonly PlanLine[]): string[] {
  return plan
    .flatMap(({ label, steps }) => steps.filter((one) => one.isQuickWin).map(({ practice }) => `${label} ${practice}`))
    .slice(0, 5)
}

/** Of how many high risks a list shows the first ones, and that others are accepted. */
export function risksShown({ risks, acceptedHigh }: ExecutiveBrief, shown: number, say: Say): string {
  const values = { shown, total: risks.length }
  if (risks.length === 0) return ""
  return acceptedHigh === 0
    ? say("{shown} of {total} high risks", values)
    : say("{shown} of {total} high risks that are not accepted", values)
}

/** Said where no high risk is listed. */
export function noRiskLeft({ acceptedHigh }: ExecutiveBrief, say: Say): string {
  return acceptedHigh === 0 ? say("Nothing is at high risk.") : say("Every high risk is accepted until a set day.")
}
