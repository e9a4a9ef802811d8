"use client"

import Redo2 from "lucide-react/icons/redo-2"
import Undo2 from "lucide-react/icons/undo-2"
import { useRouter } from "next/navigation"
import { type RefObject, useState } from "react"
import type { CodeEditorHandle } from "@/components/lens/code-editor"
import { DraftSaveLine } from "@/components/lens/editor/draft-save-line"
import { useDraftText, useEditor, useEditorPlace, useReport } from "@/components/lens/editor/editor-context"
import { useHistory } from "@/components/lens/editor/use-history"
import { ViewSwitch } from "@/components/lens/editor/view-switch"
import { Button } from "@/components/ui/button"
import { pointerAt } from "@/lib/lens/json-node"

/** Which view, back and forth in time, whether it is saved, and the way to publishing. */
export function EditorBar({ source }: { source: RefObject<CodeEditorHandle | null> }) {
  const router = useRouter()
  const { lensKey, draft, saver } = useEditor()
  const { undo, redo } = useDraftText()
  const { view, at, show } = useEditorPlace()
  const errors = useReport()?.report.counts.error ?? 0
  const history = useHistory()
  const [leaving, setLeaving] = useState(false)
  const publish = async () => {
    setLeaving(true)
    const saved = await saver.flush()
    if (saved) router.push(`/lenses/${lensKey}/publish`)
    else setLeaving(false)
  }
  const change = (next: "forms" | "source") => {
    if (next === view) return
    const cursor = source.current?.cursor() ?? 0
    show(next === "forms" ? pointerAt(draft.read().tree.root, cursor) : at, next)
  }
  return (
    <div className="sticky top-12 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-ground py-2">
      <ViewSwitch view={view} onChange={change} />
      <div className="flex gap-1">
        <Button
          look="quiet"
          size="icon"
          disabled={undo === null}
          aria-label={undo ? `Undo ${undo}` : "Undo"}
          title={undo ? `Undo ${undo}` : "Undo"}
          onClick={history.undo}
        >
          <Undo2 aria-hidden />
        </Button>
        <Button
          look="quiet"
          size="icon"
          disabled={redo === null}
          aria-label={redo ? `Redo ${redo}` : "Redo"}
          title={redo ? `Redo ${redo}` : "Redo"}
          onClick={history.redo}
        >
          <Redo2 aria-hidden />
        </Button>
      </div>
      <DraftSaveLine />
      <span className="flex-1" />
      <Button look="primary" busy={leaving} onClick={() => void publish()}>
        {errors > 0 ? "See what publishing needs" : "Publish …"}
      </Button>
    </div>
  )
}
