import { effortTime } from "@/lib/improvement/effort-time"
import { EFFORT_WORDS, type ImprovementItem, LEVEL_WORDS, STATUS_WORDS } from "@/lib/improvement/item"
import { matrixOf } from "@/lib/improvement/matrix"
import { byPriority } from "@/lib/improvement/priority"
import { quickWins } from "@/lib/improvement/quick-wins"
import type { Decision } from "@/lib/improvement/register"
import { BUCKET_WORDS, BUCKETS, type Bucket, roadmapOf } from "@/lib/improvement/roadmap"
import { isClosed } from "@/lib/improvement/status"
import { safeUrl } from "./links"
import { NOUNS, type Noun } from "./words/nouns"
import type { Say } from "./words/say"

/** What a team does about its risks, as of today: a milestone does not keep it. */
export interface Work {
  items: ImprovementItem[]
  /** Newest first. */
  decisions: Decision[]
  /** What the newest session with minutes set aside; absent when nothing was. */
  parked?: ParkingLot
}

/** Topics that a session put aside: what, its kind, owner and date, what became of it. */
export interface ParkingLot {
  session: string
  rows: string[][]
}

/** One improvement in lists. */
export interface WorkLine {
  anchor: string
  number: number
  title: string
  pillarName: string
  risk: ImprovementItem["risk"]
  riskWord: string
  priority: string
  impact: string
  /** "Small, 20 minutes" */
  effort: string
  /** Empty: nobody, or not told. */
  owner: string
  /** Empty: no date. */
  due: string
  isOverdue: boolean
  status: string
  /** "SEC 1, SEC 3": the questions that it is about. */
  questions: string
}

/** Everything about one improvement on a sheet of its own. */
export interface ActionSheet extends WorkLine {
  impactText: string
  recommendation: string
  costNote: string
  tradeOff: string
  evidence: string
  steps: { text: string; done: boolean }[]
  criteria: { text: string; done: boolean }[]
  links: { label: string; title: string; practices: string[] }[]
  resources: { text: string; url: string }[]
}

export interface AcceptedLine {
  number: number
  title: string
  reason: string
  tradeOff: string
  decider: string
  decidedOn: string
  reviewOn: string
}

/** The improvements of a workload as a report shows them; plain data, every number worked out once. */
export interface WorkReport {
  counts: {
    open: number
    started: number
    done: number
    accepted: number
    overdue: number
    unowned: number
    undated: number
  }
  /** What the numbers say, in one sentence. */
  finding: string
  quickWins: WorkLine[]
  /** Open ones first, then by priority. */
  lines: WorkLine[]
  /** Nine cells, row by row from high impact; only what is not closed. */
  matrix: { impact: string; effort: string; lines: WorkLine[] }[]
  /** Periods with something in them. */
  roadmap: { title: string; lines: WorkLine[] }[]
  /** Those at high risk that are not closed, by priority. */
  sheets: ActionSheet[]
  accepted: AcceptedLine[]
  parked: ParkingLot | null
}

/** `today` is an ISO day. */
export function workReport({ items, parked }: Work, today: string, say: Say): WorkReport {
  const sorted = items.toSorted(byPriority)
  const active = sorted.filter((item) => !isClosed(item.status))
  const line = (item: ImprovementItem) => workLine(item, say)
  const having = (status: ImprovementItem["status"]) => items.filter((item) => item.status === status).length
  const counts = {
    ...{ open: active.length, started: having("IN_PROGRESS"), done: having("DONE"), accepted: having("ACCEPTED_RISK") },
    overdue: active.filter((item) => item.isOverdue).length,
    unowned: active.filter((item) => item.owner === null).length,
    undated: active.filter((item) => item.dueOn === null).length,
  }
  return {
    counts,
    finding: findingOf(counts, say),
    quickWins: quickWins(sorted).map(line),
    lines: sorted.map(line),
    matrix: matrixOf(active).map((cell) => ({
      impact: say.term(LEVEL_WORDS[cell.impact]),
      effort: say.term(EFFORT_WORDS[cell.effort]),
      lines: cell.items.map(line),
    })),
    roadmap: periods(roadmapOf(active, today), say),
    sheets: active.filter((item) => item.risk === "HIGH").map((item) => actionSheet(item, say)),
    parked: parked && parked.rows.length > 0 ? parked : null,
    accepted: sorted.flatMap((item) => (item.status === "ACCEPTED_RISK" ? (acceptedLine(item, say) ?? []) : [])),
  }
}

function periods(roadmap: Map<Bucket, ImprovementItem[]>, say: Say): WorkReport["roadmap"] {
  return BUCKETS.flatMap((bucket) => {
    const items = roadmap.get(bucket) ?? []
    if (items.length === 0) return []
    return [{ title: say.term(BUCKET_WORDS[bucket]), lines: items.map((item) => workLine(item, say)) }]
  })
}

function findingOf({ open, done, overdue }: WorkReport["counts"], say: Say): string {
  const values = { open: say.counted(open, "improvement"), done, overdue }
  return overdue > 0
    ? say("{open} open, {done} done, {overdue} overdue", values)
    : say("{open} open, {done} done, none overdue", values)
}

function workLine(item: ImprovementItem, say: Say): WorkLine {
  const { number, title, pillarName, risk, isOverdue, dueOn, owner, links } = item
  return {
    ...{ anchor: `improvement-${number}`, number, title, pillarName, risk, isOverdue },
    riskWord: risk === "NONE" ? say.risk("NONE") : say.term(LEVEL_WORDS[risk]),
    priority: say.term(LEVEL_WORDS[item.priority]),
    impact: say.term(LEVEL_WORDS[item.impact]),
    effort: effortInWords(item, say),
    owner: owner?.name ?? "",
    due: dueOn === null ? "" : say.day(dueOn),
    status: say.term(STATUS_WORDS[item.status]),
    questions: links.map(({ label }) => label).join(", "),
  }
}

/** "Small, 20 minutes". */
function effortInWords({ effort, effortMinutes }: ImprovementItem, say: Say): string {
  const size = say.term(EFFORT_WORDS[effort])
  if (effortMinutes === null) return size
  const [count = "", unit = ""] = effortTime(effortMinutes).split(" ")
  const noun = unit.replace(/s$/, "")
  return `${size}, ${noun in NOUNS ? say.counted(Number(count), noun as Noun) : effortTime(effortMinutes)}`
}

function actionSheet(item: ImprovementItem, say: Say): ActionSheet {
  const { impactText, recommendation, costNote, tradeOff, evidence, steps, criteria, links, resources } = item
  const plain = (list: ImprovementItem["steps"]) => list.map(({ text, done }) => ({ text, done }))
  return {
    ...workLine(item, say),
    ...{ impactText, recommendation, costNote, tradeOff, evidence },
    steps: plain(steps),
    criteria: plain(criteria),
    links: links.map(({ label, title, practices }) => ({
      ...{ label, title },
      practices: practices.filter(({ inPlace }) => !inPlace).map((practice) => practice.title),
    })),
    resources: resources.flatMap(({ text, url }) => {
      const safe = safeUrl(url)
      return safe ? [{ text: text || safe, url: safe }] : []
    }),
  }
}

function acceptedLine({ number, title, acceptance }: ImprovementItem, say: Say): AcceptedLine | null {
  if (!acceptance) return null
  const { reason, tradeOff, deciderName, decidedAt, reviewOn } = acceptance
  const days = { decidedOn: say.day(decidedAt), reviewOn: say.plannedDay(reviewOn) }
  return { number, title, reason, tradeOff, decider: deciderName, ...days }
}
