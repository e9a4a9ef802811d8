"use client"

import { useRef } from "react"
import type { CodeEditorHandle } from "@/components/lens/code-editor"
import { DraftConflict } from "@/components/lens/editor/draft-conflict"
import { EditorBar } from "@/components/lens/editor/editor-bar"
import { EditorProvider, useDraftText, useEditorPlace } from "@/components/lens/editor/editor-context"
import { ExpectationsProvider } from "@/components/lens/editor/expectations-context"
import { FormsLocked } from "@/components/lens/editor/forms-locked"
import { OutlineTree } from "@/components/lens/editor/outline-tree"
import { PlaceForm } from "@/components/lens/editor/place-form"
import { ProblemPanel } from "@/components/lens/editor/problem-panel"
import { SidePanel } from "@/components/lens/editor/side-panel"
import { SourceView } from "@/components/lens/editor/source-view"
import { useHistory } from "@/components/lens/editor/use-history"
import { useCommands } from "@/lib/client/commands"
import type { LensDraft } from "@/lib/lens/shown"

/** Writes a lens: outline and forms, or the JSON; both are views of the same text. */
export function LensEditor({ draft }: { draft: LensDraft }) {
  return (
    <EditorProvider draft={draft}>
      <ExpectationsProvider lensKey={draft.LensKey} initial={draft.Expectations}>
        <Workbench />
      </ExpectationsProvider>
    </EditorProvider>
  )
}

/** A long list of problems scrolls by itself, so that what they are about stays in sight. */
const BESIDE = "xl:-m-1 xl:sticky xl:top-28 xl:max-h-[calc(100dvh-8rem)] xl:overflow-y-auto xl:p-1"

function Workbench() {
  const source = useRef<CodeEditorHandle>(null)
  const { view } = useEditorPlace()
  const { tree } = useDraftText()
  const history = useHistory()
  useCommands([
    { id: "lens-undo", label: "Undo", keys: "Mod+z", scope: "Writing a lens", run: history.undo },
    { id: "lens-redo", label: "Redo", keys: "Mod+Shift+z", scope: "Writing a lens", run: history.redo },
  ])
  return (
    <div className="grid gap-4">
      <EditorBar source={source} />
      <DraftConflict />
      {view === "source" ? (
        <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
          <SourceView handle={source} />
          <div className={BESIDE}>
            <ProblemPanel source={source} />
          </div>
        </div>
      ) : (
        <div className="grid items-start gap-5 md:grid-cols-[15rem_minmax(0,1fr)] xl:grid-cols-[16rem_minmax(0,1fr)_23rem] 2xl:grid-cols-[18rem_minmax(0,1fr)_28rem]">
          <div className="-m-1 p-1 md:sticky md:top-28 md:max-h-[calc(100dvh-8rem)] md:overflow-y-auto">
            <OutlineTree />
          </div>
          {tree.isWhole ? <PlaceForm /> : <FormsLocked />}
          <div className={`${BESIDE} max-xl:md:col-start-2`}>
            <SidePanel source={source} />
          </div>
        </div>
      )}
    </div>
  )
}
