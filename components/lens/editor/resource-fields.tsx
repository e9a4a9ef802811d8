"use client"

import { DraftField } from "@/components/lens/editor/draft-field"
import { InlineProblems } from "@/components/lens/editor/inline-problems"
import { useThing } from "@/components/lens/editor/thing"
import { pointerTo } from "@/lib/lens/json-node"
import { LIMITS } from "@/lib/lens/limits"

interface ResourceFieldsProps {
  /** `improvementPlan` or `helpfulResource`. */
  name: string
  label: string
  description?: string
  required?: boolean
}

/** A text with an optional link. */
export function ResourceFields({ name, label, description, required }: ResourceFieldsProps) {
  const { pointer } = useThing()
  return (
    <div className="grid gap-3">
      <DraftField
        label={label}
        path={[name, "displayText"]}
        limit={LIMITS.text}
        required={required}
        tall
        description={description}
      />
      <DraftField label={`Link of the ${label.toLowerCase()}`} path={[name, "url"]} limit={LIMITS.text} />
      <InlineProblems pointer={pointerTo(pointer, name)} />
    </div>
  )
}
