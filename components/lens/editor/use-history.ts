"use client"

import { useEditor, useEditorPlace } from "@/components/lens/editor/editor-context"
import { placeOfPointer, pointerOfPlace } from "@/lib/lens/edit/place"
import { pointerAt } from "@/lib/lens/json-node"

/** Back and forth through what was done in both views; the forms go to where it was done. */
export function useHistory() {
  const { draft } = useEditor()
  const { view, at, show } = useEditorPlace()
  const follow = (offset: number | null) => {
    if (offset === null || view === "source") return
    const pointer = pointerOfPlace(placeOfPointer(pointerAt(draft.read().tree.root, offset)))
    if (pointer !== pointerOfPlace(placeOfPointer(at))) show(pointer)
  }
  return { undo: () => follow(draft.undo()), redo: () => follow(draft.redo()) }
}
