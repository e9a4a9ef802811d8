import { Field } from "@/components/ui/field"
import { TextArea } from "@/components/ui/text-area"
import { TextInput } from "@/components/ui/text-input"
import { BRAND_LIMITS, type BrandKitView } from "@/lib/report/brand/brand"

interface BrandTextsProps {
  kit: BrandKitView
  errorOf: (name: string) => string | undefined
}

/** What reports say on every page and on their cover. */
export function BrandTexts({ kit, errorOf }: BrandTextsProps) {
  return (
    <>
      <Field label="Header" description="At the upper edge of every page after the cover." error={errorOf("Header")}>
        {(control) => (
          <TextInput {...control} name="Header" defaultValue={kit.header} maxLength={BRAND_LIMITS.header} />
        )}
      </Field>
      <Field
        label="Footer"
        description="At the lower edge of every page, such as how confidential it is."
        error={errorOf("Footer")}
      >
        {(control) => (
          <TextInput {...control} name="Footer" defaultValue={kit.footer} maxLength={BRAND_LIMITS.footer} />
        )}
      </Field>
      <Field label="Cover text" description="Under the date on the cover." error={errorOf("CoverText")}>
        {(control) => (
          <TextArea {...control} name="CoverText" defaultValue={kit.coverText} maxLength={BRAND_LIMITS.coverText} />
        )}
      </Field>
      <Field label="Disclaimer" description="In small at the foot of the cover." error={errorOf("Disclaimer")}>
        {(control) => (
          <TextArea {...control} name="Disclaimer" defaultValue={kit.disclaimer} maxLength={BRAND_LIMITS.disclaimer} />
        )}
      </Field>
    </>
  )
}
