import type { Risk } from "@/lib/lens/model"

/** Where an improvement stands, in the words that people use. */
export const STATUS_WORDS = {
  OPEN: "Open",
  PLANNED: "Planned",
  IN_PROGRESS: "In progress",
  DONE: "Done",
  ACCEPTED_RISK: "Accepted risk",
  WONT_DO: "Won’t do",
} as const
export type Status = keyof typeof STATUS_WORDS
export const STATUSES = Object.keys(STATUS_WORDS) as Status[]

/** Risk, business impact and priority. LOW risk: nice to have. Source: product.md, prioritising. */
export const LEVEL_WORDS = { HIGH: "High", MEDIUM: "Medium", LOW: "Low" } as const
export type Level = keyof typeof LEVEL_WORDS
export const LEVELS = Object.keys(LEVEL_WORDS) as Level[]

/** Source: the lenses' own scale, lenses/README.md. */
export const EFFORT_WORDS = { S: "Small", M: "Medium", L: "Large" } as const
export type Effort = keyof typeof EFFORT_WORDS
export const EFFORTS = Object.keys(EFFORT_WORDS) as Effort[]

/** A question that an improvement is about, with the practices that it puts in place. */
export interface ItemLink {
  lensKey: string
  lensName: string
  questionId: string
  /** "SEC 3". */
  label: string
  title: string
  /** What the present answer gives. UNANSWERED also when the lens does not ask this any more. */
  risk: Risk
  practices: { id: string; title: string; inPlace: boolean }[]
}

export interface ItemStep {
  id: string
  text: string
  done: boolean
}

/** The acceptance of a risk that counts now, or did until it came back. */
export interface Acceptance {
  reason: string
  tradeOff: string
  deciderName: string
  /** ISO moment. */
  decidedAt: string
  /** ISO day: the last on which it holds. */
  reviewOn: string
}

/**
 * An improvement of a workload as lists, pages, reports and exports read it. Days are ISO days, moments ISO moments.
 * Stable: "my work", the portfolio, reports, trackers and sessions read this shape; members are added, never changed.
 */
export interface ImprovementItem {
  id: string
  /** How people name it: "#12". Unique in the workload, never given twice. */
  number: number
  title: string
  /** Id of its pillar group; empty: none. */
  pillar: string
  pillarName: string
  /** The worst of its questions now; NONE when they are all at no risk. Without questions: as somebody judged it. */
  risk: Level | "NONE"
  priority: Level
  /** Somebody chose the priority; otherwise it follows from risk, impact, effort and pillar. */
  priorityIsSet: boolean
  impact: Level
  impactText: string
  recommendation: string
  effort: Effort
  /** How long it takes; null: nobody said. */
  effortMinutes: number | null
  changesArchitecture: boolean | null
  costNote: string
  tradeOff: string
  /** `id` only for members. Null: nobody. */
  owner: { id: string | null; name: string } | null
  dueOn: string | null
  /** Due before today and not closed. */
  isOverdue: boolean
  /** An accepted risk whose day has passed counts as OPEN; then `returnedOn` says since when. */
  status: Status
  returnedOn: string | null
  acceptance: Acceptance | null
  evidence: string
  resources: { text: string; url: string }[]
  steps: ItemStep[]
  criteria: ItemStep[]
  links: ItemLink[]
  comments: number
  version: number
  createdAt: string
  updatedAt: string
  closedAt: string | null
}
