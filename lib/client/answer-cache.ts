import type { QueryClient } from "@tanstack/react-query"
import type { Answer } from "@/lib/review/answer"
import type { Outline, QuestionPage } from "@/lib/review/outline"
import type { AnswerPlace } from "./answer-place"
import { queryKeys } from "./query-keys"

/** Puts the server's word on an answer into what the page shows; older words change nothing. */
export function rememberAnswer(client: QueryClient, { workloadId, lensKey, questionId }: AnswerPlace, answer: Answer) {
  const place = { workloadId, lensKey, milestone: null }
  const key = queryKeys.question(place, questionId)
  const known = client.getQueryData<QuestionPage>(key)
  if (known && known.answer.version >= answer.version) return
  if (known) client.setQueryData<QuestionPage>(key, { ...known, answer })
  client.setQueryData<Outline>(
    queryKeys.outline(place),
    (outline) => outline && { ...outline, pillars: withRisk(outline.pillars, answer) },
  )
}

function withRisk(pillars: Outline["pillars"], { pillarId, questionId, risk }: Answer): Outline["pillars"] {
  return pillars.map((pillar) =>
    pillar.id === pillarId
      ? { ...pillar, questions: pillar.questions.map((one) => (one.id === questionId ? { ...one, risk } : one)) }
      : pillar,
  )
}
