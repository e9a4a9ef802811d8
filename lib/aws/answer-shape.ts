import type { Question, Resource, Risk } from "@/lib/lens/model"
import { type AnswerState, type ChoiceAnswer, choicesWith, type Reason } from "@/lib/review/answer"
import { unmetPractices } from "@/lib/review/plan"

/** Answers as the API shows them. Source: aws-api.md, structures Answer, AnswerSummary, Choice. */

interface StoredAnswer extends AnswerState {
  risk: Risk
  version: number
  notesVersion: number
}

/** The model's texts have at least one character, so what is empty is left out. */
function filled(text: string | undefined): string | undefined {
  return text === "" ? undefined : text
}

function content(resource: Resource | undefined) {
  return resource && { DisplayText: filled(resource.displayText), Url: filled(resource.url) }
}

function toChoices(question: Question) {
  return question.choices.map((choice) => ({
    ChoiceId: choice.id,
    Title: choice.title,
    Description: filled(choice.helpfulResource?.displayText),
    HelpfulResource: content(choice.helpfulResource),
    ImprovementPlan: content(choice.improvementPlan),
    AdditionalResources: choice.additionalResources.map((more) => ({
      Type: more.type,
      Content: more.content.map(content),
    })),
  }))
}

/** Choices somebody recorded something about, in the lens's order. */
function recorded(question: Question, answer: AnswerState): [string, ChoiceAnswer][] {
  const byId = new Map(Object.entries(answer.choices))
  return question.choices.flatMap(({ id }) => {
    const choice = byId.get(id)
    return choice ? [[id, choice] as [string, ChoiceAnswer]] : []
  })
}

/** What was answered, without what the lens says about the question. */
function given(pillarId: string, question: Question, answer: StoredAnswer) {
  const selected = new Set(choicesWith(answer, "SELECTED"))
  return {
    QuestionId: question.id,
    PillarId: pillarId,
    SelectedChoices: question.choices.flatMap(({ id }) => (selected.has(id) ? [id] : [])),
    IsApplicable: answer.isApplicable,
    Risk: answer.risk,
    Reason: answer.reason satisfies Reason,
  }
}

export function toAnswerShape(pillarId: string, question: Question, answer: StoredAnswer) {
  return {
    ...toBriefAnswer(pillarId, question, answer),
    QuestionTitle: question.title,
    Choices: toChoices(question),
    QuestionDescription: filled(question.description),
    HelpfulResourceUrl: filled(question.helpfulResource?.url),
    HelpfulResourceDisplayText: filled(question.helpfulResource?.displayText),
  }
}

/** The whole answer for somebody who has the lens's texts: a hundredth of the bytes. */
export function toBriefAnswer(pillarId: string, question: Question, answer: StoredAnswer) {
  return {
    ...given(pillarId, question, answer),
    ChoiceAnswers: recorded(question, answer).map(([ChoiceId, choice]) => ({
      ChoiceId,
      Status: choice.status,
      Reason: choice.reason,
      Notes: choice.notes,
    })),
    Notes: answer.notes,
    Plumbline: { Version: answer.version, NotesVersion: answer.notesVersion },
  }
}

export function toAnswerSummary(pillarId: string, question: Question, answer: StoredAnswer) {
  return {
    ...given(pillarId, question, answer),
    QuestionTitle: question.title,
    Choices: toChoices(question),
    ChoiceAnswerSummaries: recorded(question, answer).map(([ChoiceId, choice]) => ({
      ChoiceId,
      Status: choice.status,
      Reason: choice.reason,
    })),
  }
}

/** A question of the improvement plan; the plans listed are those of the practices that are not in place. */
export function toImprovementSummary(pillarId: string, question: Question, answer: StoredAnswer) {
  return {
    QuestionId: question.id,
    PillarId: pillarId,
    QuestionTitle: question.title,
    Risk: answer.risk,
    ImprovementPlans: unmetPractices(question, answer).map((choice) => ({
      ChoiceId: choice.id,
      DisplayText: filled(choice.improvementPlan?.displayText) ?? choice.title,
      ImprovementPlanUrl: filled(choice.improvementPlan?.url),
    })),
  }
}
