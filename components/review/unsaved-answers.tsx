"use client"

import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { hasKept } from "@/lib/client/answer-kept-names"

/** Sends answers that an earlier page could not save, whichever page is opened first. Draws nothing. */
export function UnsavedAnswers({ userId }: { userId: string }) {
  const client = useQueryClient()
  // The outside system is this browser's storage; without anything left there, nothing more is loaded.
  useEffect(() => {
    if (!hasKept(userId)) return
    import("@/lib/client/answer-queue").then(({ answerQueue }) => answerQueue(userId, client))
  }, [userId, client])
  return null
}
