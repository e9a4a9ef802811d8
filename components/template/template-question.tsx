"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { FormProblem } from "@/components/access/form-problem"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { Field } from "@/components/ui/field"
import { TextArea } from "@/components/ui/text-area"
import { ApiError, api } from "@/lib/client/api"
import { isNoneOfThese } from "@/lib/lens/model"
import { choicesWith } from "@/lib/review/answer"
import type { TemplateQuestionState } from "@/lib/review/template-view"

interface TemplateQuestionProps {
  /** Where the API has the answers of this lens. */
  path: string
  state: TemplateQuestionState
  mayEdit: boolean
}

/** One question of a template: what new workloads find ticked and noted. */
export function TemplateQuestion({ path, state, mayEdit }: TemplateQuestionProps) {
  const router = useRouter()
  const { question, number, answer, isAnswered } = state
  const [selected, setSelected] = useState(() => choicesWith(answer, "SELECTED"))
  const [isApplicable, setApplicable] = useState(answer.isApplicable)
  const [notes, setNotes] = useState(answer.notes)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")

  function toggle(id: string) {
    if (selected.includes(id)) return setSelected(selected.filter((one) => one !== id))
    // "None of these" and practices exclude each other on the page, as in a review.
    const others = selected.filter((one) => isNoneOfThese({ id: one }) === isNoneOfThese({ id }))
    setSelected(isNoneOfThese({ id }) ? [id] : [...others, id])
  }

  async function save() {
    setBusy(true)
    setProblem("")
    try {
      const body = { SelectedChoices: selected, IsApplicable: isApplicable, Notes: notes }
      await api("PATCH", `${path}/${encodeURIComponent(question.id)}`, body)
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
    } finally {
      setBusy(false)
    }
  }

  const changed =
    isApplicable !== answer.isApplicable ||
    notes !== answer.notes ||
    [...selected].sort().join() !== [...choicesWith(answer, "SELECTED")].sort().join()
  return (
    <details className="rounded-md border border-line">
      <summary className="flex cursor-pointer flex-wrap items-center gap-2 px-3 py-2.5">
        <span className="flex-1">
          {number}. {question.title}
        </span>
        {isAnswered ? <Badge tone="success">Answered</Badge> : <Badge>Not answered</Badge>}
      </summary>
      <div className="grid gap-3 border-line border-t px-3 py-3">
        <fieldset disabled={!mayEdit || !isApplicable}>
          <legend className="sr-only">Practices</legend>
          {question.choices.map((choice) => (
            <Checkbox
              key={choice.id}
              label={choice.title}
              checked={selected.includes(choice.id)}
              onChange={() => toggle(choice.id)}
            />
          ))}
        </fieldset>
        <Checkbox
          label="Does not apply to these workloads"
          checked={!isApplicable}
          disabled={!mayEdit}
          onChange={(event) => setApplicable(!event.target.checked)}
        />
        <Field label="Notes">
          {(control) => (
            <TextArea
              {...control}
              value={notes}
              readOnly={!mayEdit}
              onChange={(event) => setNotes(event.target.value)}
            />
          )}
        </Field>
        <FormProblem>{problem}</FormProblem>
        {mayEdit ? (
          <Button className="justify-self-start" look="primary" busy={busy} disabled={!changed} onClick={save}>
            Save<span className="sr-only"> question {number}</span>
          </Button>
        ) : null}
      </div>
    </details>
  )
}
