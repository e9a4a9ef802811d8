import { isNoneOfThese, type Question } from "@/lib/lens/model"
import { choicesWith } from "@/lib/review/answer"
import { groupOf, questionLabel } from "@/lib/review/framework-pillar"
import type { PillarTexts } from "@/lib/review/pillar-texts"
import { unmetPractices } from "@/lib/review/plan"
import { answerOf, type ReviewState, riskOf } from "@/lib/review/state"

import { counted, REASON_WORDS } from "./review-words"

interface Line {
  label: string
  question: Question
  review: ReviewState
}

/** Practices that a first text recommends for one question: a short page, not the plan once more. */
const ADVISED = 2

/**
 * A first text for a pillar's page, from the answers and notes of all lenses. Nothing is made up: every line names a
 * question and repeats what was recorded or what the lens says. `group` is an id of `pillarGroups`.
 */
export function pillarDraft(reviews: readonly ReviewState[], group: string): PillarTexts {
  const lines = pillarLines(reviews, group)
  const of = (...risks: string[]) => lines.filter(({ question, review }) => risks.includes(risk(question, review)))
  const atRisk = [...of("HIGH"), ...of("MEDIUM")]
  return {
    currentState: [...notesOf(reviews, group), ...lines.flatMap(stateLine), ...openLine(of("UNANSWERED"))].join("\n"),
    strengths: lines.flatMap(inPlace).join("\n"),
    gaps: atRisk.flatMap(missing).join("\n"),
    risks: atRisk.map(({ label, ...at }) => `- ${riskName(at)}: ${label} ${at.question.title}`).join("\n"),
    recommendations: atRisk
      .flatMap(({ label, ...at }) => listed(label, unmet(at).slice(0, ADVISED).map(advice), " "))
      .join("\n"),
  }
}

/** The questions of a pillar group over all lenses, each with its label. */
export function pillarLines(reviews: readonly ReviewState[], group: string): Line[] {
  return reviews.flatMap((review) =>
    review.lens.pillars.flatMap((pillar, at) =>
      groupOf(review.lensKey, pillar) !== group
        ? []
        : pillar.questions.map((question, index) => ({
            label: questionLabel(pillar, at + 1, index + 1),
            question,
            review,
          })),
    ),
  )
}

function risk(question: Question, review: ReviewState): string {
  return riskOf(question, answerOf(review, question.id))
}

function riskName({ question, review }: Omit<Line, "label">): string {
  return risk(question, review) === "HIGH" ? "High" : "Medium"
}

function notesOf(reviews: readonly ReviewState[], group: string): string[] {
  return reviews.flatMap(({ lens, lensKey, pillarNotes }) =>
    lens.pillars.flatMap((pillar) => {
      const notes = Object.hasOwn(pillarNotes, pillar.id) ? (pillarNotes[pillar.id]?.trim() ?? "") : ""
      return groupOf(lensKey, pillar) === group && notes !== "" ? [notes] : []
    }),
  )
}

function stateLine({ label, question, review }: Line): string[] {
  const answer = answerOf(review, question.id)
  if (!answer.isApplicable)
    return [`- ${label} ${ended(question.title)} Not applicable (${REASON_WORDS[answer.reason]}).`]
  if (risk(question, review) === "UNANSWERED") return []
  const met = practicesInPlace(question, review).length
  const all = met + unmetPractices(question, answer).length
  const notes = answer.notes.trim()
  const state = `- ${label} ${ended(question.title)} ${met} of ${counted(all, "practice")} in place.`
  return [notes === "" ? state : `${state} ${notes.replace(/\s*\n\s*/g, " ")}`]
}

function openLine(open: readonly Line[]): string[] {
  if (open.length === 0) return []
  return [`- Not answered yet: ${open.map(({ label }) => label).join(", ")}.`]
}

function inPlace({ label, question, review }: Line): string[] {
  return listed(label, practicesInPlace(question, review).map(titleOf), "; ")
}

/** The practices in place; never "none of these". */
function practicesInPlace(question: Question, review: ReviewState) {
  const answer = answerOf(review, question.id)
  if (!answer.isApplicable) return []
  const selected = new Set(choicesWith(answer, "SELECTED"))
  return question.choices.filter((choice) => selected.has(choice.id) && !isNoneOfThese(choice))
}

function unmet({ question, review }: Omit<Line, "label">) {
  return unmetPractices(question, answerOf(review, question.id))
}

function titleOf({ title }: { title: string }): string {
  return title
}

/** In quotes, after what they are: the title of a practice says how things would be, not how they are. */
function missing({ label, ...at }: Line): string[] {
  const titles = unmet(at).map(({ title }) => `“${title}”`)
  return titles.length === 0 ? [] : [`- ${label} – not in place yet: ${titles.join("; ")}`]
}

/** The practice and the lens's first step towards it. */
function advice({ title, improvementPlan }: ReturnType<typeof unmet>[number]): string {
  const text =
    improvementPlan?.displayText
      .trim()
      .split("\n")[0]
      ?.replace(/^(?:\d+[.)]|[-*•])\s*/, "") ?? ""
  return text === "" || text === title ? ended(title) : ended(`${title}: ${text}`)
}

/** One line for a question; none without texts. */
function listed(label: string, texts: readonly string[], between: string): string[] {
  return texts.length === 0 ? [] : [`- ${label}: ${texts.join(between)}`]
}

/** "How is it decided?" ends already, "Use a vault" gets its full stop. */
function ended(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}
