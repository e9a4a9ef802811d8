import { useEffect, useEffectEvent, useState } from "react"
import { joinNotes } from "@/lib/autosave/join-notes"
import type { NoteView } from "@/lib/live/session-view"

const QUIET_MS = 700
const AGAIN_MS = 3_000

interface Draft {
  text: string
  /** The version that the text was made from. */
  base: number
  /** The text as the server took it last, until its new version is here. */
  sent: string | null
}

/**
 * One field of the shared notes. What is typed is sent after a short silence; what others write meanwhile is joined on
 * both sides by the same rule. `save` rejects when it was refused; it is tried again.
 */
export function useSharedNote(note: NoteView | undefined, save: (text: string, base: number) => Promise<unknown>) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [failures, setFailures] = useState(0)
  const stored = note ?? { text: "", version: 0 }
  // The server's word is here: either it is this text, or others wrote too.
  if (draft && (stored.version > draft.base || draft.sent === stored.text)) {
    const mine = draft.text === draft.sent || draft.text === stored.text ? null : draft.text
    const text = mine === null || draft.sent === stored.text ? mine : joinNotes(mine, stored.text)
    setDraft(text === null ? null : { text, base: stored.version, sent: null })
  }
  const waits = draft !== null && draft.sent === null

  const flush = useEffectEvent(async () => {
    if (!draft || !waits) return
    const { text, base } = draft
    setDraft({ text, base, sent: text })
    try {
      await save(text, base)
      setFailures(0)
    } catch {
      setDraft((now) => now && { ...now, sent: null })
      setFailures((count) => count + 1)
    }
  })
  const text = draft?.text
  // The outside system is the clock: every key starts the silence anew.
  useEffect(() => {
    if (!waits || text === undefined) return
    const timer = setTimeout(flush, failures > 0 ? AGAIN_MS : QUIET_MS)
    return () => clearTimeout(timer)
  }, [waits, text, failures])

  return {
    text: draft?.text ?? stored.text,
    state: failures > 0 && draft ? ("error" as const) : draft ? ("saving" as const) : ("saved" as const),
    type: (typed: string) =>
      setDraft((now) => ({ text: typed, base: now?.base ?? stored.version, sent: now?.sent ?? null })),
    flush: () => void flush(),
  }
}
