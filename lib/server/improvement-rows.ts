import "server-only"
import { lensKey } from "@/lib/aws/arns"
import type { Acceptance, ImprovementItem, ItemLink, ItemStep } from "@/lib/improvement/item"
import { priorityOf } from "@/lib/improvement/priority"
import { riskOfItem, standingOf } from "@/lib/improvement/standing"
import { frameworkPillars, groupOf, questionLabel } from "@/lib/review/framework-pillar"
import { answerOf, type ReviewState, riskOf } from "@/lib/review/state"
import { isoDay } from "@/lib/server/workload-shape"
import type { Prisma } from "@/prisma/generated/client"

/** Everything of an item that its view needs. */
export const WHOLE_ITEM = {
  links: { include: { review: { select: { lens: { select: { id: true, alias: true, name: true } } } } } },
  steps: { orderBy: [{ position: "asc" }, { id: "asc" }] },
  decisions: { where: { kind: { in: ["ACCEPTED", "RENEWED"] } }, orderBy: { decidedAt: "desc" }, take: 1 },
  _count: { select: { comments: true } },
} satisfies Prisma.ImprovementItemInclude

export type WholeItem = Prisma.ImprovementItemGetPayload<{ include: typeof WHOLE_ITEM }>

/** What the rows alone do not say: how the questions are answered now, and what today is. */
export interface Around {
  reviews: readonly ReviewState[]
  pillarPriorities: readonly string[]
  /** ISO day. */
  today: string
}

export function toItem(row: WholeItem, { reviews, pillarPriorities, today }: Around): ImprovementItem {
  const links = row.links.map((link) => toLink(link, reviews))
  const [dueOn, reviewOn] = [isoDay(row.dueOn), isoDay(row.reviewOn)]
  const standing = standingOf({ status: row.status, reviewOn, dueOn }, today)
  const { pillar, impact, effort } = row
  const judged = riskOfItem(
    row.risk,
    links.map((link) => link.risk),
  )
  return {
    ...{ id: row.id, number: row.number, title: row.title, pillar, pillarName: pillarName(pillar, reviews) },
    ...{ risk: judged, impact, impactText: row.impactText, recommendation: row.recommendation },
    priority: row.priority ?? priorityOf({ risk: judged, impact, effort, pillar }, pillarPriorities),
    priorityIsSet: row.priority !== null,
    ...{ effort, effortMinutes: row.effortMinutes, changesArchitecture: row.changesArchitecture },
    ...{ costNote: row.costNote, tradeOff: row.tradeOff, evidence: row.evidence, dueOn, ...standing },
    owner: row.ownerName === "" ? null : { id: row.ownerId, name: row.ownerName },
    acceptance: row.status === "ACCEPTED_RISK" ? acceptanceOf(row) : null,
    resources: row.resources as unknown as ImprovementItem["resources"],
    steps: stepsOf(row, "STEP"),
    criteria: stepsOf(row, "CRITERION"),
    links,
    comments: row._count.comments,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    closedAt: standing.returnedOn === null ? (row.closedAt?.toISOString() ?? null) : null,
  }
}

function stepsOf({ steps }: WholeItem, kind: "STEP" | "CRITERION"): ItemStep[] {
  const found = steps.filter((step) => step.kind === kind)
  return found.map(({ id, text, doneAt }) => ({ id, text, done: doneAt !== null }))
}

function acceptanceOf({ decisions }: WholeItem): Acceptance | null {
  const [decision] = decisions
  const reviewOn = decision && isoDay(decision.reviewOn)
  if (!decision || !reviewOn) return null
  const { reason, tradeOff, deciderName, decidedAt } = decision
  return { reason, tradeOff, deciderName, decidedAt: decidedAt.toISOString(), reviewOn }
}

/** A question that no lens asks any more keeps its place with what is still known. */
function toLink(
  { questionId, choiceIds, review }: WholeItem["links"][number],
  reviews: readonly ReviewState[],
): ItemLink {
  const key = lensKey(review.lens)
  const state = reviews.find((one) => one.lensKey === key)
  const base = { lensKey: key, lensName: state?.lens.name ?? review.lens.name, questionId }
  for (const [pillarIndex, pillar] of (state?.lens.pillars ?? []).entries()) {
    const index = pillar.questions.findIndex(({ id }) => id === questionId)
    const question = pillar.questions[index]
    if (!state || !question) continue
    const answer = answerOf(state, questionId)
    const practices = question.choices.filter(({ id }) => choiceIds.includes(id))
    return {
      ...base,
      label: questionLabel(pillar, pillarIndex + 1, index + 1),
      title: question.title,
      risk: riskOf(question, answer),
      practices: practices.map(({ id, title }) => {
        return { id, title, inPlace: Object.hasOwn(answer.choices, id) && answer.choices[id]?.status === "SELECTED" }
      }),
    }
  }
  return { ...base, label: "", title: questionId, risk: "UNANSWERED", practices: [] }
}

function pillarName(id: string, reviews: readonly ReviewState[]): string {
  const known = frameworkPillars().find((pillar) => pillar.id === id)
  if (known) return known.name
  for (const { lensKey: key, lens } of reviews) {
    const found = lens.pillars.find((pillar) => groupOf(key, pillar) === id)
    if (found) return found.name
  }
  return ""
}
