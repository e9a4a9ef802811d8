import type { Question } from "@/lib/lens/model"
import type { AnswerState } from "@/lib/review/answer"

/** Review templates as the pages show them. */
export interface TemplateLine {
  arn: string
  id: string
  name: string
  description: string
  changedAt: Date
  /** The account that shares it; empty for the workspace's own. */
  sharedBy: string
  lenses: string[]
  /** False: a lens has a newer version or was deleted, and no workload can start from it. */
  isCurrent: boolean
}

export interface TemplateLensLine {
  /** In our URLs: the alias of a built-in lens, else its id. */
  key: string
  /** How the API names it. */
  alias: string
  name: string
  version: string
  latestVersion: string
  isDeleted: boolean
  answered: number
  total: number
}

export interface TemplateDetail extends TemplateLine {
  tags: Record<string, string>
  notes: string
  mayEdit: boolean
  lensLines: TemplateLensLine[]
}

export interface TemplateQuestionState {
  question: Question
  /** Position within the pillar, from 1. */
  number: number
  answer: AnswerState
  isAnswered: boolean
}

export interface TemplateLensPage {
  template: Pick<TemplateLine, "arn" | "id" | "name">
  lens: TemplateLensLine
  mayEdit: boolean
  pillars: { id: string; name: string; questions: TemplateQuestionState[] }[]
}
