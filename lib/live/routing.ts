import type { AgendaQuestion } from "@/lib/live/agenda-questions"
import { questionKey } from "@/lib/live/agenda-questions"
import { REVIEW_ROLES } from "@/lib/review/roles"
import { FRAMEWORK_PILLARS, type FrameworkPillar } from "@/lib/review/workload-type"

/** Somebody who may be asked beforehand. */
export interface RoutablePerson {
  id: string
  /** One of `REVIEW_ROLES` or free text. */
  businessRole: string
  /** Observers and the stage answer nothing. */
  answers: boolean
}

/**
 * Who is asked what before a session: every question goes to everybody whose business role speaks for its pillar; a
 * question of a lens's own pillar goes to all who answer. Keys as in `questionKey`; a question that nobody is qualified
 * for has an empty list. Source: product.md, a review engagement.
 */
export function routeQuestions(
  questions: readonly AgendaQuestion[],
  people: readonly RoutablePerson[],
): Map<string, string[]> {
  const asked = people.filter((person) => person.answers)
  return new Map(
    questions.map((question) => {
      const { frameworkPillar } = question
      const able = asked.filter(
        ({ businessRole }) => frameworkPillar === null || pillarsOf(businessRole).includes(frameworkPillar),
      )
      return [questionKey(question), able.map(({ id }) => id)]
    }),
  )
}

/** A pillar that a session asks about though nobody in it is qualified, with the roles that would be. */
export interface UnqualifiedPillar {
  id: FrameworkPillar
  name: string
  roles: string[]
}

/** Only pillars that are asked about, in the order of the questions. */
export function unqualifiedPillars(
  questions: readonly Pick<AgendaQuestion, "frameworkPillar">[],
  people: readonly Omit<RoutablePerson, "id">[],
): UnqualifiedPillar[] {
  const covered = new Set(people.filter((person) => person.answers).flatMap((person) => pillarsOf(person.businessRole)))
  const asked = new Set(questions.flatMap(({ frameworkPillar }) => frameworkPillar ?? []))
  return [...asked]
    .filter((pillar) => !covered.has(pillar))
    .map((id) => ({ id, name: FRAMEWORK_PILLARS[id], roles: rolesFor(id) }))
}

/** The roles that speak for a pillar. */
export function rolesFor(pillar: FrameworkPillar): string[] {
  return Object.entries(REVIEW_ROLES).flatMap(([role, pillars]) => (pillars.includes(pillar) ? [role] : []))
}

const PILLARS_OF = new Map(Object.entries(REVIEW_ROLES).map(([role, pillars]) => [plain(role), pillars]))

function pillarsOf(role: string): readonly FrameworkPillar[] {
  return PILLARS_OF.get(plain(role)) ?? []
}

function plain(role: string): string {
  return role.trim().toLowerCase()
}
