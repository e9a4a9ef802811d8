import type { WaterfallStep } from "@/lib/review/compare"
import type { ChangeGroup } from "./comparison"
import { ENGLISH, type Say } from "./words/say"

/** Each group of a comparison as people read it. */
export const GROUP_WORDS = {
  resolved: { title: "Resolved", about: "At risk before, no longer" },
  improved: { title: "Improved", about: "From high to medium" },
  appeared: { title: "New", about: "No risk or no answer before, at risk now; in no milestone before" },
  reopened: { title: "Re-opened", about: "At risk again, as in a milestone before" },
  worsened: { title: "Worsened", about: "At risk before already: from medium to high" },
  withdrawn: { title: "Withdrawn", about: "Answered before, not any more" },
  answered: { title: "Answered, no risk", about: "Not answered before, no risk found" },
  "same-risk": { title: "Same risk", about: "Practices or notes differ, the risk does not" },
  lens: { title: "Changed by the lens", about: "Nobody touched the answer: the lens has other questions or rules" },
} as const satisfies Record<ChangeGroup, { title: string; about: string }>

/** "2 new risks": how many questions are in a group, in words that say what counts and what does not. */
export function groupCountWords(group: ChangeGroup, count: number): string {
  if (group === "appeared") return count === 1 ? "new risk" : "new risks"
  if (group === "improved") return "improved from high to medium"
  if (group === "worsened") return "worsened from medium to high"
  return GROUP_WORDS[group].title.toLowerCase()
}

/** "High risks fell from 9 to 4 since v1: 6 resolved, 1 new." Titles the waterfall; steps as `waterfall` gives them. */
export function comparisonFinding(steps: readonly WaterfallStep[], since: string, say: Say = ENGLISH): string {
  const start = steps[0]?.count ?? 0
  const end = steps.at(-1)?.count ?? 0
  const between = steps.slice(1, -1).map(({ kind, count }) => {
    const size = Math.abs(count)
    if (kind === "lens") {
      return count < 0
        ? say("{number} less by the lens", { number: size })
        : say("{number} more by the lens", { number: size })
    }
    return `${size} ${stepWord(kind, say)}`
  })
  const moved =
    start === end
      ? say("High risks stand at {end}, as at {since}", { end, since })
      : end < start
        ? say("High risks fell from {start} to {end} since {since}", { start, end, since })
        : say("High risks rose from {start} to {end} since {since}", { start, end, since })
  return between.length === 0 ? moved : `${moved}: ${say.list(between)}`
}

function stepWord(kind: WaterfallStep["kind"], say: Say): string {
  return kind === "start" || kind === "end" ? "" : say(GROUP_WORDS[kind].title).toLowerCase()
}
