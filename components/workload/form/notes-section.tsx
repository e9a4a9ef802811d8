import Plus from "lucide-react/icons/plus"
import X from "lucide-react/icons/x"
import { Button } from "@/components/ui/button"
import { FieldError } from "@/components/ui/field"
import { TextInput } from "@/components/ui/text-input"
import { controlId, FIELD_LABELS } from "@/lib/client/workload-errors"
import type { WorkloadForm } from "@/lib/client/workload-form"
import type { TagRow } from "@/lib/client/workload-values"
import { FormSection } from "./form-section"
import { TextField } from "./text-field"

export function NotesSection({ form }: { form: WorkloadForm }) {
  const { tags } = form.values
  const set = (at: number, patch: Partial<TagRow>) =>
    form.change({ tags: tags.map((tag, index) => (index === at ? { ...tag, ...patch } : tag)) })
  return (
    <FormSection title="Notes and tags" description="Tags find workloads in the list: a team, a tier, a cost center.">
      <TextField form={form} name="notes" long />
      <fieldset id={controlId("tags")} tabIndex={-1} className="grid gap-2">
        <legend className="mb-1.5 font-medium">
          {FIELD_LABELS.tags} <span className="font-normal text-muted">(optional)</span>
        </legend>
        {tags
          .map((tag, at) => ({ tag, at, row: `tag ${at}` }))
          .map(({ tag, at, row }) => (
            <div key={row} className="flex items-center gap-2">
              <TextInput
                aria-label={`Name of tag ${at + 1}`}
                placeholder="team"
                maxLength={128}
                value={tag.key}
                onChange={(event) => set(at, { key: event.target.value })}
              />
              <span aria-hidden>=</span>
              <TextInput
                aria-label={`Value of tag ${at + 1}`}
                placeholder="orders"
                maxLength={256}
                value={tag.value}
                onChange={(event) => set(at, { value: event.target.value })}
              />
              <Button
                look="quiet"
                size="icon"
                aria-label={`Remove tag ${tag.key || at + 1}`}
                onClick={() => form.change({ tags: tags.filter((_, index) => index !== at) })}
              >
                <X aria-hidden />
              </Button>
            </div>
          ))}
        {form.errors.tags ? <FieldError id={`${controlId("tags")}-error`}>{form.errors.tags}</FieldError> : null}
        <Button className="justify-self-start" onClick={() => form.change({ tags: [...tags, { key: "", value: "" }] })}>
          <Plus aria-hidden />
          Add a tag
        </Button>
      </fieldset>
    </FormSection>
  )
}
