import type { Question } from "@/lib/lens/model"

/** A question of the agenda as the room shows it. */
export interface RoomQuestion {
  /** `lensKey/questionId`. */
  stopId: string
  lensKey: string
  /** "SEC 3". */
  label: string
  pillarName: string
  question: Question
}

/** What a session is about: it changes only with the agenda. */
export interface RoomContent {
  workloadName: string
  questions: RoomQuestion[]
}
