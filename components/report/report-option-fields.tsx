"use client"

import { Checkbox } from "@/components/ui/checkbox"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import type { ReportOptions } from "@/lib/client/report-options"
import { FORMATS, REDACTION_PRESETS, type RedactionPreset, type ReportFormat } from "@/lib/report/catalogue"
import type { Paper } from "@/lib/report/dress"
import { REPORT_LANGUAGES, type ReportLanguage } from "@/lib/report/words/language"
import { SectionPicker } from "./section-picker"

interface ReportOptionFieldsProps {
  formats: readonly ReportFormat[]
  sections: { id: string; label: string }[]
  /** Somebody wrote notes that it shows, or people are named. */
  tellsOfPeople: boolean
  options: ReportOptions
  onChange: (options: ReportOptions) => void
}

const PAPERS: Record<Paper, string> = { A4: "A4", LETTER: "Letter" }
const AS_THE_BRAND = "As in the brand kit"

/** What every report can be asked for: form, language, paper, what is left out. */
export function ReportOptionFields({ formats, sections, tellsOfPeople, options, onChange }: ReportOptionFieldsProps) {
  const set = (changed: Partial<ReportOptions>) => onChange({ ...options, ...changed })
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {formats.length > 1 ? (
          <Field label="File" required>
            {(control) => (
              <Select
                {...control}
                options={formats.map((value) => ({ value, label: FORMATS[value] }))}
                value={options.format}
                onChange={(event) => set({ format: choice(FORMATS, event.target.value) ?? "pdf" })}
              />
            )}
          </Field>
        ) : null}
        <Field label="Language" required>
          {(control) => (
            <Select
              {...control}
              placeholder={AS_THE_BRAND}
              options={entries<ReportLanguage>(REPORT_LANGUAGES)}
              value={options.language ?? ""}
              onChange={(event) => set({ language: choice(REPORT_LANGUAGES, event.target.value) })}
            />
          )}
        </Field>
        <Field label="Paper" required>
          {(control) => (
            <Select
              {...control}
              placeholder={AS_THE_BRAND}
              options={entries<Paper>(PAPERS)}
              value={options.paper ?? ""}
              onChange={(event) => set({ paper: choice(PAPERS, event.target.value) })}
            />
          )}
        </Field>
        {tellsOfPeople ? (
          <Field label="Leave out" required>
            {(control) => (
              <Select
                {...control}
                options={Object.entries(REDACTION_PRESETS).map(([value, { label }]) => ({ value, label }))}
                value={options.redaction}
                onChange={(event) =>
                  set({ redaction: choice<RedactionPreset>(REDACTION_PRESETS, event.target.value) ?? "none" })
                }
              />
            )}
          </Field>
        ) : null}
      </div>
      <Checkbox
        label="Mark every page as a draft"
        checked={options.draft}
        onChange={(event) => set({ draft: event.target.checked })}
      />
      {sections.length > 0 && options.format === "pdf" ? (
        <SectionPicker sections={sections} without={options.without} onChange={(without) => set({ without })} />
      ) : null}
    </>
  )
}

function entries<Value extends string>(words: Readonly<Record<Value, string>>) {
  return Object.entries<string>(words).map(([value, label]) => ({ value, label }))
}

function choice<Value extends string>(all: Readonly<Record<Value, unknown>>, text: string): Value | undefined {
  return Object.hasOwn(all, text) ? (text as Value) : undefined
}
