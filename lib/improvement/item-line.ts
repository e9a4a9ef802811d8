import type { ImprovementItem } from "./item"
import { isQuickWin } from "./quick-wins"

/** An item as the views of the plan show it: without its long texts, so that a plan of hundreds loads at once. */
export interface ItemLine
  extends Pick<
    ImprovementItem,
    | ("number" | "title" | "pillar" | "pillarName" | "risk" | "priority" | "impact" | "effort" | "effortMinutes")
    | ("owner" | "dueOn" | "isOverdue" | "status" | "returnedOn" | "comments" | "changesArchitecture")
  > {
  steps: { done: number; all: number }
  questions: number
  isQuickWin: boolean
  /** The day until which its risk is accepted. */
  acceptedUntil: string | null
}

export function toLine(item: ImprovementItem): ItemLine {
  const { number, title, pillar, pillarName, risk, priority, impact, effort, effortMinutes, owner } = item
  const { dueOn, isOverdue, status, returnedOn, comments, changesArchitecture, steps, links, acceptance } = item
  return {
    ...{ number, title, pillar, pillarName, risk, priority, impact, effort, effortMinutes, owner },
    ...{ dueOn, isOverdue, status, returnedOn, comments, changesArchitecture },
    steps: { done: steps.filter((step) => step.done).length, all: steps.length },
    questions: links.length,
    isQuickWin: isQuickWin(item),
    acceptedUntil: status === "ACCEPTED_RISK" ? (acceptance?.reviewOn ?? null) : null,
  }
}
