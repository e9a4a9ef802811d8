"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import type { TemplateDetail } from "@/lib/review/template-view"
import type { LensOption } from "@/lib/review/workload-view"
import { TemplateForm } from "./template-form"

interface TemplateDialogProps {
  /** Undefined: a new one. */
  template?: TemplateDetail
  lenses: readonly LensOption[]
}

/** Makes a template, or changes what one says about itself. */
export function TemplateDialog({ template, lenses }: TemplateDialogProps) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look={template ? "secondary" : "primary"} onClick={() => setOpen(true)}>
        {template ? "Edit" : "New review template"}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={template ? template.name : "New review template"}
        description={
          template
            ? "Workloads that were made from it stay as they are."
            : "Answers that are the same for many workloads, given once. New workloads start from them."
        }
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button look="primary" type="submit" form="template">
              {template ? "Save" : "Create"}
            </Button>
          </>
        }
      >
        <TemplateForm
          id="template"
          template={template}
          lenses={lenses}
          onSaved={(id) => {
            setOpen(false)
            if (template) router.refresh()
            else router.push(`/settings/templates/${id}`)
          }}
        />
      </Dialog>
    </>
  )
}
