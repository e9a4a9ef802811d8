"use client"

import { useState } from "react"
import { AgendaEditor } from "@/components/session/plan/agenda-editor"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Message } from "@/components/ui/message"
import { useAgendaChange } from "@/lib/client/session-agenda-change"
import type { Room } from "@/lib/client/session-room"
import { MINUTES_A_QUESTION } from "@/lib/live/agenda"
import type { AgendaItem } from "@/lib/live/agenda-item"
import { questionKey } from "@/lib/live/agenda-questions"

interface AgendaDialogProps {
  room: Pick<Room, "sessionId" | "view" | "send">
  onClose: () => void
}

/** The agenda of a session under way: other order, other parts, other time. Nothing moves until it is saved. */
export function AgendaDialog({ room, onClose }: AgendaDialogProps) {
  const { agenda, questions, fixed, news, outdated, restored, change, startOver, save } = useAgendaChange(room)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")

  async function submit() {
    setBusy(true)
    const found = await save()
    setBusy(false)
    setProblem(found ?? "")
    if (found === null) onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="Change the agenda"
      description="Everybody sees it once you save. What the group has been on stays, for the minutes."
      actions={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button look="primary" busy={busy} onClick={submit}>
            Save the agenda
          </Button>
        </>
      }
    >
      {restored || outdated ? (
        <Message
          action={
            <Button size="dense" onClick={startOver}>
              Start over
            </Button>
          }
        >
          {restored ? "These are your changes from before; they were kept on this device. " : ""}
          {outdated ? "The agenda was changed meanwhile: saving this replaces that." : ""}
        </Message>
      ) : null}
      {news && room.view.session.lensesChanged ? (
        <Message
          title="A lens changed meanwhile"
          action={
            <Button size="dense" onClick={() => change(news)}>
              Take that in
            </Button>
          }
        >
          {changeWords(agenda, news)}
        </Message>
      ) : null}
      <AgendaEditor
        name="now"
        agenda={agenda}
        questions={questions}
        minutesEach={MINUTES_A_QUESTION}
        fixed={fixed}
        onChange={change}
      />
      {problem ? (
        <Message tone="error" live>
          {problem}
        </Message>
      ) : null}
    </Dialog>
  )
}

/** "2 questions are new, 1 is no longer asked." */
function changeWords(before: readonly AgendaItem[], after: readonly AgendaItem[]): string {
  const [old, next] = [before, after].map((parts) => parts.flatMap(({ questions }) => questions.map(questionKey)))
  const added = next?.filter((key) => !old?.includes(key)).length ?? 0
  const gone = old?.filter((key) => !next?.includes(key)).length ?? 0
  const is = (count: number, what: string) => `${count} ${count === 1 ? "question is" : "questions are"} ${what}`
  return `${[added > 0 ? is(added, "new") : "", gone > 0 ? is(gone, "no longer asked") : ""].filter(Boolean).join(", ")}.`
}
