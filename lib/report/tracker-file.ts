import { type ImprovementItem, LEVEL_WORDS } from "@/lib/improvement/item"
import { RISK_WORDS } from "@/lib/risk/words"
import { sheetCsv } from "./sheet-csv"
import { inHtml, inMarkdown, inPlainText } from "./ticket-text"
import type { Tracker, TrackerField } from "./tracker"

interface TicketInput {
  items: readonly ImprovementItem[]
  fields: ReadonlySet<TrackerField>
  /** Of the workload's plan: "https://…/workloads/…/improvements". */
  url: string
  /** Makes an id that no other installation gives. */
  idOf: (item: ImprovementItem) => string
}

/** A part of a ticket's text: a heading and lines. */
export interface TicketPart {
  heading: string
  lines: string[]
  isList: boolean
}

/** The parts of a ticket that may leave, in their order; empty ones are left out. */
function partsOf(item: ImprovementItem, { fields, url, idOf }: TicketInput): TicketPart[] {
  const part = (field: TrackerField, heading: string, texts: readonly string[], isList = false): TicketPart[] => {
    const lines = texts.filter((text) => text.trim() !== "")
    return fields.has(field) && lines.length > 0 ? [{ heading, lines, isList }] : []
  }
  const risk = item.risk === "LOW" ? "Nice to have" : RISK_WORDS[item.risk]
  return [
    ...part("recommendation", "Recommendation", [item.recommendation]),
    ...part(
      "steps",
      "Steps",
      item.steps.map(({ text }) => text),
      true,
    ),
    ...part(
      "steps",
      "Done when",
      item.criteria.map(({ text }) => text),
      true,
    ),
    ...part("impact", "Business impact", [LEVEL_WORDS[item.impact], item.impactText]),
    ...part("risk", "Risk", [[risk, item.pillarName].filter(Boolean).join(", ")]),
    ...part(
      "questions",
      "Questions",
      item.links.map(({ label, title }) => `${label} ${title}`),
      true,
    ),
    ...part("owner", "Owner", [item.owner?.name ?? ""]),
    ...part("notes", "Cost", [item.costNote]),
    ...part("notes", "Trade-off", [item.tradeOff]),
    ...part("notes", "Evidence", [item.evidence]),
    ...part("link", "More", [`${url}/${item.number}`]),
    { heading: "Plumbline id", lines: [idOf(item)], isList: false },
  ]
}

const JIRA_PRIORITY = { HIGH: "High", MEDIUM: "Medium", LOW: "Low" }
const AZURE_PRIORITY = { HIGH: 1, MEDIUM: 2, LOW: 3 }

function labelsOf(item: ImprovementItem, fields: ReadonlySet<TrackerField>): string[] {
  const pillar = item.pillar.toLowerCase().replace(/[^a-z0-9]+/g, "-")
  return fields.has("risk") && pillar !== "" ? ["well-architected", pillar] : ["well-architected"]
}

const WRITERS: Record<Tracker, (input: TicketInput) => string> = {
  jira: (input) => {
    const { items, fields, idOf } = input
    const header = [
      "Summary",
      "Description",
      "Issue Type",
      "Priority",
      "Due Date",
      "Labels",
      "Labels",
      "External issue ID",
    ]
    const rows = items.map((item) => {
      const [one = "", two = ""] = labelsOf(item, fields)
      const priority = fields.has("risk") ? JIRA_PRIORITY[item.priority] : ""
      const about = [item.title, inPlainText(partsOf(item, input)), "Task", priority]
      return [...about, fields.has("due") ? (item.dueOn ?? "") : "", one, two, idOf(item)]
    })
    return sheetCsv({ name: "jira", header, rows })
  },
  "azure-devops": (input) => {
    const { items, fields, idOf } = input
    const header = ["Work Item Type", "Title", "Description", "Priority", "Tags"]
    const rows = items.map((item) => {
      const due = fields.has("due") && item.dueOn ? [{ heading: "Due", lines: [item.dueOn], isList: false }] : []
      const priority = fields.has("risk") ? AZURE_PRIORITY[item.priority] : ""
      const tags = [...labelsOf(item, fields), idOf(item)].join("; ")
      return ["Task", item.title, inHtml([...due, ...partsOf(item, input)]), priority, tags]
    })
    return sheetCsv({ name: "azure", header, rows })
  },
  github: (input) => {
    const { items, fields, idOf } = input
    const issues = items.map((item) => {
      const due = fields.has("due") && item.dueOn ? [{ heading: "Due", lines: [item.dueOn], isList: false }] : []
      const body = inMarkdown([...due, ...partsOf(item, input)])
      return { title: item.title, body, labels: labelsOf(item, fields), externalId: idOf(item) }
    })
    return `${JSON.stringify(issues, null, 2)}\n`
  },
  gitlab: (input) => {
    const { items, fields } = input
    const rows = items.map((item) => {
      return [item.title, inMarkdown(partsOf(item, input)), fields.has("due") ? (item.dueOn ?? "") : ""]
    })
    // Its importer goes by position and knows no byte order mark.
    return sheetCsv({ name: "gitlab", header: ["title", "description", "due_date"], rows }).slice(1)
  },
}

/** The file with which these improvements become tickets. The same input gives the same text. */
export function trackerFile(tracker: Tracker, input: TicketInput): string {
  return WRITERS[tracker](input)
}
