import type { Risk } from "@/lib/lens/model"
import type { ImprovementItem, Level, Status } from "./item"
import { isClosed } from "./status"

interface Stored {
  status: Status
  /** ISO days. */
  reviewOn: string | null
  dueOn: string | null
}

/**
 * How an item stands today: an accepted risk comes back on the day after its review date, whether or not anybody looked.
 * Source: issue 6, accepted risk.
 */
export function standingOf(
  { status, reviewOn, dueOn }: Stored,
  today: string,
): Pick<ImprovementItem, "status" | "returnedOn" | "isOverdue"> {
  const isBack = status === "ACCEPTED_RISK" && reviewOn !== null && reviewOn < today
  const now = isBack ? "OPEN" : status
  return {
    status: now,
    returnedOn: isBack ? reviewOn : null,
    isOverdue: dueOn !== null && dueOn < today && !isClosed(now),
  }
}

/**
 * The risk of an item: the worst of its questions as they are answered now. Without questions, or while one is not
 * answered and none is at risk, what somebody judged. Doing the work does not change it, a new answer does.
 */
export function riskOfItem(judged: Level, questions: readonly Risk[]): Level | "NONE" {
  if (questions.includes("HIGH")) return "HIGH"
  if (questions.includes("MEDIUM")) return "MEDIUM"
  return questions.length === 0 || questions.includes("UNANSWERED") ? judged : "NONE"
}
