import type { WebhookTopic } from "@/lib/access/webhook"

/** An entry of the audit trail, as far as others may hear of it. */
export interface AuditEntry {
  /** Decimal digits: it orders the events of an installation. */
  id: string
  /** ISO date-time. */
  at: string
  action: string
  resourceKind: string
  resourceId: string
  actorKind: string
  actorName: string
  before: unknown
  after: unknown
}

/** What is sent, as JSON. The format's version is part of every event, so that it can grow. */
export interface WebhookEvent {
  version: 1
  /** The same in every repetition: whoever remembers it handles nothing twice. */
  id: string
  type: string
  topics: readonly WebhookTopic[]
  /** ISO date-time of the change. */
  at: string
  /** Account id of the workspace. */
  workspace: string
  by: { kind: string; name: string }
  resource: { kind: string; id: string }
  before: Record<string, unknown>
  after: Record<string, unknown>
}

/** Topic of an action by what stands before its dot. What is not here stays inside: members, keys, shares, links. */
const TOPIC_OF: Record<string, WebhookTopic> = {
  workload: "workload",
  lensReview: "workload",
  review: "workload",
  answer: "answer",
  milestone: "milestone",
  improvement: "action",
  session: "session",
  lens: "lens",
}

/** Written every few seconds while somebody types. */
const TOO_OFTEN = new Set(["lens.saveDraft"])

/**
 * The members of a change that leave: states, dates and names of things. Never notes or other long texts, people, tags or
 * settings, where somebody may have put an address or worse.
 */
const MEMBERS = new Set([
  ...["name", "title", "kind", "type", "number", "version", "isMajor", "environment", "criticality", "status", "state"],
  ...["improvementStatus", "pillarPriorities", "nextReviewOn", "archivedAt", "lensId", "lensVersionId", "lensKey"],
  ...["pillarId", "questionId", "isApplicable", "reason", "risk", "priority", "effort", "impact", "dueOn", "doneOn"],
  ...["unanswered", "high", "medium", "none", "notApplicable", "phase", "startedAt", "endedAt", "workloadId"],
])

const LONGEST = 300
const EMAIL = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+\.[^\s@<>"'(),;:]+/gu

/** The event that an entry of the audit trail is told as; null when it is nobody's business outside. */
export function webhookEvent(entry: AuditEntry, accountId: string): WebhookEvent | null {
  const topic = TOPIC_OF[entry.action.split(".", 1)[0] ?? ""]
  if (topic === undefined || TOO_OFTEN.has(entry.action)) return null
  const [before, after] = [outside(entry.before), outside(entry.after)]
  const riskMoved = topic === "answer" && before.risk !== after.risk
  return {
    version: 1,
    id: `evt_${entry.id}`,
    type: entry.action,
    topics: riskMoved ? [topic, "risk"] : [topic],
    at: entry.at,
    workspace: accountId,
    by: { kind: entry.actorKind, name: withoutEmails(entry.actorName) },
    resource: { kind: entry.resourceKind, id: entry.resourceId },
    before,
    after,
  }
}

/** An event that only says that sending works. */
export function testEvent(id: string, at: string, accountId: string, by: { kind: string; name: string }): WebhookEvent {
  const resource = { kind: "webhook", id }
  const rest = { topics: [], at, workspace: accountId, resource, before: {}, after: {} }
  return { version: 1, id: `evt_${id}`, type: "webhook.test", by: { ...by, name: withoutEmails(by.name) }, ...rest }
}

function outside(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {}
  const kept = Object.entries(value).flatMap(([written, member]): [string, unknown][] => {
    // Some entries name their members as the operation does: "DueOn".
    const name = written.charAt(0).toLowerCase() + written.slice(1)
    if (name === "choices") return [[name, choiceStates(member)]]
    return MEMBERS.has(name) && isPlain(member) ? [[name, plain(member)]] : []
  })
  return Object.fromEntries(kept)
}

/** {choiceId: state}, without reasons and notes. */
function choiceStates(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).map(([id, choice]) => {
      return [id, typeof choice === "object" && choice !== null && "status" in choice ? String(choice.status) : ""]
    }),
  )
}

type Plain = string | number | boolean | null | (string | number)[]

function isPlain(value: unknown): value is Plain {
  if (Array.isArray(value)) return value.every((one) => typeof one === "string" || typeof one === "number")
  return value === null || ["string", "number", "boolean"].includes(typeof value)
}

function plain(value: Plain): Plain {
  if (Array.isArray(value)) return value.map((one) => (typeof one === "string" ? withoutEmails(one) : one))
  return typeof value === "string" ? withoutEmails(value) : value
}

function withoutEmails(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
  return short.toWellFormed().replace(EMAIL, "[e-mail]")
}
