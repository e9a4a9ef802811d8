"use client"

import { FormProblem } from "@/components/access/form-problem"
import { TextField } from "@/components/access/text-field"
import { Checkbox } from "@/components/ui/checkbox"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import { TextInput } from "@/components/ui/text-input"
import {
  GUEST_HIDDEN,
  GUEST_HIDDEN_KINDS,
  GUEST_REPORT_KINDS,
  GUEST_REPORTS,
  type MadeGuestLink,
} from "@/lib/access/guest-link"
import { api } from "@/lib/client/api"
import { useSubmit } from "@/lib/client/use-submit"

const LIFETIMES = [
  { value: "1", label: "One day" },
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
]

interface GuestLinkFormProps {
  id: string
  workloadId: string
  onMade: (made: MadeGuestLink) => void
}

/** What the link shows, to whom, for how long. */
export function GuestLinkForm({ id, workloadId, onMade }: GuestLinkFormProps) {
  const { problem, errorOf, onSubmit } = useSubmit(async ({ Name, Days, Watermark, Passcode, ...ticked }) => {
    const body = {
      ...{ Name, Watermark, Days: Number(Days), ...(Passcode && { Passcode }) },
      Reports: GUEST_REPORT_KINDS.filter((one) => ticked[one] === "on"),
      Hidden: GUEST_HIDDEN_KINDS.filter((one) => ticked[one] === "on"),
    }
    onMade(await api<MadeGuestLink>("POST", `/api/plumbline/workloads/${workloadId}/read-only-links`, body))
  })
  return (
    <form id={id} method="post" onSubmit={onSubmit} className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <TextField
        label="For"
        name="Name"
        autoComplete="off"
        maxLength={100}
        description="Who gets it: “Sponsor at Northwind”. It stands in the log."
        error={errorOf("Name")}
      />
      <Field label="Good for" required error={errorOf("Days")}>
        {(control) => <Select {...control} name="Days" options={LIFETIMES} defaultValue="7" />}
      </Field>
      <fieldset>
        <legend className="mb-1 font-medium">Reports beside the dashboard</legend>
        {GUEST_REPORT_KINDS.map((one) => (
          <Checkbox key={one} name={one} label={GUEST_REPORTS[one]} />
        ))}
      </fieldset>
      <fieldset>
        <legend className="mb-1 font-medium">Leave out</legend>
        {GUEST_HIDDEN_KINDS.map((one) => (
          <Checkbox key={one} name={one} label={GUEST_HIDDEN[one]} defaultChecked={one === "notes"} />
        ))}
      </fieldset>
      <Field label="Watermark" description="Across the page and the reports." error={errorOf("Watermark")}>
        {(control) => <TextInput {...control} name="Watermark" maxLength={40} autoComplete="off" />}
      </Field>
      <Field
        label="Passcode"
        description="At least 6 characters. It is stored so that nobody can read it: write it down."
        error={errorOf("Passcode")}
      >
        {(control) => <TextInput {...control} name="Passcode" minLength={6} maxLength={100} autoComplete="off" />}
      </Field>
    </form>
  )
}
