/** A question of a workload's review: the lens by its short id, and the question's id in it. */
export interface QuestionPlace {
  lensKey: string
  questionId: string
}

/** One stop of a session's agenda with its time box. */
export interface AgendaItem {
  /** Unique within the agenda and stable, so that the log can name it. */
  id: string
  kind: "opening" | "actions" | "questions" | "break" | "wrap-up"
  title: string
  /** The time box, in whole minutes. */
  minutes: number
  /** The group of the pillar (`security`, or `<lensKey>.<pillarId>` for a lens's own); empty without questions. */
  pillarId: string
  /** In the order they are asked; empty unless the kind is "questions". */
  questions: QuestionPlace[]
}
