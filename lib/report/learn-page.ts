/** A published lens as the list of learning mode shows it, in its newest version. */
export interface LearnLens {
  key: string
  name: string
  description: string
  version: string
  questionCount: number
  isBuiltIn: boolean
}

/** Another practice of the same lens, with the place where it stands. */
export interface RelatedPractice {
  title: string
  /** "SEC 3". */
  label: string
  practiceId: string
  questionId: string
  pillarId: string
}
