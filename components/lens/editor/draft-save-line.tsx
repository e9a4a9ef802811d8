"use client"

import { useEditor, useSaveState } from "@/components/lens/editor/editor-context"
import { Button } from "@/components/ui/button"
import { SaveState } from "@/components/ui/save-state"

/** Whether what was written is safe; the draft is saved as it is written. */
export function DraftSaveLine() {
  const { saver } = useEditor()
  const { status, savedAt, refusal, mergedWith } = useSaveState()
  const at = savedAt === null ? undefined : new Date(savedAt).toLocaleTimeString("en-GB", { timeStyle: "short" })
  const retry = (
    <Button look="quiet" size="dense" onClick={() => void saver.flush()}>
      Try now
    </Button>
  )
  const words =
    refusal || (mergedWith && status !== "conflict" ? `Joined with the changes of ${mergedWith}` : undefined)
  return (
    <SaveState
      quiet
      status={status}
      {...(at && { at })}
      {...(words && { words })}
      action={status === "error" || status === "offline" ? retry : undefined}
    />
  )
}
