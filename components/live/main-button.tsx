"use client"

import { Button } from "@/components/ui/button"
import { KeyHint } from "./key-hint"
import type { RoomActions } from "./room-actions"

const KEYS: Record<string, string> = { Next: "j", "Open vote": "v", Reveal: "r", Decide: "d" }

/** The one step that comes next. Who may only decide gets that alone. */
export function MainButton({ does }: { does: RoomActions }) {
  const { step, actions, open, opened, sender } = does
  if (step === null) {
    if (!actions.decide || opened === "decide") return null
    return (
      <Button look="primary" onClick={actions.decide}>
        Decide <KeyHint keys="d" />
      </Button>
    )
  }
  // These have a button of their own where the work is.
  if (step.form === "parking" || (step.form === "decide" && opened === "decide")) return null
  function run() {
    if (step?.command?.type === "reveal" && actions.reveal) actions.reveal()
    else if (step?.command?.type === "close" && does.openQuestions > 0) open("close")
    else if (step?.command) {
      open(null)
      void sender.send(step.command)
    } else if (step && step.form !== "parking") open(step.form)
  }
  const keys = KEYS[step.label]
  return (
    <Button look="primary" busy={sender.busy} onClick={run}>
      {step.label}
      {keys ? <KeyHint keys={keys} /> : null}
    </Button>
  )
}
