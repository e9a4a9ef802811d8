import { PILLAR_TEXTS, type PillarTexts } from "@/lib/review/pillar-texts"
import type { ReportInput } from "./input"
import type { PageChanges } from "./pillar-changes"
import { pillarGroups } from "./pillar-group"
import type { Say } from "./words/say"

/** A pillar's page as the full review prints it; texts that nobody wrote are left out. */
export interface PrintedPillar {
  anchor: string
  name: string
  /** That answers changed since it was written; empty: none did. */
  remark: string
  texts: { title: string; text: string }[]
}

/** The pages that people saved, in the workload's priority order; none for a pillar without a word. */
export function printedPillars(input: ReportInput, say: Say): PrintedPillar[] {
  const { reviews, workload, pillarPages = {}, pillarChanges = {} } = input
  return pillarGroups(reviews, workload.pillarPriorities).flatMap(({ id, name }, index) => {
    const page = Object.hasOwn(pillarPages, id) ? pillarPages[id] : undefined
    const texts = page ? textsOf(page, say) : []
    return texts.length === 0
      ? []
      : [{ anchor: `words-${index + 1}`, name: say.term(name), texts, remark: remarkOf(pillarChanges[id], say) }]
  })
}

function remarkOf(changes: PageChanges | undefined, say: Say): string {
  if (!changes) return ""
  const { writtenOn, labels } = changes
  const values = { answers: say.counted(labels.length, "answer"), day: say.day(writtenOn), questions: say.list(labels) }
  return say("Written on {day}; {answers} changed since: {questions}.", values)
}

function textsOf(page: PillarTexts, say: Say): PrintedPillar["texts"] {
  const names = Object.keys(PILLAR_TEXTS) as (keyof PillarTexts)[]
  return names.flatMap((name) => {
    const text = page[name].trim()
    return text === "" ? [] : [{ title: say(PILLAR_TEXTS[name]), text }]
  })
}
