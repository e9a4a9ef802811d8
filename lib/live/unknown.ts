import type { RoundResult } from "./session-view"

/**
 * The practices of which more than half of those who said something in a shown vote don't know, in the result's order:
 * somebody has to find out. Source: issue 5, "don't know" creates a follow-up.
 */
export function mostlyUnknown({ practices }: Pick<RoundResult, "practices">): string[] {
  return practices
    .filter(({ counts }) => counts["dont-know"] * 2 > Object.values(counts).reduce((sum, count) => sum + count, 0))
    .map(({ choiceId }) => choiceId)
}
