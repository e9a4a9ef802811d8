/** One lens of a workload, now or at a milestone. */
export interface ReviewPlace {
  workloadId: string
  lensKey: string
  milestone: number | null
}

/** Hierarchical: invalidating a key invalidates everything below it. */
export const queryKeys = {
  reviews: ["reviews"] as const,
  review: ({ workloadId, lensKey, milestone }: ReviewPlace) =>
    ["reviews", workloadId, lensKey, milestone ?? "now"] as const,
  outline: (place: ReviewPlace) => [...queryKeys.review(place), "outline"] as const,
  whatIf: (workloadId: string, numbers: readonly number[]) => ["what if", workloadId, ...numbers] as const,
  planQuestions: (workloadId: string) => ["plan questions", workloadId] as const,
  session: (sessionId: string, what: "content" | "questions" | "prepared", as = "") =>
    ["session", sessionId, what, as] as const,
  question: (place: ReviewPlace, questionId: string) => [...queryKeys.review(place), "question", questionId] as const,
}
