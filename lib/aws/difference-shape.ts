import { diffLenses } from "@/lib/lens/diff"
import type { Lens } from "@/lib/lens/model"

type Status = "NEW" | "UPDATED" | "DELETED"

interface QuestionDifference {
  QuestionId: string
  QuestionTitle: string
  DifferenceStatus: Status
}

interface PillarDifference {
  PillarId: string
  PillarName: string
  DifferenceStatus: Status
  QuestionDifferences: QuestionDifference[]
}

/**
 * What differs between two versions of a lens, pillar by pillar, in the order of the new version and then of the old
 * one. Things are the same when their ids are. Source: aws-api.md, VersionDifferences and DifferenceStatus.
 */
export function toPillarDifferences(before: Lens, after: Lens): PillarDifference[] {
  const diff = diffLenses(before, after, { questions: [], choices: [] })
  const added = new Set(diff.questions.added.map(({ question }) => question.id))
  const removed = new Set(diff.questions.removed.map(({ question }) => question.id))
  const changed = new Set(diff.questions.changed.map(({ id }) => id))
  const newPillars = new Set(diff.pillars.added.map(({ id }) => id))
  const oldPillars = new Set(diff.pillars.removed.map(({ id }) => id))
  const changedPillars = new Set([...diff.pillars.changed.map(({ id }) => id), ...diff.pillars.moved])
  const old = new Map(before.pillars.map((pillar) => [pillar.id, pillar]))

  const differences = [...after.pillars, ...before.pillars.filter(({ id }) => oldPillars.has(id))].map((pillar) => {
    const now = oldPillars.has(pillar.id) ? [] : pillar.questions
    const gone = (old.get(pillar.id)?.questions ?? []).filter(({ id }) => removed.has(id))
    const QuestionDifferences = [
      ...now.filter(({ id }) => added.has(id)).map(difference("NEW")),
      ...now.filter(({ id }) => changed.has(id)).map(difference("UPDATED")),
      ...gone.map(difference("DELETED")),
    ]
    const status: Status = newPillars.has(pillar.id) ? "NEW" : oldPillars.has(pillar.id) ? "DELETED" : "UPDATED"
    return { PillarId: pillar.id, PillarName: pillar.name, DifferenceStatus: status, QuestionDifferences }
  })
  return differences.filter(
    (one) =>
      one.DifferenceStatus !== "UPDATED" || one.QuestionDifferences.length > 0 || changedPillars.has(one.PillarId),
  )
}

function difference(DifferenceStatus: Status) {
  return ({ id, title }: { id: string; title: string }): QuestionDifference => ({
    QuestionId: id,
    QuestionTitle: title,
    DifferenceStatus,
  })
}
