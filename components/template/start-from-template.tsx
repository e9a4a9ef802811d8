"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { FormProblem } from "@/components/access/form-problem"
import { TextField } from "@/components/access/text-field"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { RadioGroup } from "@/components/ui/radio-group"
import { api } from "@/lib/client/api"
import { useSubmit } from "@/lib/client/use-submit"

const ENVIRONMENTS = [
  { value: "PRODUCTION", label: "Production" },
  { value: "PREPRODUCTION", label: "Pre-production" },
]

/** Makes a workload that starts with what the template answers. The rest of its description follows on its own page. */
export function StartFromTemplate({ arn, name }: { arn: string; name: string }) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [Environment, setEnvironment] = useState("PRODUCTION")
  const { problem, errorOf, onSubmit } = useSubmit(async ({ WorkloadName, Description, ReviewOwner, Place = "" }) => {
    const made = await api<{ WorkloadId: string }>("POST", "/api/aws/workloads", {
      ...{ WorkloadName, Description, ReviewOwner, Environment },
      NonAwsRegions: [Place.slice(0, 25)],
      Lenses: [],
      ReviewTemplateArns: [arn],
      Plumbline: { OnlyTheseLenses: true },
    })
    router.push(`/workloads/${made.WorkloadId}`)
  })
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        Start a workload
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Start a workload"
        description={`It begins with the lenses, answers and notes of ${name}.`}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button look="primary" type="submit" form="start">
              Create workload
            </Button>
          </>
        }
      >
        <form id="start" method="post" onSubmit={onSubmit} className="grid gap-4">
          <FormProblem>{problem}</FormProblem>
          <TextField
            label="Name"
            name="WorkloadName"
            autoComplete="off"
            maxLength={100}
            error={errorOf("WorkloadName")}
          />
          <TextField
            label="Description"
            name="Description"
            autoComplete="off"
            maxLength={250}
            error={errorOf("Description")}
          />
          <TextField
            label="Who owns the review"
            name="ReviewOwner"
            autoComplete="off"
            maxLength={255}
            error={errorOf("ReviewOwner")}
          />
          <TextField
            label="Where it runs"
            name="Place"
            autoComplete="off"
            minLength={3}
            maxLength={25}
            description="A region or a place of your own; more can be added later."
            error={errorOf("Place")}
          />
          <RadioGroup
            legend="Environment"
            name="Environment"
            options={ENVIRONMENTS}
            value={Environment}
            onChange={setEnvironment}
          />
        </form>
      </Dialog>
    </>
  )
}
