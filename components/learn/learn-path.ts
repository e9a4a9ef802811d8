interface LearnPlace {
  lensKey: string
  pillarId?: string
  questionId?: string
  practiceId?: string
}

/** The address of a lens, a pillar, a question or a practice in learning mode. */
export function learnPath({ lensKey, pillarId, questionId, practiceId }: LearnPlace): string {
  const parts = [lensKey, pillarId, questionId].filter((part) => part !== undefined && part !== "")
  const path = ["/learn", ...parts.map((part) => encodeURIComponent(part ?? ""))].join("/")
  return practiceId ? `${path}#${encodeURIComponent(practiceId)}` : path
}
