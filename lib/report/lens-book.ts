import type { ReportHead } from "./head"
import type { LensRendition, PillarRendition, QuestionRendition } from "./lens-rendition"
import { ENGLISH, type Say } from "./words/say"

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

export function lensBook({ lens, workspaceName, generatedOn }: LensBookInput, say: Say = ENGLISH): LensBook {
  const questions = lens.pillars.flatMap((pillar) => pillar.questions)
  const practices = questions.reduce((sum, question) => sum + question.practices.length, 0)
  const state = say("Version {version}", { version: lens.version })
  return {
    head: {
      title: say("Lens book"),
      workloadName: lens.name,
      description: lens.description.trim(),
      workspaceName,
      ...{ state, shortState: state, generatedOn: say.day(generatedOn), date: generatedOn },
    },
    extent: say("{questions} and {practices} in {pillars}", {
      questions: say.counted(questions.length, "question"),
      practices: say.counted(practices, "practice"),
      pillars: say.counted(lens.pillars.length, "pillar"),
    }),
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
