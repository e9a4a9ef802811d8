"use client"

import type { AnswerActions } from "@/lib/client/answer-actions"
import type { AnswerView } from "@/lib/client/answer-view"
import { type Command, useCommands } from "@/lib/client/commands"
import { type Choice, isNoneOfThese } from "@/lib/lens/model"
import type { AnswerState } from "@/lib/review/answer"
import { practiceNumbers } from "@/lib/risk/words"
import { NOTES_ID } from "./notes"

const SCOPE = "Answering"

interface AnswerCommandsProps {
  view: AnswerView | undefined
  actions: AnswerActions | null
  go: { previous: () => void; next: () => void; unanswered: () => void }
  steps: { undo: () => void; redo: () => void }
}

/** The keys of the answer screen. Draws nothing. */
export function AnswerCommands({ view, actions, go, steps }: AnswerCommandsProps) {
  useCommands([
    { id: "answer.next", label: "Next question", keys: "]", scope: SCOPE, run: go.next, repeats: true },
    { id: "answer.previous", label: "Previous question", keys: "[", scope: SCOPE, run: go.previous, repeats: true },
    { id: "answer.unanswered", label: "Next unanswered question", keys: "u", scope: SCOPE, run: go.unanswered },
    ...(view ? movement() : []),
    ...(view && actions ? doing(view, actions, go.next) : []),
    { id: "answer.undo", label: "Undo", keys: "Mod+z", scope: SCOPE, run: steps.undo, notInText: true },
    { id: "answer.redo", label: "Redo", keys: "Mod+Shift+z", scope: SCOPE, run: steps.redo, notInText: true },
  ])
  return null
}

function movement(): Command[] {
  return [
    { id: "answer.down", label: "Next practice", keys: "j", scope: SCOPE, run: () => move(1), repeats: true },
    { id: "answer.up", label: "Previous practice", keys: "k", scope: SCOPE, run: () => move(-1), repeats: true },
  ]
}

function doing({ question, shown }: AnswerView, actions: AnswerActions, next: () => void): Command[] {
  const numbers = practiceNumbers(question)
  const ticks = question.choices.flatMap(({ id, title }): Command[] => {
    const number = numbers.get(id) ?? 0
    if (number > 9) return []
    const label = number === 0 ? title : `Practice ${number}`
    const run = () => {
      if (shown.isApplicable) actions.tick(id)
    }
    return [{ id: `answer.tick.${number}`, label, words: title, keys: String(number), scope: SCOPE, run }]
  })
  const applies = shown.isApplicable
  const saveAndNext = () => {
    actions.saveNow()
    next()
  }
  return [
    ...ticks,
    { id: "answer.save", label: "Save and next", keys: "Mod+Enter", scope: SCOPE, run: saveAndNext },
    {
      id: "answer.notes",
      label: "Write notes",
      keys: "n",
      scope: SCOPE,
      run: writeNotes,
    },
    {
      id: "answer.exception",
      label: "Practice is not applicable",
      keys: "Shift+x",
      scope: SCOPE,
      run: () => exceptPractice(question.choices, shown, actions),
    },
    {
      id: "answer.applicable",
      label: applies ? "Question is not applicable" : "Question applies",
      keys: "x",
      scope: SCOPE,
      run: () => actions.setApplicable(!applies),
    },
  ]
}

/** The practice that has the focus; from anywhere else it does nothing. */
function exceptPractice(choices: readonly Choice[], shown: AnswerState, actions: AnswerActions) {
  const at = [...document.querySelectorAll("[data-practice]")].findIndex((box) => box.matches(":focus"))
  const choice = choices[at]
  if (!choice || isNoneOfThese(choice) || !shown.isApplicable) return
  actions.mark(choice.id, shown.choices[choice.id]?.status === "NOT_APPLICABLE" ? null : "NONE")
}

/** Writing goes on where the notes end. */
function writeNotes() {
  const notes = document.getElementById(NOTES_ID)
  notes?.focus()
  if (notes instanceof HTMLTextAreaElement) notes.setSelectionRange(notes.value.length, notes.value.length)
}

/** Moves the focus among the practices; from elsewhere to the first or the last. */
function move(by: 1 | -1) {
  const all = [...document.querySelectorAll<HTMLElement>("[data-practice]:not(:disabled)")]
  const at = all.findIndex((box) => box.matches(":focus"))
  const next = at === -1 ? (by === 1 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)
  all[next]?.focus()
}
