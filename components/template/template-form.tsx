"use client"

import { useState } from "react"
import { FormProblem } from "@/components/access/form-problem"
import { TextField } from "@/components/access/text-field"
import { Checkbox } from "@/components/ui/checkbox"
import { Field } from "@/components/ui/field"
import { TextArea } from "@/components/ui/text-area"
import { api } from "@/lib/client/api"
import { useSubmit } from "@/lib/client/use-submit"
import type { TemplateDetail } from "@/lib/review/template-view"
import type { LensOption } from "@/lib/review/workload-view"

interface TemplateFormProps {
  /** For the button that sends it. */
  id: string
  /** Undefined: a new one, with the lenses that are chosen. */
  template?: TemplateDetail | undefined
  lenses: readonly LensOption[]
  onSaved: (templateId: string) => void
}

export function TemplateForm({ id, template, lenses, onSaved }: TemplateFormProps) {
  const [chosen, setChosen] = useState<readonly string[]>(lenses.slice(0, 1).map((lens) => lens.alias))
  const { problem, errorOf, onSubmit } = useSubmit(async ({ TemplateName, Description, Notes }) => {
    const body = { TemplateName, Description, Notes }
    if (template) {
      await api("PATCH", `/api/aws/reviewTemplates/${encodeURIComponent(template.arn)}`, body)
      onSaved(template.id)
    } else {
      const made = await api<{ TemplateArn: string }>("POST", "/api/aws/reviewTemplates", { ...body, Lenses: chosen })
      onSaved(made.TemplateArn.split("/").at(-1) ?? "")
    }
  })
  const toggle = (alias: string, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, alias] : chosen.filter((one) => one !== alias))
  return (
    <form id={id} method="post" onSubmit={onSubmit} className="grid gap-4">
      <FormProblem>{problem || (errorOf("Lenses") ?? "")}</FormProblem>
      <TextField
        label="Name"
        name="TemplateName"
        autoComplete="off"
        maxLength={100}
        defaultValue={template?.name}
        error={errorOf("TemplateName")}
      />
      <TextField
        label="Description"
        name="Description"
        autoComplete="off"
        maxLength={250}
        defaultValue={template?.description}
        description="For which workloads it is meant."
        error={errorOf("Description")}
      />
      <Field label="Notes" description="New workloads start with them." error={errorOf("Notes") ?? null}>
        {(control) => <TextArea {...control} name="Notes" defaultValue={template?.notes} />}
      </Field>
      {template ? null : (
        <fieldset>
          <legend className="font-medium">Lenses</legend>
          {lenses.map((lens) => (
            <Checkbox
              key={lens.alias}
              label={`${lens.name} ${lens.version}`}
              checked={chosen.includes(lens.alias)}
              onChange={(event) => toggle(lens.alias, event.target.checked)}
            />
          ))}
        </fieldset>
      )}
    </form>
  )
}
