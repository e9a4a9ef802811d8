import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useState, useSyncExternalStore } from "react"
import { applyEdit } from "@/lib/autosave/edit"
import { IDLE, type Saver, unsaved } from "@/lib/autosave/machine"
import type { Risk } from "@/lib/lens/model"
import type { AnswerState } from "@/lib/review/answer"
import type { Outline, QuestionPage } from "@/lib/review/outline"
import { riskOf } from "@/lib/review/state"
import { placeFrom, placeId } from "./answer-place"
import { answerQueue } from "./answer-queue"
import type { OfflineQueue, QueueState } from "./offline-queue"
import { outlineQuery, questionQuery } from "./queries"
import { queryKeys, type ReviewPlace } from "./query-keys"

/** A question with what was answered, including what the server does not know yet. */
export interface AnswerView extends QuestionPage {
  saver: Saver
  /** As stored, plus what waits to be saved. */
  shown: AnswerState
}

const NOTHING: QueueState = { savers: new Map(), connection: "online", keeps: true }
const never = () => () => {}

/** The queue of this person; null until the page runs in the browser. */
export function useAnswerQueue(userId: string): OfflineQueue | null {
  const client = useQueryClient()
  const [queue, setQueue] = useState<OfflineQueue | null>(null)
  // The outside systems are this browser's storage and network.
  useEffect(() => setQueue(answerQueue(userId, client)), [userId, client])
  return queue
}

export function useQueueState(queue: OfflineQueue | null): QueueState {
  const current = () => queue?.current() ?? NOTHING
  return useSyncExternalStore(queue?.subscribe ?? never, current, () => NOTHING)
}

/** One question; undefined while it is not on this device yet. */
export function useAnswerView(place: ReviewPlace, questionId: string, savers: QueueState["savers"]) {
  const { data, error, refetch } = useQuery(questionQuery(place, questionId))
  const saver = place.milestone === null ? savers.get(placeId({ ...place, questionId })) : undefined
  const view: AnswerView | undefined = data && withSaver(data, saver ?? IDLE)
  return { view, error, refetch }
}

function withSaver(page: QuestionPage, saver: Saver): AnswerView {
  const shown = applyEdit(page.question, page.answer, unsaved(saver))
  return { ...page, saver, shown: saver.conflict ? { ...shown, notes: saver.conflict.mine } : shown }
}

/** The rail with the risks as they will be once everything is saved. */
export function useOutline(place: ReviewPlace, savers: QueueState["savers"]): Outline | undefined {
  const client = useQueryClient()
  const { data } = useQuery(outlineQuery(place))
  if (!data || place.milestone !== null) return data
  const risks = new Map<string, Risk>()
  for (const [id, saver] of savers) {
    const { workloadId, lensKey, questionId } = placeFrom(id)
    if (workloadId !== place.workloadId || lensKey !== place.lensKey) continue
    const page = client.getQueryData<QuestionPage>(queryKeys.question(place, questionId))
    if (page) risks.set(questionId, riskOf(page.question, withSaver(page, saver).shown))
  }
  return risks.size === 0 ? data : { ...data, pillars: withRisks(data.pillars, risks) }
}

function withRisks(pillars: Outline["pillars"], risks: ReadonlyMap<string, Risk>): Outline["pillars"] {
  return pillars.map((pillar) => {
    if (!pillar.questions.some((one) => risks.has(one.id))) return pillar
    return { ...pillar, questions: pillar.questions.map((one) => ({ ...one, risk: risks.get(one.id) ?? one.risk })) }
  })
}
