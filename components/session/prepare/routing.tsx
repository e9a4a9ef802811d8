"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { type Column, DataTable } from "@/components/ui/data-table"
import { Message } from "@/components/ui/message"
import { ApiError, api } from "@/lib/client/api"
import type { PreparationBoard, QuestionRouting } from "@/lib/live/preparation-view"
import type { SessionPersonPlan } from "@/lib/live/session-summary"
import { RouteDialog } from "./route-dialog"
import { TimeBoxes } from "./time-boxes"

interface RoutingProps {
  sessionId: string
  board: PreparationBoard
  people: readonly SessionPersonPlan[]
  /** Nobody can prepare any more. */
  isOver: boolean
}

/** Who is asked what before the session, question by question, with the two things that a lead does about it. */
export function Routing({ sessionId, board, people, isOver }: RoutingProps) {
  const router = useRouter()
  const [changed, setChanged] = useState<QuestionRouting | null>(null)
  const [busy, setBusy] = useState("")
  const [told, setTold] = useState<{ text: string; tone: "success" | "error" } | null>(null)
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  const open = board.people.reduce((sum, { asked, answered }) => sum + asked - answered, 0)
  const unasked = board.questions.filter(({ personIds }) => personIds.length === 0).length

  async function act(path: string, words: (answer: Record<string, number>) => string) {
    setBusy(path)
    try {
      const answer = await api<Record<string, number>>("POST", `/api/plumbline/sessions/${sessionId}/${path}`, {})
      setTold({ text: words(answer), tone: "success" })
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setTold({ text: error.message, tone: "error" })
    }
    setBusy("")
  }

  const columns: Column<QuestionRouting>[] = [
    { id: "question", header: "Question", cell: ({ label, title }) => `${label} ${title}` },
    {
      id: "people",
      header: "Asked",
      cell: ({ personIds }) =>
        personIds.length === 0 ? (
          <span className="text-warning">nobody yet</span>
        ) : (
          personIds.map((id) => nameOf.get(id) ?? "").join(", ")
        ),
    },
    {
      id: "answered",
      header: "Answered",
      align: "end",
      className: "whitespace-nowrap",
      cell: ({ answered, personIds }) => (personIds.length === 0 ? "–" : `${answered} of ${personIds.length}`),
    },
    {
      id: "change",
      header: "Change",
      quietOnPhone: true,
      cell: (question) =>
        isOver ? null : (
          <Button
            size="dense"
            aria-label={`Change who is asked ${question.label}`}
            onClick={() => setChanged(question)}
          >
            Change
          </Button>
        ),
    },
  ]
  return (
    <>
      {isOver ? null : (
        <div className="flex flex-wrap gap-2">
          <Button busy={busy === "routes"} onClick={() => act("routes", ({ Given = 0 }) => givenWords(Given, unasked))}>
            Share out by role
          </Button>
          <Button
            busy={busy === "reminders"}
            disabled={open === 0}
            onClick={() => act("reminders", ({ Reminded = 0, Mailed = 0 }) => remindedWords(Reminded, Mailed))}
          >
            Remind those with open questions
          </Button>
        </div>
      )}
      {told ? (
        <Message tone={told.tone} live>
          {told.text}
        </Message>
      ) : null}
      <TimeBoxes sessionId={sessionId} parts={board.parts} isOver={isOver} />
      <DataTable
        caption="Who is asked what"
        columns={columns}
        rows={board.questions}
        rowKey={({ lensKey, questionId }) => `${lensKey}/${questionId}`}
      />
      {changed ? (
        <RouteDialog sessionId={sessionId} question={changed} people={people} onClose={() => setChanged(null)} />
      ) : null}
    </>
  )
}

function givenWords(given: number, unasked: number): string {
  if (unasked === 0) return "Every question was given to somebody already."
  if (given === 0) return "Nobody here speaks for what is left. Add people with such a role, or choose by hand."
  const rest = unasked - given
  const left = rest === 0 ? "" : ` ${rest} still ${rest === 1 ? "has" : "have"} nobody.`
  return `${given} ${given === 1 ? "question was" : "questions were"} given out.${left}`
}

function remindedWords(reminded: number, mailed: number): string {
  const people = `${reminded} ${reminded === 1 ? "person is" : "people are"} reminded`
  return mailed === reminded ? `${people} by mail.` : `${people}, ${mailed} of them by mail; the others see it here.`
}
