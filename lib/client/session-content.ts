import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import { stopsOf } from "@/lib/live/plan"
import type { RoomContent } from "@/lib/live/room-content"
import type { SessionView } from "@/lib/live/session-view"
import { api } from "./api"
import { queryKeys } from "./query-keys"
import type { Room } from "./session-room"

/** The questions of a session by stop: those that the page came with, read anew when the agenda asks others. */
export function useRoomQuestions(
  sessionId: string,
  { session }: Pick<SessionView, "session">,
  first: RoomContent,
): Pick<Room, "questions" | "isReading"> {
  const asked = askedBy(session)
  const [firstLenses, setFirst] = useState(session.lenses)
  // Not known before the lobby opens; everybody's pages would read anew at that moment.
  if (firstLenses === "" && session.lenses !== "") setFirst(session.lenses)
  const came = useMemo(() => new Set(first.questions.map((one) => one.stopId)), [first])
  const { data, isFetching } = useQuery({
    queryKey: queryKeys.session(sessionId, "content", [session.lenses, ...asked].join(" ")),
    queryFn: ({ signal }) =>
      api<RoomContent>("GET", `/api/sessions/${encodeURIComponent(sessionId)}/content`, undefined, { signal }),
    enabled: (firstLenses !== "" && session.lenses !== firstLenses) || asked.some((stopId) => !came.has(stopId)),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { questions } = data ?? first
  const byStop = useMemo(() => new Map(questions.map((one) => [one.stopId, one])), [questions])
  return { questions: byStop, isReading: isFetching }
}

function askedBy({ agenda }: SessionView["session"]): string[] {
  return stopsOf(agenda).flatMap((stop) => (stop.question ? [stop.id] : []))
}
