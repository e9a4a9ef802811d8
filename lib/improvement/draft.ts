import type { Choice, Question, Risk } from "@/lib/lens/model"
import { groupOf, questionLabel } from "@/lib/review/framework-pillar"
import { unmetPractices } from "@/lib/review/plan"
import { answerOf, type ReviewState, riskOf } from "@/lib/review/state"
import { EFFORTS, type Effort, type ImprovementItem, type Level } from "./item"
import { stepTexts } from "./step-texts"
import { withPractices } from "./what-if"

/** Which question, and which of its practices; without practices all that are not in place. */
export interface Source {
  review: ReviewState
  questionId: string
  choiceIds?: readonly string[] | undefined
}

/** What an improvement starts from; a person edits it afterwards. */
export interface Draft
  extends Pick<
    ImprovementItem,
    "title" | "pillar" | "impact" | "impactText" | "recommendation" | "effort" | "effortMinutes" | "changesArchitecture"
  > {
  risk: Level
  steps: string[]
  criteria: string[]
  resources: { text: string; url: string }[]
  links: { lensKey: string; questionId: string; choiceIds: string[] }[]
}

interface Part {
  lensKey: string
  pillar: string
  label: string
  question: Question
  risk: Level
  practices: Choice[]
  /** What the question shows now, and what it would show with them in place. */
  now: Risk
  after: Risk
}

/** Minutes that a lens's quick win is proposed with: it says no more than "quick". */
const QUICK = 20

/**
 * An improvement made of one or several questions, filled from the lens's texts: what the practices are for, how to get
 * there, links, effort. Questions that the lens does not have are left out; null when none is left.
 */
export function draftFrom(sources: readonly Source[]): Draft | null {
  const parts = sources.flatMap(partOf)
  const [first] = parts
  if (!first) return null
  const practices = parts.flatMap((part) => part.practices)
  const [only] = practices
  const isQuick = practices.length > 0 && practices.every(({ guidance }) => guidance.quickWin === true)
  const risk = worst(parts.map((part) => part.risk))
  return {
    title: titleOf(parts, practices),
    pillar: first.pillar,
    risk,
    impact: risk,
    impactText: cut([...new Set(whyOf(parts, practices))].join("\n\n"), LONGEST_TEXT),
    recommendation: cut(
      practices.length === 1 && only ? planTextOf(only) || helpOf(only) : practices.map(recommendationOf).join("\n\n"),
      LONGEST_TEXT,
    ),
    effort: effortOf(practices),
    effortMinutes: isQuick ? QUICK : null,
    changesArchitecture: isQuick ? false : null,
    steps: practices.length === 1 && only ? stepTexts(planTextOf(only)) : practices.map(({ title }) => title),
    criteria: parts.flatMap(criteriaOf),
    resources: resourcesOf(practices),
    links: parts.map(({ lensKey, question, practices }) => ({
      lensKey,
      questionId: question.id,
      choiceIds: practices.map(({ id }) => id),
    })),
  }
}

function partOf({ review, questionId, choiceIds }: Source): Part[] {
  return review.lens.pillars.flatMap((pillar, pillarIndex) => {
    const index = pillar.questions.findIndex(({ id }) => id === questionId)
    const question = pillar.questions[index]
    if (!question) return []
    const answer = answerOf(review, questionId)
    const risk = riskOf(question, answer)
    const practices =
      choiceIds === undefined
        ? unmetPractices(question, answer)
        : question.choices.filter(({ id }) => choiceIds.includes(id))
    return [
      {
        lensKey: review.lensKey,
        pillar: groupOf(review.lensKey, pillar),
        label: questionLabel(pillar, pillarIndex + 1, index + 1),
        question,
        risk: risk === "HIGH" || risk === "MEDIUM" ? risk : ("LOW" as const),
        practices,
        now: risk,
        after: riskOf(question, withPractices(question, answer, new Set(practices.map(({ id }) => id)))),
      },
    ]
  })
}

const LONGEST_TITLE = 200
const LONGEST_TEXT = 20_000

function titleOf(parts: readonly Part[], practices: readonly Choice[]): string {
  const [first, ...others] = practices
  if (!first) return cut(parts[0]?.question.title ?? "")
  if (others.length === 0) return cut(first.title)
  return `${cut(first.title, 150)}, and ${others.length} more`
}

function cut(text: string, longest = LONGEST_TITLE): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`
}

function worst(risks: readonly Level[]): Level {
  return (["HIGH", "MEDIUM"] as const).find((risk) => risks.includes(risk)) ?? "LOW"
}

/** The largest of its practices; medium where the lens is silent. */
function effortOf(practices: readonly Choice[]): Effort {
  const known = practices.map(({ guidance }) => EFFORTS.indexOf(guidance.effort ?? "M"))
  return EFFORTS[Math.max(-1, ...known)] ?? "M"
}

function planTextOf({ improvementPlan }: Choice): string {
  return improvementPlan?.displayText.trim() ?? ""
}

function helpOf(choice: Choice): string {
  return choice.helpfulResource?.displayText.trim() ?? ""
}

/** Why it matters: what the questions are for, and what a single practice is for, which a list of several has no room for. */
function whyOf(parts: readonly Part[], practices: readonly Choice[]): string[] {
  const [only] = practices
  const help = practices.length === 1 && only && planTextOf(only) !== "" ? helpOf(only) : ""
  return [...parts.map(({ question }) => question.description.trim()), help].filter(Boolean)
}

function recommendationOf(choice: Choice): string {
  const text = planTextOf(choice)
  return text === "" ? choice.title : `${choice.title}\n${text}`
}

/** What these practices change, nothing that others have to bring: the risk where they lower it, else that they are in place. */
function criteriaOf({ label, practices, now, after }: Part): string[] {
  const again = `${label}, answered again, shows`
  if (now !== after && after === "NONE") return [`${again} no risk`]
  if (now !== after && after === "MEDIUM") return [`${again} no high risk`]
  return practices.map(({ title }) => `${again} that this is in place: ${cut(title)}`)
}

function resourcesOf(practices: readonly Choice[]): Draft["resources"] {
  const links = practices.flatMap((choice) =>
    [choice.improvementPlan, choice.helpfulResource].flatMap((resource) =>
      resource?.url && /^https?:\/\//i.test(resource.url) ? [{ text: choice.title, url: resource.url }] : [],
    ),
  )
  return [...new Map(links.map((link) => [link.url, link])).values()].slice(0, 20)
}
