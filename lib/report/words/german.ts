import { GERMAN_BRIEF } from "./german-brief"
import { GERMAN_COMPARISON } from "./german-comparison"
import { GERMAN_FRAME } from "./german-frame"
import { GERMAN_LENS } from "./german-lens"
import { GERMAN_PILLAR } from "./german-pillar"
import { GERMAN_PLAN } from "./german-plan"
import { GERMAN_PORTFOLIO } from "./german-portfolio"
import { GERMAN_REGISTER } from "./german-register"
import { GERMAN_REVIEW } from "./german-review"
import { GERMAN_TERMS } from "./german-terms"

/** Every fixed text of the reports, by its English. One dictionary per kind of report. */
export const GERMAN = {
  ...GERMAN_FRAME,
  ...GERMAN_REVIEW,
  ...GERMAN_PILLAR,
  ...GERMAN_PLAN,
  ...GERMAN_BRIEF,
  ...GERMAN_COMPARISON,
  ...GERMAN_PORTFOLIO,
  ...GERMAN_REGISTER,
  ...GERMAN_LENS,
  ...GERMAN_TERMS,
} as const

export type Phrase = keyof typeof GERMAN
