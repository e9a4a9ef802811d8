import type { PlanItem } from "./plan-item"
import type { ActionSheet } from "./work"

/** Which action sheet puts which practice of a question in place, by the practice's title; the first sheet counts. */
export function sheetsByPractice(
  { label, title }: Pick<PlanItem, "label" | "title">,
  sheets: readonly ActionSheet[],
): Map<string, ActionSheet> {
  const found = sheets.flatMap((sheet) =>
    sheet.links
      .filter((link) => link.label === label && link.title === title)
      .flatMap(({ practices }) => practices.map((practice) => [practice, sheet] as const)),
  )
  return new Map(found.toReversed())
}
