"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { Dialog } from "@/components/ui/dialog"
import { Message } from "@/components/ui/message"
import { ApiError, api } from "@/lib/client/api"
import type { QuestionRouting } from "@/lib/live/preparation-view"
import type { SessionPersonPlan } from "@/lib/live/session-summary"

interface RouteDialogProps {
  sessionId: string
  question: QuestionRouting
  people: readonly SessionPersonPlan[]
  onClose: () => void
}

/** Chooses who is asked one question. */
export function RouteDialog({ sessionId, question, people, onClose }: RouteDialogProps) {
  const router = useRouter()
  const [chosen, setChosen] = useState<readonly string[]>(question.personIds)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")
  const choosable = people.filter(({ roles }) => !roles.includes("observer"))

  async function save() {
    setBusy(true)
    try {
      const place = [question.lensKey, question.questionId].map(encodeURIComponent).join("/")
      await api("PUT", `/api/plumbline/sessions/${sessionId}/routes/${place}`, { PersonIds: chosen })
      router.refresh()
      onClose()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
      setBusy(false)
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`Who is asked ${question.label}?`}
      description={question.title}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={busy} onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <fieldset className="grid">
        <legend className="sr-only">People</legend>
        {choosable.map(({ id, userId, name, businessRole, guest }) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            onChange={(event) =>
              setChosen(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
            label={
              <>
                {name}{" "}
                <span className="text-muted text-sm">
                  {[
                    businessRole,
                    guest ? "guest" : userId === null ? "no account yet: can prepare as a member or guest" : "",
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </span>
              </>
            }
          />
        ))}
      </fieldset>
      <p className="text-muted text-sm">
        What somebody prepared already stays theirs, and is there again should the question come back.
      </p>
      {problem ? (
        <Message tone="error" live>
          {problem}
        </Message>
      ) : null}
    </Dialog>
  )
}
