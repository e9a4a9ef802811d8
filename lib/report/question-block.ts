import { isNoneOfThese, type Pillar, type Question, type Risk } from "@/lib/lens/model"
import type { AnswerState, ChoiceAnswer } from "@/lib/review/answer"
import { questionLabel } from "@/lib/review/framework-pillar"
import { unmetPractices } from "@/lib/review/plan"
import { answerOf, type ReviewState, toSelection } from "@/lib/review/state"
import { evaluateRisk } from "@/lib/risk/evaluate"
import { riskReason } from "@/lib/risk/explain"
import { practiceNumbers } from "@/lib/risk/words"
import { linksOf, type ReportLink } from "./links"
import { REASON_WORDS } from "./review-words"
import { linkText, paragraphsOf, type Step, stepOf } from "./step"
import { reasonInWords } from "./words/reason"
import { ENGLISH, type Say } from "./words/say"

export interface PracticeLine {
  /** As the lens lists it, from 1. */
  number: number
  title: string
  /** Why it does not apply; empty for the others. */
  reason: string
  notes: string
}

/** One question as it was answered, ready to be set. */
export interface QuestionBlock {
  /** Unique within the report: the target of links and bookmarks. */
  anchor: string
  label: string
  title: string
  risk: Risk
  /** What decided the risk: "practice 3 is not in place". */
  because: string
  /** Why the lens asks: its description. */
  why: string
  /** What else the lens tells about the question. */
  help: string[]
  inPlace: PracticeLine[]
  notYet: PracticeLine[]
  notApplicable: PracticeLine[]
  /** "None of these" was ticked. */
  noneOfThese: boolean
  /** Why the whole question does not apply; empty when it does. */
  reason: string
  notes: string
  /** How to get the unmet practices in place; empty without a high or medium risk. */
  steps: Step[]
  links: ReportLink[]
}

/** Where a question stands in its lens; positions count from 1. */
interface QuestionPlace {
  review: ReviewState
  lensNumber: number
  pillar: Pillar
  pillarNumber: number
  number: number
}

export function questionBlock(question: Question, place: QuestionPlace, say: Say = ENGLISH): QuestionBlock {
  const { review, lensNumber, pillar, pillarNumber, number } = place
  const answer = answerOf(review, question.id)
  const selection = toSelection(answer)
  const { risk } = evaluateRisk(question, selection)
  const isAtRisk = risk === "HIGH" || risk === "MEDIUM"
  const numbers = practiceNumbers(question)
  return {
    anchor: `question-${lensNumber}-${pillarNumber}-${number}`,
    label: questionLabel(pillar, pillarNumber, number),
    title: question.title,
    risk,
    because: reasonInWords(riskReason(question, selection), say),
    why: question.description.trim(),
    help: paragraphsOf([question.helpfulResource], question.title).filter(
      (text) => text !== question.description.trim(),
    ),
    ...practicesByStatus(question, answer, say),
    noneOfThese: question.choices.some((choice) => isNoneOfThese(choice) && selection.selected.has(choice.id)),
    reason: answer.isApplicable ? "" : say.term(REASON_WORDS[answer.reason]),
    notes: answer.notes.trim(),
    steps: isAtRisk
      ? unmetPractices(question, answer).map((choice) => stepOf(choice, numbers.get(choice.id) ?? 0))
      : [],
    links: linksOf([question.helpfulResource], (resource) => linkText(resource, question.title)),
  }
}

function practicesByStatus(question: Question, answer: AnswerState, say: Say) {
  const lines = { SELECTED: [], NOT_APPLICABLE: [], UNSELECTED: [] } as Record<ChoiceAnswer["status"], PracticeLine[]>
  const practices = question.choices.filter((choice) => !isNoneOfThese(choice))
  for (const [index, choice] of practices.entries()) {
    const recorded = Object.hasOwn(answer.choices, choice.id) ? answer.choices[choice.id] : undefined
    const status = recorded?.status ?? "UNSELECTED"
    const reason = recorded && status === "NOT_APPLICABLE" ? say.term(REASON_WORDS[recorded.reason]) : ""
    lines[status].push({ number: index + 1, title: choice.title, reason, notes: recorded?.notes.trim() ?? "" })
  }
  return { inPlace: lines.SELECTED, notYet: lines.UNSELECTED, notApplicable: lines.NOT_APPLICABLE }
}
