"use client"

import Plus from "lucide-react/icons/plus"
import X from "lucide-react/icons/x"
import { RuleChoices } from "@/components/lens/editor/rule-choices"
import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import { TextInput } from "@/components/ui/text-input"
import type { RuleShape } from "@/lib/lens/edit/rule-shape"
import type { Choice } from "@/lib/lens/model"

const KINDS = [
  { value: "all", label: "All of" },
  { value: "any", label: "Any of" },
  { value: "none", label: "None of" },
  { value: "not-all", label: "Not all of" },
  { value: "at-least", label: "At least … of" },
] as const

interface RuleGroupProps {
  shape: RuleShape
  choices: readonly Choice[]
  depth: number
  onChange: (shape: RuleShape) => void
  onRemove?: () => void
}

/** One group of a condition: how many of which practices, with groups inside. */
export function RuleGroup({ shape, choices, depth, onChange, onRemove }: RuleGroupProps) {
  const { kind, count, groups } = shape
  const changeKind = (value: string) => {
    const next = KINDS.find((one) => one.value === value)?.value ?? "all"
    onChange({ ...shape, kind: next, count: Math.max(2, count), groups: next === "at-least" ? [] : groups })
  }
  const replace = (index: number, group: RuleShape | null) => {
    const next = groups.flatMap((one, at) => (at === index ? (group ?? []) : one))
    onChange({ ...shape, groups: next })
  }
  return (
    <fieldset className={depth === 0 ? "grid gap-2" : "grid gap-2 border-line border-l-2 pl-3"}>
      <legend className="sr-only">{depth === 0 ? "Condition" : "Group"}</legend>
      <div className="flex flex-wrap items-center gap-2">
        <Select
          className="w-36!"
          aria-label="How many of the practices"
          options={KINDS}
          value={kind}
          onChange={(event) => changeKind(event.target.value)}
        />
        {kind === "at-least" ? (
          <TextInput
            type="number"
            className="w-18!"
            aria-label="At least so many"
            min={1}
            max={choices.length}
            value={count}
            onChange={(event) => onChange({ ...shape, count: Math.max(1, Number(event.target.value) || 1) })}
          />
        ) : null}
        <span className="flex-1" />
        {onRemove ? (
          <Button look="quiet" size="icon" aria-label="Remove this group" onClick={onRemove}>
            <X aria-hidden />
          </Button>
        ) : null}
      </div>
      <RuleChoices ids={shape.ids} choices={choices} onChange={(ids) => onChange({ ...shape, ids })} />
      {groups.map((group, index) => (
        <RuleGroup
          // Groups have no name but their place.
          key={String(index)}
          shape={group}
          choices={choices}
          depth={depth + 1}
          onChange={(next) => replace(index, next)}
          onRemove={() => replace(index, null)}
        />
      ))}
      {kind === "at-least" || depth >= 3 ? null : (
        <Button
          look="quiet"
          size="dense"
          className="justify-self-start"
          onClick={() => onChange({ ...shape, groups: [...groups, { kind: "any", count: 2, ids: [], groups: [] }] })}
        >
          <Plus aria-hidden /> Group
        </Button>
      )}
    </fieldset>
  )
}
