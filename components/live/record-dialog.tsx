"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Message } from "@/components/ui/message"
import { Segmented } from "@/components/ui/segmented"
import { TextArea } from "@/components/ui/text-area"
import { TextInput } from "@/components/ui/text-input"
import type { Room } from "@/lib/client/session-room"
import { useSubmit } from "@/lib/client/use-submit"
import { RECORD_KINDS, type RecordKind } from "@/lib/live/state"
import { OwnerFields } from "./owner-fields"
import { RECORD_WORDS } from "./parked-words"

interface RecordDialogProps {
  room: Room
  stopId: string | null
  /** What it is at first. */
  kind?: RecordKind
  /** What the text begins with, such as the practice that is not in place. */
  proposal: string
  onClose: () => void
}

const FORM = "record"
const KINDS = RECORD_KINDS.map((kind) => ({ value: kind, label: RECORD_WORDS[kind] }))

/** Keeps what came out of the conversation: an improvement, evidence, a decision or a follow-up. */
export function RecordDialog({ room, stopId, kind: first = "improvement", proposal, onClose }: RecordDialogProps) {
  const [kind, setKind] = useState<RecordKind>(first)
  const { busy, problem, errorOf, onSubmit } = useSubmit(async ({ text = "", owner = "", dueOn = "", url = "" }) => {
    if (text.trim() === "") throw new Error("Say in a few words what it is.")
    await room.send({ type: "record", kind, stopId, text, owner, dueOn, url })
    onClose()
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title="Create"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={FORM} busy={busy}>
            Create
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={onSubmit} className="grid gap-4" noValidate>
        <Field label="In a few words" required error={errorOf("text")}>
          {(control) => <TextArea {...control} name="text" maxLength={2_000} defaultValue={proposal} />}
        </Field>
        <Segmented
          legend="What it is"
          options={KINDS}
          value={kind}
          onChange={(value) => setKind(RECORD_KINDS.find((one) => one === value) ?? kind)}
        />
        {kind === "evidence" ? (
          <Field label="Link" error={errorOf("url")}>
            {(control) => <TextInput {...control} name="url" type="url" placeholder="https://" maxLength={2_000} />}
          </Field>
        ) : null}
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
