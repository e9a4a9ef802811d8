"use client"

import { useId } from "react"
import { useEditor } from "@/components/lens/editor/editor-context"
import { FurtherResources } from "@/components/lens/editor/further-resources"
import { IdField } from "@/components/lens/editor/id-field"
import { ResourceFields } from "@/components/lens/editor/resource-fields"
import { useThing, useWrite } from "@/components/lens/editor/thing"
import { Checkbox } from "@/components/ui/checkbox"
import { Select } from "@/components/ui/select"
import { renameChoice } from "@/lib/lens/edit/choices"
import { textAt } from "@/lib/lens/edit/set-value"
import { memberValue } from "@/lib/lens/json-node"
import { EXTENSION_KEY } from "@/lib/lens/limits"

const RISKS = [
  { value: "HIGH", label: "High" },
  { value: "MEDIUM", label: "Medium" },
  { value: "LOW", label: "Low" },
]
const EFFORTS = [
  { value: "S", label: "Small" },
  { value: "M", label: "Medium" },
  { value: "L", label: "Large" },
]

/** What most choices don't need at hand: id, help, further resources, weight and effort. */
export function ChoiceMore() {
  const { draft } = useEditor()
  const { pointer, node } = useThing()
  const write = useWrite()
  const extension = memberValue(node, EXTENSION_KEY)
  const quick = extension?.kind === "object" ? memberValue(extension, "quickWin") : null
  const isQuick = quick?.kind === "boolean" && quick.end - quick.offset === "true".length
  const rename = (id: string) => {
    const { text, tree } = draft.read()
    if (tree.root.kind === "object")
      draft.change({ edits: renameChoice(text, tree.root, pointer, id), label: "the id" })
  }
  return (
    <details className="rounded-md border border-line">
      <summary className="flex min-h-control-dense items-center px-3 text-muted text-sm">
        Id, help, links, effort · <span className="ml-1 break-all font-mono text-xs">{textAt(node, "id")}</span>
      </summary>
      <div className="grid gap-4 border-line border-t p-3">
        <IdField
          label="Id"
          description="Rules name the choice by it and follow a change. An id that ends in _no means “none of these”."
          onRename={rename}
        />
        <ResourceFields name="helpfulResource" label="Help" description="Why it matters, what good looks like" />
        <FurtherResources />
        <div className="grid gap-3 sm:grid-cols-3">
          <Choice label="Weight when missing" name="risk" options={RISKS} />
          <Choice label="Effort" name="effort" options={EFFORTS} />
          <Checkbox
            label="Quick win"
            checked={isQuick}
            onChange={(event) => write([EXTENSION_KEY, "quickWin"], event.target.checked || undefined, "the quick win")}
          />
        </div>
      </div>
    </details>
  )
}

function Choice({
  label,
  name,
  options,
}: {
  label: string
  name: string
  options: { value: string; label: string }[]
}) {
  const id = useId()
  const { node } = useThing()
  const write = useWrite()
  return (
    <div className="grid gap-1 text-sm">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <Select
        id={id}
        options={options}
        placeholder="Not said"
        value={textAt(node, EXTENSION_KEY, name)}
        onChange={(event) => write([EXTENSION_KEY, name], event.target.value || undefined, label.toLowerCase())}
      />
    </div>
  )
}
