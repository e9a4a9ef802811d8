import { type QueryClient, queryOptions } from "@tanstack/react-query"
import type { Outline, QuestionPage } from "@/lib/review/outline"
import { api } from "./api"
import { queryKeys, type ReviewPlace } from "./query-keys"

/** Live events keep a review fresh, so it is only read again when the live connection was away. */
const KEPT = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY }

export function outlineQuery(place: ReviewPlace) {
  return queryOptions({
    ...KEPT,
    queryKey: queryKeys.outline(place),
    queryFn: ({ signal }) => api<Outline>("GET", reviewPath(place, "outline"), undefined, { signal }),
  })
}

export function questionQuery(place: ReviewPlace, questionId: string) {
  return queryOptions({
    ...KEPT,
    queryKey: queryKeys.question(place, questionId),
    queryFn: ({ signal }) =>
      api<QuestionPage>("GET", reviewPath(place, "questions", questionId), undefined, { signal }),
  })
}

/** Reads the rail and all questions in two requests: from then on every question opens at once, also without a network. */
export async function loadWholeReview(client: QueryClient, place: ReviewPlace): Promise<void> {
  const [outline, { Questions }] = await Promise.all([
    api<Outline>("GET", reviewPath(place, "outline")),
    api<{ Questions: QuestionPage[] }>("GET", reviewPath(place, "questions")),
  ])
  client.setQueryDefaults(queryKeys.reviews, KEPT)
  client.setQueryData(queryKeys.outline(place), outline)
  for (const page of Questions) {
    client.setQueryData<QuestionPage>(queryKeys.question(place, page.question.id), (known) =>
      known && known.answer.version > page.answer.version ? known : page,
    )
  }
}

function reviewPath({ workloadId, lensKey, milestone }: ReviewPlace, ...rest: string[]): string {
  const path = ["workloads", workloadId, "reviews", lensKey, ...rest].map(encodeURIComponent).join("/")
  return `/api/plumbline/${path}${milestone === null ? "" : `?MilestoneNumber=${milestone}`}`
}
