"use client"

import { useMemo } from "react"
import { useDraftText, useEditorPlace } from "@/components/lens/editor/editor-context"
import { placeOfPointer, pointerOfPlace } from "@/lib/lens/edit/place"
import { questionAt } from "@/lib/lens/reading/question-at"

/** The question whose form is shown, as far as it can be read; null where none is shown. */
export function useQuestion() {
  const { text, tree } = useDraftText()
  const { at } = useEditorPlace()
  const place = placeOfPointer(at)
  const pointer = pointerOfPlace(place)
  return useMemo(
    () => (place.kind === "question" && tree.isWhole ? questionAt(text, tree.root, pointer) : null),
    [text, tree, pointer, place.kind],
  )
}
