"use client"

import { useRouter } from "next/navigation"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"

interface CompareFormProps {
  versions: readonly { value: string; label: string }[]
  from: string
  to: string
}

/** Which two versions are compared; the choice stands in the address. */
export function CompareForm({ versions, from, to }: CompareFormProps) {
  const router = useRouter()
  const go = (next: { from: string; to: string }) => router.replace(`?${new URLSearchParams(next)}`, { scroll: false })
  return (
    <div className="grid max-w-md grid-cols-2 gap-4">
      <Field label="From" required>
        {(control) => (
          <Select
            {...control}
            options={versions}
            value={from}
            onChange={(event) => go({ from: event.target.value, to })}
          />
        )}
      </Field>
      <Field label="To" required>
        {(control) => (
          <Select
            {...control}
            options={versions}
            value={to}
            onChange={(event) => go({ from, to: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
