import type { Risk } from "@/lib/lens/model"
import type { QuestionPlace } from "@/lib/live/agenda-item"
import { frameworkPillarOf, questionLabel } from "@/lib/review/framework-pillar"
import { orderPillars } from "@/lib/review/pillar-order"
import { answerOf, type ReviewState, riskOf } from "@/lib/review/state"
import type { FrameworkPillar } from "@/lib/review/workload-type"

/** A question as planning needs it. */
export interface AgendaQuestion extends QuestionPlace {
  /** "SEC 3". */
  label: string
  title: string
  /** `security` for the framework's pillars, `<lensKey>.<pillarId>` for a lens's own: several lenses share the former. */
  pillarGroup: string
  pillarName: string
  /** null for a lens's own pillar. */
  frameworkPillar: FrameworkPillar | null
  risk: Risk
}

/** Every question of these reviews in the order it is asked: pillars by priority, within a pillar lens by lens. */
export function agendaQuestions(reviews: readonly ReviewState[], priorities: readonly string[]): AgendaQuestion[] {
  const pillars = reviews.flatMap((review) =>
    review.lens.pillars.map((pillar, index) => ({ id: pillar.id, name: pillar.name, review, pillar, index })),
  )
  const groups = new Map<string, AgendaQuestion[]>()
  for (const { review, pillar, index } of orderPillars(pillars, priorities)) {
    const frameworkPillar = frameworkPillarOf(pillar)
    const pillarGroup = frameworkPillar ?? `${review.lensKey}.${pillar.id}`
    const asked = pillar.questions.map((question, at) => ({
      lensKey: review.lensKey,
      questionId: question.id,
      label: questionLabel(pillar, index + 1, at + 1),
      title: question.title,
      pillarGroup,
      pillarName: pillar.name,
      frameworkPillar,
      risk: riskOf(question, answerOf(review, question.id)),
    }))
    groups.set(pillarGroup, [...(groups.get(pillarGroup) ?? []), ...asked])
  }
  return [...groups.values()].flat()
}

/** Names a question over all lenses of a workload; neither part holds a slash. */
export function questionKey({ lensKey, questionId }: QuestionPlace): string {
  return `${lensKey}/${questionId}`
}
