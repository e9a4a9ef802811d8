"use client"

import { useEditor, useEditorPlace } from "@/components/lens/editor/editor-context"
import { focusPointer } from "@/components/lens/editor/focus-pointer"
import type { Restructuring } from "@/lib/lens/edit/structure"
import type { ObjectNode } from "@/lib/lens/json-node"

/** Makes a change of the structure as one step of the history, and shows what it says should be shown. */
export function useRestructure() {
  const { draft } = useEditor()
  const { show } = useEditorPlace()
  return (make: (text: string, root: ObjectNode) => Restructuring, focus: "row" | "form" | "none" = "form") => {
    const { text, tree } = draft.read()
    if (tree.root.kind !== "object" || !tree.isWhole) return
    const change = make(text, tree.root)
    draft.change(change)
    show(change.show)
    if (focus === "form") focusPointer(`${change.show}/title`, `${change.show}/name`, change.show)
    if (focus === "row") focusPointer(`row ${change.show}`)
  }
}
