import { useRef, useState } from "react"
import type { Edit } from "@/lib/autosave/edit"
import { markChoice, noteChoice, tick } from "@/lib/autosave/tick"
import { editWords, inverse, NO_STEPS, redo, remember, type Step, type Steps, undo } from "@/lib/autosave/undo"
import type { Reason } from "@/lib/review/answer"
import { openQuestion } from "./answer-route"
import type { AnswerView } from "./answer-view"
import type { OfflineQueue } from "./offline-queue"
import type { ReviewPlace } from "./query-keys"

/** What can be done with the question that is shown. */
export interface AnswerActions {
  tick: (choiceId: string) => void
  /** Not applicable for a reason; null takes it back. */
  mark: (choiceId: string, reason: Reason | null) => void
  note: (choiceId: string, text: string) => void
  setApplicable: (isApplicable: boolean) => void
  setReason: (reason: Reason) => void
  type: (text: string) => void
  /** Decides between two texts of the notes. */
  resolve: (text: string) => void
  /** Sends what still waits for a pause in typing. */
  saveNow: () => void
  /** Drops what the server refused. */
  giveUp: () => void
  /** Tries everything that waits again. */
  retry: () => void
}

/** Null where this person may only read. */
export function useAnswerActions(
  place: ReviewPlace,
  view: AnswerView | undefined,
  queue: OfflineQueue | null,
  remembered: (step: Step) => void,
): AnswerActions | null {
  if (!view || !queue) return null
  const { question, shown, answer } = view
  const here = { ...place, questionId: question.id }
  const send = (edit: Edit, pace: "at once" | "typing" = "at once") => queue.edit(here, edit, pace)
  const act = (edit: Edit) => {
    remembered({ questionId: question.id, words: editWords(question, edit), forth: edit, back: inverse(shown, edit) })
    send(edit)
  }
  return {
    tick: (choiceId) => act(tick(question, shown, choiceId)),
    mark: (choiceId, reason) => act(markChoice(choiceId, reason)),
    note: (choiceId, text) => send(noteChoice(shown, choiceId, text), "typing"),
    setApplicable: (isApplicable) => act({ choices: {}, isApplicable }),
    setReason: (reason) => act({ choices: {}, reason }),
    type: (text) => send({ choices: {}, notes: { text, base: answer.notesVersion } }, "typing"),
    resolve: (text) => queue.resolve(here, text),
    saveNow: () => void queue.flush(),
    giveUp: () => queue.giveUp(here),
    retry: () => queue.hurry(),
  }
}

/** Undo and redo of this visit, over all questions of the review. */
export function useSteps(place: ReviewPlace, queue: OfflineQueue | null, shownId: string | null) {
  const [steps, setSteps] = useState<Steps>(NO_STEPS)
  const [said, setSaid] = useState("")
  // Two key presses may come before the next render.
  const latest = useRef(NO_STEPS)
  function keep(next: Steps) {
    latest.current = next
    setSteps(next)
  }
  function go(found: ReturnType<typeof undo>, way: "back" | "forth", word: string) {
    if (!found || !queue) return
    const { steps: rest, step } = found
    keep(rest)
    queue.edit({ ...place, questionId: step.questionId }, step[way], "at once")
    if (step.questionId !== shownId) openQuestion(place, step.questionId)
    setSaid(`${word}: ${step.words}`)
  }
  return {
    last: steps.done.at(-1),
    said,
    remember: (step: Step) => keep(remember(latest.current, step)),
    undo: () => go(undo(latest.current), "back", "Undone"),
    redo: () => go(redo(latest.current), "forth", "Done again"),
  }
}
