"use client"

import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import { TextInput } from "@/components/ui/text-input"
import type { Question } from "@/lib/lens/model"
import { evaluateRisk, type Selection } from "@/lib/risk/evaluate"
import { type Expectation, givenInWords } from "@/lib/risk/expectation"
import { RISK_WORDS } from "@/lib/risk/words"

interface KeepExpectationProps {
  question: Question
  answer: Selection
  /** Resolves to what went wrong, or to nothing. */
  onKeep: (expectation: Omit<Expectation, "id">) => Promise<string | undefined>
}

const RISKS = ["UNANSWERED", "HIGH", "MEDIUM", "NONE"] as const
const OPTIONS = RISKS.map((risk) => ({ value: risk, label: RISK_WORDS[risk] }))

/** Keeps the answer that is being tried, with the risk it should have. It is tried again before every publishing. */
export function KeepExpectation({ question, answer, onKeep }: KeepExpectationProps) {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState("")
  const [wish, setWish] = useState<Expectation["risk"] | null>(null)
  const [error, setError] = useState("")
  const { risk: actual } = evaluateRisk(question, answer)
  const risk = wish ?? (actual === "NOT_APPLICABLE" ? "NONE" : actual)
  const given = { selected: [...answer.selected], notApplicable: [...answer.notApplicable] }

  const keep = async (event: FormEvent) => {
    event.preventDefault()
    const problem = await onKeep({
      name: name.trim() || givenInWords(question, given),
      questionId: question.id,
      ...given,
      risk,
    })
    setError(problem ?? "")
    if (problem) return
    setOpen(false)
    setName("")
    setWish(null)
  }

  if (!open) {
    return (
      <Button size="dense" className="justify-self-start" onClick={() => setOpen(true)}>
        Keep as an expectation …
      </Button>
    )
  }
  return (
    <form onSubmit={keep} className="grid gap-3 border-line border-t pt-3">
      <p className="text-sm">Given {givenInWords(question, given)}:</p>
      <Field label="Expected risk" required>
        {(control) => (
          <Select
            {...control}
            options={OPTIONS}
            value={risk}
            onChange={(event) => setWish(RISKS.find((one) => one === event.target.value) ?? null)}
          />
        )}
      </Field>
      <Field label="Name" description="Shown when it fails, and blocks publishing then" error={error || null}>
        {(control) => (
          <TextInput {...control} value={name} maxLength={128} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <div className="flex gap-2">
        <Button size="dense" onClick={() => setOpen(false)}>
          Cancel
        </Button>
        <Button look="primary" size="dense" type="submit">
          Keep
        </Button>
      </div>
    </form>
  )
}
