import { PILLAR_TEXTS, type PillarTexts } from "@/lib/review/pillar-texts"
import type { ReportInput } from "./input"
import { pillarGroups } from "./pillar-group"
import type { Say } from "./words/say"

/** A pillar's page as the full review prints it; texts that nobody wrote are left out. */
export interface PrintedPillar {
  anchor: string
  name: string
  texts: { title: string; text: string }[]
}

/** The pages that people saved, in the workload's priority order; none for a pillar without a word. */
export function printedPillars({ reviews, workload, pillarPages = {} }: ReportInput, say: Say): PrintedPillar[] {
  return pillarGroups(reviews, workload.pillarPriorities).flatMap(({ id, name }, index) => {
    const page = Object.hasOwn(pillarPages, id) ? pillarPages[id] : undefined
    const texts = page ? textsOf(page, say) : []
    return texts.length === 0 ? [] : [{ anchor: `words-${index + 1}`, name: say.term(name), texts }]
  })
}

function textsOf(page: PillarTexts, say: Say): PrintedPillar["texts"] {
  const names = Object.keys(PILLAR_TEXTS) as (keyof PillarTexts)[]
  return names.flatMap((name) => {
    const text = page[name].trim()
    return text === "" ? [] : [{ title: say(PILLAR_TEXTS[name]), text }]
  })
}
