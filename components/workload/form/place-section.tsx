import type { WorkloadForm } from "@/lib/client/workload-form"
import { INDUSTRY_TYPES } from "@/lib/review/industry"
import { FieldPair, FormSection } from "./form-section"
import { ListField } from "./list-field"
import { TextField } from "./text-field"

export function PlaceSection({ form }: { form: WorkloadForm }) {
  return (
    <FormSection title="Where it runs" description="At least one AWS region or one other location.">
      <ListField
        form={form}
        name="awsRegions"
        description="Separate them with commas."
        placeholder="eu-central-1, us-east-1"
        max={50}
        oneOfSome
      />
      <ListField
        form={form}
        name="nonAwsRegions"
        description="Your own data centers and other clouds, up to five."
        placeholder="Frankfurt colocation"
        max={5}
        oneOfSome
      />
      <ListField form={form} name="accountIds" description="Twelve digits each." placeholder="123456789012" max={100} />
      <TextField
        form={form}
        name="architecturalDesign"
        maxLength={2048}
        placeholder="https://"
        inputMode="url"
        description="A diagram or a page that shows how it is built."
      />
      <FieldPair>
        <TextField form={form} name="industryType" maxLength={100} list="industry-types" />
        <TextField form={form} name="industry" maxLength={100} />
      </FieldPair>
      <datalist id="industry-types">
        {INDUSTRY_TYPES.map((type) => (
          <option key={type} value={type} />
        ))}
      </datalist>
    </FormSection>
  )
}
