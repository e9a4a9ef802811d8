import { dayInWords } from "./day"
import type { ReportHead } from "./head"
import type { LensRendition, PillarRendition, QuestionRendition } from "./lens-rendition"
import { counted } from "./review-words"

/** All that a lens book is made of. The same input gives the same book, byte for byte. */
export interface LensBookInput {
  lens: LensRendition
  workspaceName: string
  /** ISO date (yyyy-mm-dd); also the creation date of the file. */
  generatedOn: string
}

/** A lens as a book: with the numbers and anchors that its pages need. */
export interface LensBook {
  head: ReportHead
  /** "57 questions and 307 practices in 6 pillars". */
  extent: string
  designPrinciples: string[]
  pillars: BookPillar[]
}

export interface BookPillar extends Omit<PillarRendition, "questions"> {
  anchor: string
  questions: BookQuestion[]
}

export interface BookQuestion extends QuestionRendition {
  anchor: string
}

export function lensBook({ lens, workspaceName, generatedOn }: LensBookInput): LensBook {
  const questions = lens.pillars.flatMap((pillar) => pillar.questions)
  const practices = questions.reduce((sum, question) => sum + question.practices.length, 0)
  const state = `Version ${lens.version}`
  return {
    head: {
      title: "Lens book",
      workloadName: lens.name,
      description: lens.description.trim(),
      workspaceName,
      ...{ state, shortState: state, generatedOn: dayInWords(generatedOn), date: generatedOn },
    },
    extent: `${counted(questions.length, "question")} and ${counted(practices, "practice")} in ${counted(lens.pillars.length, "pillar")}`,
    designPrinciples: lens.designPrinciples,
    pillars: lens.pillars.map((pillar, index) => ({
      ...pillar,
      anchor: `pillar-${index + 1}`,
      questions: pillar.questions.map((question, number) => ({
        ...question,
        anchor: `question-${index + 1}-${number + 1}`,
      })),
    })),
  }
}

/** The anchor of a practice, by its number within its question. */
export function practiceAnchor({ anchor }: Pick<BookQuestion, "anchor">, number: number): string {
  return `${anchor}-practice-${number}`
}
