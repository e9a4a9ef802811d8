import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { AgendaItem } from "@/lib/live/agenda-item"
import type { AgendaQuestion } from "@/lib/live/agenda-questions"
import { ApiError, api } from "./api"
import { queryKeys } from "./query-keys"
import { agendaProblem, upToDate } from "./session-agenda"
import type { Room } from "./session-room"
import { clearDraft, readDraft, writeDraft } from "./workload-drafts"

/** What is being made of an agenda, and what it was made from. */
interface Draft {
  base: string
  agenda: AgendaItem[]
}

const isDraft = (value: unknown): value is Draft => typeof value === "object" && value !== null && "agenda" in value

/** A change of the agenda while the session is open. It is kept on this device until it was saved. */
export function useAgendaChange({ sessionId, view, send }: Pick<Room, "sessionId" | "view" | "send">) {
  const draftKey = `agenda:${sessionId}`
  const now = JSON.stringify(view.session.agenda)
  const [kept] = useState(() => readDraft(draftKey, isDraft))
  const [restored, setRestored] = useState(kept !== null)
  const [draft, setDraft] = useState<Draft>(() => kept ?? { base: now, agenda: view.session.agenda })
  const { data } = useQuery({
    queryKey: queryKeys.session(sessionId, "questions", view.session.lenses),
    queryFn: ({ signal }) =>
      api<{ questions: AgendaQuestion[]; added: string[] }>(
        "GET",
        `/api/sessions/${encodeURIComponent(sessionId)}/questions`,
        undefined,
        {
          signal,
        },
      ),
  })

  function change(agenda: AgendaItem[]) {
    const next = { ...draft, agenda }
    setDraft(next)
    writeDraft(draftKey, next)
  }
  function startOver() {
    clearDraft(draftKey)
    setRestored(false)
    setDraft({ base: now, agenda: view.session.agenda })
  }
  /** null: saved; else what is wrong, as a sentence. */
  async function save(): Promise<string | null> {
    const wrong = agendaProblem(draft.agenda)
    if (wrong) return wrong
    try {
      await send({ type: "change-agenda", agenda: draft.agenda })
    } catch (error) {
      if (error instanceof ApiError) return error.message
      throw error
    }
    clearDraft(draftKey)
    return null
  }
  const fixed = new Set(Object.keys(view.stops))
  const questions = data?.questions ?? []
  const news = data ? upToDate(draft.agenda, { all: data.questions, added: new Set(data.added), fixed }) : draft.agenda
  return {
    ...{ agenda: draft.agenda, questions, fixed, restored, outdated: draft.base !== now, change, startOver, save },
    /** The agenda with what lenses ask anew and without what they lost; null where that changes nothing. */
    news: JSON.stringify(news) === JSON.stringify(draft.agenda) ? null : news,
  }
}
