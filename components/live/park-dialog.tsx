"use client"

import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Message } from "@/components/ui/message"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import type { Room } from "@/lib/client/session-room"
import { useSubmit } from "@/lib/client/use-submit"
import type { Command } from "@/lib/live/commands"
import { PARKED_KINDS } from "@/lib/live/state"
import { OwnerFields } from "./owner-fields"
import { PARKED_WORDS } from "./parked-words"

interface ParkDialogProps {
  room: Room
  /** The question that the group is on; null: none, or a topic. */
  stopId: string | null
  /** Whether this question can be parked as a whole. */
  mayParkQuestion: boolean
  onClose: () => void
}

const FORM = "park"

/** Puts something aside with a name and a date, so that the group can go on. */
export function ParkDialog({ room, stopId, mayParkQuestion, onClose }: ParkDialogProps) {
  const { busy, problem, errorOf, onSubmit } = useSubmit(async (values) => {
    await room.send(commandOf(values, stopId))
    onClose()
  })
  const kinds = PARKED_KINDS.map((kind) => ({ value: kind, label: PARKED_WORDS[kind] }))
  const whole = { value: "whole", label: "The question we are on" }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Park it"
      description="It is looked at again before the session closes."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={FORM} busy={busy}>
            Park
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={onSubmit} className="grid gap-4" noValidate>
        <Field label="Why, or what it is about" required error={errorOf("text") ?? errorOf("reason")}>
          {(control) => <TextArea {...control} name="text" maxLength={2_000} />}
        </Field>
        <Field label="What" required>
          {(control) => (
            <Select {...control} name="kind" options={stopId && mayParkQuestion ? [whole, ...kinds] : kinds} />
          )}
        </Field>
        <OwnerFields people={Object.values(room.view.people)} errorOf={errorOf} />
        {problem ? (
          <Message tone="error" live>
            {problem}
          </Message>
        ) : null}
      </form>
    </Dialog>
  )
}

function commandOf(values: Record<string, string>, stopId: string | null): Command {
  const { text = "", owner = "", dueOn = "" } = values
  if (text.trim() === "") throw new Error("Say in a few words what it is about.")
  if (stopId && values.kind === "whole") return { type: "park-question", stopId, reason: text, owner, dueOn }
  const kind = PARKED_KINDS.find((one) => one === values.kind) ?? "question"
  return { type: "park", stopId, kind, text, owner, dueOn }
}
