import { FRAMEWORK_PILLARS, type FrameworkPillar } from "@/lib/review/workload-type"
import type { AgendaItem } from "./agenda-item"
import { type UnqualifiedPillar, unqualifiedPillars } from "./routing"
import type { PersonView } from "./session-view"

/** The pillars on the agenda that nobody of these people can speak for. Who has not come yet counts: they are invited. */
export function unqualifiedIn(agenda: readonly AgendaItem[], people: readonly PersonView[]): UnqualifiedPillar[] {
  const asked = agenda
    .filter((part) => part.questions.length > 0)
    .map(({ pillarId }) => ({ frameworkPillar: isFrameworkPillar(pillarId) ? pillarId : null }))
  return unqualifiedPillars(
    asked,
    people.map(({ businessRole, roles }) => ({ businessRole, answers: !roles.includes("observer") })),
  )
}

function isFrameworkPillar(id: string): id is FrameworkPillar {
  return Object.hasOwn(FRAMEWORK_PILLARS, id)
}
