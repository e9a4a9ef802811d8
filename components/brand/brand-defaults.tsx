import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import type { BrandKitView } from "@/lib/report/brand/brand"
import { REPORT_LANGUAGES } from "@/lib/report/words/language"

const LANGUAGES = Object.entries(REPORT_LANGUAGES).map(([value, label]) => ({ value, label }))
const PAPERS = [
  { value: "A4", label: "A4" },
  { value: "LETTER", label: "Letter" },
]

/** What a report comes in when nobody asks for anything else. */
export function BrandDefaults({ kit }: { kit: BrandKitView }) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field label="Language of the fixed texts" required>
        {(control) => <Select {...control} name="Language" options={LANGUAGES} defaultValue={kit.language} />}
      </Field>
      <Field label="Paper" required>
        {(control) => <Select {...control} name="Paper" options={PAPERS} defaultValue={kit.paper} />}
      </Field>
    </div>
  )
}
