import { BallotRow } from "@/components/live/ballot-row"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { Message } from "@/components/ui/message"
import { SaveState } from "@/components/ui/save-state"
import { Segmented } from "@/components/ui/segmented"
import { Time } from "@/components/ui/time"
import { type PreAnswerDraft, usePreAnswer } from "@/lib/client/pre-answer"
import type { MyQuestion } from "@/lib/live/preparation-view"
import type { VoteValue } from "@/lib/live/vote"
import { MyQuestionTexts } from "./my-question-texts"

const CONFIDENCE = [1, 2, 3, 4, 5].map((value) => ({ value: String(value), label: String(value) }))

/** The end of a time box; it stops nobody. */
function Until({ moment }: { moment: Date }) {
  const isOver = new Date(moment) <= new Date()
  return (
    <Badge tone={isOver ? "warning" : "accent"}>
      {isOver ? "Was open until" : "Open until"} <Time value={moment} format="day" />
      {isOver ? ", you can still answer" : null}
    </Badge>
  )
}

interface MyQuestionFormProps {
  sessionPath: string
  personId: string
  question: MyQuestion
  isOver: boolean
  onComplete: (complete: boolean) => void
}

/** What I say on one question: a word per practice, how sure I am, a note, a link. It saves itself. */
export function MyQuestionForm({ sessionPath, personId, question, isOver, onComplete }: MyQuestionFormProps) {
  const { value, status, problem, savedAt, edit } = usePreAnswer(sessionPath, personId, question)
  const { practices, label, title, pillarName, prompt, evidence } = question
  const isDone = practices.every(({ id }) => value.choices[id] !== undefined)
  const unsure = Object.values(value.choices).includes("dont-know")
  const id = `q-${question.lensKey}-${question.questionId}`

  function change(patch: Partial<PreAnswerDraft>, pace: "at once" | "typing") {
    const next = { ...value, ...patch }
    edit(next, pace)
    onComplete(practices.every((practice) => next.choices[practice.id] !== undefined))
  }
  const all = (choice: VoteValue) =>
    change({ choices: Object.fromEntries(practices.map((practice) => [practice.id, choice])) }, "at once")

  return (
    <li aria-labelledby={id} className="rounded-md border border-line bg-surface">
      <div className="grid gap-1 border-line border-b px-4 py-3">
        <div className="flex flex-wrap items-center gap-2 text-sm">
          <span className="font-medium text-accent">{label}</span>
          <span className="text-muted">{pillarName}</span>
          {question.until ? <Until moment={question.until} /> : null}
          {isDone ? <Badge tone="success">Answered</Badge> : <Badge>Open</Badge>}
          <span className="ml-auto">
            <SaveState
              status={status}
              quiet
              {...(status === "idle" && question.mine === null && { words: "Not begun" })}
              {...(savedAt && { at: savedAt.toTimeString().slice(0, 5) })}
            />
          </span>
        </div>
        <h2 id={id} className="text-lg">
          {title}
        </h2>
        {prompt ? <p className="max-w-prose text-muted">{prompt}</p> : null}
      </div>
      <fieldset disabled={isOver} className="grid min-w-0 gap-4 px-4 py-4">
        <legend className="sr-only">{label}</legend>
        <ul className="rounded-md border border-line">
          {practices.map((practice, at) => (
            <BallotRow
              key={practice.id}
              number={at + 1}
              title={practice.title}
              value={value.choices[practice.id] ?? null}
              onChange={(choice) => change({ choices: { ...value.choices, [practice.id]: choice } }, "at once")}
            />
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <Button size="dense" onClick={() => all("dont-know")}>
            I don’t know this one
          </Button>
          <Button size="dense" onClick={() => all("not-applicable")}>
            Does not apply to us
          </Button>
        </div>
        {unsure ? (
          <p className="text-muted text-sm">
            “Don’t know” becomes something to find out: whoever leads sees the question, not who said so.
          </p>
        ) : null}
        <Segmented
          legend={
            <>
              How sure are you? <span className="font-normal text-muted">(optional; 1 is a guess, 5 is certain)</span>
            </>
          }
          options={CONFIDENCE}
          value={value.confidence === null ? null : String(value.confidence)}
          onChange={(chosen) => change({ confidence: Number(chosen) }, "at once")}
        />
        <MyQuestionTexts value={value} evidence={evidence} onChange={(patch) => change(patch, "typing")} />
        {problem ? (
          <Message tone="error" live>
            {problem} What you typed is kept on this device.
          </Message>
        ) : null}
      </fieldset>
    </li>
  )
}
