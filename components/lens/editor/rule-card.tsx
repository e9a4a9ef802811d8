"use client"

import { useState } from "react"
import { InlineProblems } from "@/components/lens/editor/inline-problems"
import { RuleBuilder } from "@/components/lens/editor/rule-builder"
import { RuleMenu } from "@/components/lens/editor/rule-menu"
import { RuleText } from "@/components/lens/editor/rule-text"
import { useThing, useWrite } from "@/components/lens/editor/thing"
import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import { textAt } from "@/lib/lens/edit/set-value"
import type { Choice } from "@/lib/lens/model"
import { parseRule } from "@/lib/lens/rule"

const RISKS = [
  { value: "NO_RISK", label: "No risk" },
  { value: "MEDIUM_RISK", label: "Medium risk" },
  { value: "HIGH_RISK", label: "High risk" },
]

interface RuleCardProps {
  index: number
  count: number
  choices: readonly Choice[]
}

/** One rule: its risk and its condition, put together from groups or written as text. */
export function RuleCard({ index, count, choices }: RuleCardProps) {
  const { pointer, node } = useThing()
  const write = useWrite()
  const [written, setWritten] = useState(false)
  const condition = textAt(node, "condition")
  const risk = textAt(node, "risk")
  const parsed = parseRule(condition)
  const isDefault = parsed.ok && parsed.expression === null
  const change = (next: string) => write(["condition"], next, "the condition")
  return (
    <fieldset className="grid gap-3 rounded-md border border-line bg-surface p-3">
      <legend className="sr-only">Rule {index + 1}</legend>
      <div className="flex flex-wrap items-center gap-2">
        <Select
          className="w-40!"
          aria-label={`Risk of rule ${index + 1}`}
          data-pointer={`${pointer}/risk`}
          options={RISKS}
          placeholder={RISKS.some(({ value }) => value === risk) ? undefined : "Choose"}
          value={RISKS.some(({ value }) => value === risk) ? risk : ""}
          onChange={(event) => write(["risk"], event.target.value, "the risk")}
        />
        <span className="flex-1 text-sm">{isDefault ? "in every other case" : "when"}</span>
        <RuleMenu index={index} count={count} isDefault={isDefault} />
      </div>
      <InlineProblems pointer={`${pointer}/risk`} />
      {parsed.ok && parsed.expression && !written ? (
        <RuleBuilder condition={condition} expression={parsed.expression} choices={choices} onChange={change} />
      ) : null}
      {!isDefault && (written || !parsed.ok) ? (
        <RuleText condition={condition} choices={choices} pointer={`${pointer}/condition`} onChange={change} />
      ) : null}
      {isDefault || !parsed.ok ? null : (
        <Button
          look="quiet"
          size="dense"
          className="justify-self-start"
          aria-pressed={written}
          onClick={() => setWritten(!written)}
        >
          {written ? "Put together" : "Write as text"}
        </Button>
      )}
      <InlineProblems pointer={`${pointer}/condition`} />
      <InlineProblems pointer={pointer} />
    </fieldset>
  )
}
