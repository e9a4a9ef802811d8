"use client"

import { useState } from "react"
import { RuleGroup } from "@/components/lens/editor/rule-group"
import { expressionOf, type RuleShape, shapeOf } from "@/lib/lens/edit/rule-shape"
import type { Choice, Expression } from "@/lib/lens/model"
import { printRule } from "@/lib/lens/rule"

interface RuleBuilderProps {
  condition: string
  expression: Expression
  choices: readonly Choice[]
  onChange: (condition: string) => void
}

/**
 * Puts a condition together from groups. What is half done (an empty group) stays here until it means something; the
 * written condition follows each step that does.
 */
export function RuleBuilder({ condition, expression, choices, onChange }: RuleBuilderProps) {
  // The shape somebody is working on, as long as the condition is still the one it gave.
  const [work, setWork] = useState<{ shape: RuleShape; condition: string } | null>(null)
  const shape = work?.condition === condition ? work.shape : shapeOf(expression)
  const built = expressionOf(shape)
  const change = (next: RuleShape) => {
    const result = expressionOf(next)
    const text = result.ok ? printRule(result.expression) : condition
    setWork({ shape: next, condition: text })
    if (text !== condition) onChange(text)
  }
  return (
    <div className="grid gap-2">
      <RuleGroup shape={shape} choices={choices} depth={0} onChange={change} />
      {built.ok ? null : <p className="text-sm text-warning">{built.message}</p>}
      <p className="break-words rounded-sm bg-sunken px-2 py-1 font-mono text-xs">{condition}</p>
    </div>
  )
}
