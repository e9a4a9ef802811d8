import { type ImprovementItem, LEVEL_WORDS, type Level } from "@/lib/improvement/item"
import { stepTexts } from "@/lib/improvement/step-texts"
import { RISK_WORDS } from "@/lib/risk/words"
import { fingerprint } from "./fingerprint"
import type { TrackerField } from "./tracker"

/** A part of a ticket's text: a heading and lines. */
export interface TicketPart {
  heading: string
  lines: string[]
  isList: boolean
}

/** An improvement as it leaves, before a tracker's form is given to it. */
export interface Ticket {
  /** Stays the same from file to file, and no other installation gives it: "plumbline-<workload>-<number>". */
  id: string
  number: number
  /** One line of at most 255 characters; the whole title is then the first part. */
  title: string
  parts: TicketPart[]
  /** Null: risk and priority stay here. */
  priority: Level | null
  /** An ISO date; empty: none, or it stays here. */
  due: string
  labels: string[]
}

export interface TicketRule {
  fields: ReadonlySet<TrackerField>
  /** Of the workload's plan: "https://…/workloads/…/improvements". */
  url: string
  idOf: (item: ImprovementItem) => string
}

/** What Jira, Azure DevOps and GitLab take as a title at most; GitHub takes one more. */
const LONGEST_TITLE = 255

/** What of an improvement may leave. */
export function ticketOf(item: ImprovementItem, rule: TicketRule): Ticket {
  const { fields, idOf } = rule
  const line = item.title.toWellFormed().replace(/\s+/g, " ").trim()
  const title = line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1).toWellFormed()}…` : line
  const whole = title === line ? [] : [{ heading: "Title", lines: [item.title], isList: false }]
  const pillar = item.pillar.toLowerCase().replace(/[^a-z0-9]+/g, "-")
  return {
    id: idOf(item),
    number: item.number,
    title,
    parts: [...whole, ...partsOf(item, rule)],
    priority: fields.has("risk") ? item.priority : null,
    due: fields.has("due") ? (item.dueOn ?? "") : "",
    labels: ["well-architected", ...(fields.has("risk") && pillar !== "" ? [pillar] : [])],
  }
}

/** Tells whether a ticket would still say what it said when it left. */
export function ticketMark(ticket: Ticket): string {
  return fingerprint(JSON.stringify(ticket))
}

/** The steps, unless the recommendation leaves as well and is the same list. */
function stepsBeside({ recommendation, steps }: ImprovementItem, fields: ReadonlySet<TrackerField>): string[] {
  const texts = steps.map(({ text }) => text)
  const isSaid = fields.has("recommendation") && stepTexts(recommendation).join("\n") === texts.join("\n")
  return isSaid ? [] : texts
}

/** The parts of a ticket that may leave, in their order; empty ones are left out. */
function partsOf(item: ImprovementItem, { fields, url, idOf }: TicketRule): TicketPart[] {
  const part = (field: TrackerField, heading: string, texts: readonly string[], isList = false): TicketPart[] => {
    const lines = texts.filter((text) => text.trim() !== "")
    return fields.has(field) && lines.length > 0 ? [{ heading, lines, isList }] : []
  }
  const risk = item.risk === "LOW" ? "Nice to have" : RISK_WORDS[item.risk]
  const steps = stepsBeside(item, fields)
  const criteria = item.criteria.map(({ text }) => text)
  const questions = item.links.map(({ label, title }) => `${label} ${title}`)
  return [
    ...part("recommendation", "Recommendation", [item.recommendation]),
    ...part("steps", "Steps", steps, true),
    ...part("steps", "Done when", criteria, true),
    ...part("impact", "Business impact", [LEVEL_WORDS[item.impact], item.impactText]),
    ...part("risk", "Risk", [[risk, item.pillarName].filter(Boolean).join(", ")]),
    ...part("questions", "Questions", questions, true),
    ...part("owner", "Owner", [item.owner?.name ?? ""]),
    ...part("notes", "Cost", [item.costNote]),
    ...part("notes", "Trade-off", [item.tradeOff]),
    ...part("notes", "Evidence", [item.evidence]),
    ...part("link", "More", [`${url}/${item.number}`]),
    { heading: "Plumbline id", lines: [idOf(item)], isList: false },
  ]
}
