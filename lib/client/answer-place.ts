/** Where an answer belongs. */
export interface AnswerPlace {
  workloadId: string
  lensKey: string
  questionId: string
}

/** One text for a place: the key of its saver and of what is kept on this device. */
export function placeId({ workloadId, lensKey, questionId }: AnswerPlace): string {
  return [workloadId, lensKey, questionId].map(encodeURIComponent).join("/")
}

export function placeFrom(id: string): AnswerPlace {
  const [workloadId = "", lensKey = "", questionId = ""] = id.split("/").map(decodeURIComponent)
  return { workloadId, lensKey, questionId }
}
