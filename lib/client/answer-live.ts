import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react"
import type { Answer } from "@/lib/review/answer"
import { rememberAnswer } from "./answer-cache"
import { clientId } from "./client-id"
import { openLive } from "./live"
import type { OfflineQueue } from "./offline-queue"
import { type Presence, PresenceRoom } from "./presence"
import { loadWholeReview } from "./queries"
import type { ReviewPlace } from "./query-keys"

/** Payload of `answer.changed`. */
interface AnswerChanged {
  lensKey: string
  clientId?: string
  by: { id: string | null; name: string }
  answer: Answer
  version: number
  notesVersion: number
}

/** Somebody else changed an answer a moment ago. */
export interface News {
  questionId: string
  name: string
}

const NOBODY: readonly Presence[] = []
/** Without a live connection the review is read after this long all the same. */
const PATIENCE_MS = 2_000
const NEWS_MS = 8_000

/** Follows the workload while the screen is open: answers of others, who is where, and the whole review for later. */
export function useLiveReview(place: ReviewPlace, queue: OfflineQueue | null) {
  const client = useQueryClient()
  const { workloadId, lensKey, milestone } = place
  const [room] = useState(() => new PresenceRoom(workloadId))
  const [news, setNews] = useState<News | null>(null)
  const [authors, setAuthors] = useState<Readonly<Record<string, string>>>({})
  const others = useSyncExternalStore(room.subscribe, room.current, () => NOBODY)

  const onAnswer = useEffectEvent((payload: AnswerChanged) => {
    const { version, notesVersion, by } = payload
    const answer = { ...payload.answer, version, notesVersion }
    const at = { workloadId, lensKey: payload.lensKey, questionId: answer.questionId }
    rememberAnswer(client, at, answer)
    queue?.hear(at, answer)
    if (payload.clientId === clientId || payload.lensKey !== lensKey) return
    const latest = { questionId: answer.questionId, name: by.name }
    setNews(latest)
    setTimeout(() => setNews((shown) => (shown === latest ? null : shown)), NEWS_MS)
    setAuthors((all) => ({ ...all, [answer.questionId]: by.name }))
  })
  const load = useEffectEvent(() => {
    // Without it every question is read when it is opened.
    loadWholeReview(client, place).catch(() => {})
  })

  // The outside systems are the server's live events and its record of who is here.
  useEffect(() => {
    if (milestone !== null) {
      load()
      return
    }
    const late = setTimeout(load, PATIENCE_MS)
    const close = openLive(workloadId, {
      onOpen: () => {
        clearTimeout(late)
        load()
      },
      on: {
        "answer.changed": (payload) => onAnswer(payload as AnswerChanged),
        presence: (payload) => room.hear(payload as Presence),
        "lenses.changed": load,
      },
    })
    const leave = room.enter()
    return () => {
      clearTimeout(late)
      close()
      leave()
    }
  }, [workloadId, milestone, room])

  /** `authors`: by question, who of the others changed it last. */
  return { others, news, authors, be: room.be }
}
