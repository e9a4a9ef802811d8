import "server-only"
import type { Risk } from "@/lib/lens/model"
import { type Answer, type AnswerState, EMPTY_ANSWER, type Reason } from "@/lib/review/answer"
import type { Answer as AnswerRecord } from "@/prisma/generated/client"

/** A stored row, or none, as the pure code's answer. Rows are only ever written from an `AnswerState`. */
export function toAnswer(questionId: string, pillarId: string, row: AnswerRecord | null): Answer {
  if (!row) return { ...EMPTY_ANSWER, questionId, pillarId, risk: "UNANSWERED", version: 0, notesVersion: 0 }
  return {
    questionId,
    pillarId,
    choices: row.choices as unknown as AnswerState["choices"],
    isApplicable: row.isApplicable,
    reason: row.reason as Reason,
    notes: row.notes,
    risk: row.risk satisfies Risk,
    version: row.version,
    notesVersion: row.notesVersion,
  }
}
