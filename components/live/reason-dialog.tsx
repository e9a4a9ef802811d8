"use client"

import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Message } from "@/components/ui/message"
import { TextArea } from "@/components/ui/text-area"
import type { Room } from "@/lib/client/session-room"
import { useSubmit } from "@/lib/client/use-submit"
import type { Command } from "@/lib/live/commands"
import { OwnerFields } from "./owner-fields"

interface ReasonDialogProps {
  room: Room
  /** What a reason is asked for, and on which question. */
  asked: { kind: "needs-research" | "not-applicable"; stopId: string } | { kind: "reopen" }
  onClose: () => void
}

const FORM = "reason"

const WORDS = {
  "needs-research": {
    title: "Needs research",
    about: "Nobody here can say. Somebody finds out and the question is answered later.",
    label: "What has to be found out?",
    go: "Send to research",
  },
  "not-applicable": {
    title: "Not applicable",
    about: "The question then counts in no risk. The reason stays with the answer.",
    label: "Why does it not apply?",
    go: "Mark as not applicable",
  },
  reopen: {
    title: "Open the session again",
    about: "The minutes of before stay as they are; the next version says what changed.",
    label: "Why is it opened again?",
    go: "Open again",
  },
} as const

/** Asks for the reason of something that needs one. */
export function ReasonDialog({ room, asked, onClose }: ReasonDialogProps) {
  const words = WORDS[asked.kind]
  const { busy, problem, errorOf, onSubmit } = useSubmit(async (values) => {
    if ((values.reason ?? "").trim() === "") throw new Error("A short reason is needed.")
    await room.send(commandOf(asked, values))
    onClose()
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      description={words.about}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={FORM} busy={busy}>
            {words.go}
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={onSubmit} className="grid gap-4" noValidate>
        <Field label={words.label} required error={errorOf("reason")}>
          {(control) => <TextArea {...control} name="reason" maxLength={2_000} />}
        </Field>
        {asked.kind === "needs-research" ? (
          <OwnerFields people={Object.values(room.view.people)} errorOf={errorOf} />
        ) : null}
        {problem ? (
          <Message tone="error" live>
            {problem}
          </Message>
        ) : null}
      </form>
    </Dialog>
  )
}

function commandOf(asked: ReasonDialogProps["asked"], values: Record<string, string>): Command {
  const { reason = "", owner = "", dueOn = "" } = values
  if (asked.kind === "reopen") return { type: "reopen", reason }
  const { kind, stopId } = asked
  return kind === "needs-research" ? { type: kind, stopId, reason, owner, dueOn } : { type: kind, stopId, reason }
}
