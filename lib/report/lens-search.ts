import type { SearchDocument } from "@/lib/lens/search"
import type { LensRendition } from "./lens-rendition"

/** A place in a lens that can be found, with the ids that lead there. */
export interface LearnDocument extends SearchDocument {
  kind: "pillar" | "question" | "practice"
  lensKey: string
  lensName: string
  pillarId: string
  pillarName: string
  /** "SEC 3"; empty for a pillar. */
  label: string
  questionId: string
  practiceId: string
}

/** Everything in a lens that can be found, in its order: pillars, questions, practices, with all their texts. */
export function searchDocuments(lensKey: string, lens: LensRendition): LearnDocument[] {
  return lens.pillars.flatMap((pillar) => {
    const place = { lensKey, lensName: lens.name, pillarId: pillar.id, pillarName: pillar.name }
    const questions = pillar.questions.flatMap((question): LearnDocument[] => {
      const { prompt, failureQuestion, evidence, roles } = question
      const at = { ...place, label: question.label, questionId: question.id }
      const texts = [...question.texts, prompt, failureQuestion, ...evidence, ...roles].filter(Boolean)
      const keys = [question.label, question.id]
      const practices = question.practices.map((practice) => ({
        ...at,
        kind: "practice" as const,
        practiceId: practice.id,
        title: practice.title,
        texts: [...practice.help, ...practice.plan, ...(practice.isQuickWin ? ["Quick win"] : [])],
        keys: [practice.id, `${question.label}.${practice.number}`],
      }))
      return [{ ...at, kind: "question", practiceId: "", title: question.title, texts, keys }, ...practices]
    })
    const texts = [pillar.goal, ...pillar.designPrinciples, ...pillar.commonFindings].filter(Boolean)
    const ids = { label: "", questionId: "", practiceId: "" }
    return [{ ...place, ...ids, kind: "pillar" as const, title: pillar.name, texts, keys: [pillar.id] }, ...questions]
  })
}
