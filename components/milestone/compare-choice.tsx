"use client"

import { useRouter } from "next/navigation"
import { useTransition } from "react"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import { comparisonHref } from "@/lib/client/comparison-places"

interface CompareChoiceProps {
  workloadId: string
  /** Oldest first. */
  milestones: readonly { number: number; name: string }[]
  from: number
  to: number | "now"
}

/** The two states to compare; each choice is in the address. The later one stays later. */
export function CompareChoice({ workloadId, milestones, from, to }: CompareChoiceProps) {
  const router = useRouter()
  const [waiting, startTransition] = useTransition()
  const show = (one: number | "now", other: number | "now") =>
    startTransition(() => router.replace(comparisonHref(workloadId, one, other), { scroll: false }))
  const options = milestones.map(({ number, name }) => ({ value: String(number), label: `${number}. ${name}` }))
  const later = [...options, { value: "now", label: "Now" }]
  const stateOf = (value: string) => (value === "now" ? value : Number(value))
  return (
    <search aria-busy={waiting} className="grid max-w-2xl gap-3 sm:grid-cols-2">
      <Field label="From" required>
        {(control) => (
          <Select
            {...control}
            options={options.map((one) => ({ ...one, disabled: to !== "now" && Number(one.value) >= to }))}
            value={String(from)}
            onChange={(event) => show(Number(event.target.value), to)}
          />
        )}
      </Field>
      <Field label="To" required>
        {(control) => (
          <Select
            {...control}
            options={later.map((one) => ({ ...one, disabled: one.value !== "now" && Number(one.value) <= from }))}
            value={String(to)}
            onChange={(event) => show(from, stateOf(event.target.value))}
          />
        )}
      </Field>
    </search>
  )
}
