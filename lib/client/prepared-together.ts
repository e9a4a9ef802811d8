import { useQuery } from "@tanstack/react-query"
import type { PreparedTogether } from "@/lib/live/proposal"
import { api } from "./api"
import { queryKeys } from "./query-keys"

/** What people prepared together on a question, read when a decision begins without a vote; null: not known (yet). */
export function usePreparedTogether(sessionId: string, stopId: string, asked: boolean) {
  const path = `/api/sessions/${encodeURIComponent(sessionId)}/prepared?stopId=${encodeURIComponent(stopId)}`
  const { data, isLoading } = useQuery({
    queryKey: queryKeys.session(sessionId, "prepared", stopId),
    queryFn: ({ signal }) => api<PreparedTogether>("GET", path, undefined, { signal }),
    enabled: asked,
    // Somebody may have prepared more since the last look.
    staleTime: 0,
    gcTime: 0,
  })
  return { prepared: data ?? null, isLoading }
}
