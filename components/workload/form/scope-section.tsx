import type { WorkloadForm } from "@/lib/client/workload-form"
import { FormSection } from "./form-section"
import { TextField } from "./text-field"

export function ScopeSection({ form }: { form: WorkloadForm }) {
  return (
    <FormSection
      title="Scope"
      description="What the review is about. A few words each are enough to start; all of it can wait until you prepare the session."
    >
      <TextField form={form} name="scope" long description="Parts, journeys, accounts that the questions are about." />
      <TextField form={form} name="boundaries" long description="What somebody could expect to be meant, but is not." />
      <TextField
        form={form}
        name="objectives"
        long
        description="What the business wants of it, with numbers if there are any."
      />
      <TextField
        form={form}
        name="compliance"
        long
        description="Laws, standards and contracts. Write “none” if there are none."
      />
      <TextField form={form} name="painPoints" long description="What already hurts: incidents, costs, slow work." />
    </FormSection>
  )
}
