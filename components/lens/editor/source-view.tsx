"use client"

import dynamic from "next/dynamic"
import { type RefObject, useEffect } from "react"
import type { CodeEditorHandle } from "@/components/lens/code-editor"
import { useEditor, useEditorPlace, useReport } from "@/components/lens/editor/editor-context"
import { nodeAt } from "@/lib/lens/json-node"
import type { Problem } from "@/lib/lens/problem"

const CodeEditor = dynamic(() => import("@/components/lens/code-editor").then((module) => module.CodeEditor), {
  ssr: false,
  loading: () => <p className="h-[65vh] rounded-md border border-line p-4 text-muted">The editor is loading …</p>,
})

const NONE: readonly Problem[] = []
const TRIES = 200

/** The draft as JSON; it opens where the forms were. */
export function SourceView({ handle }: { handle: RefObject<CodeEditorHandle | null> }) {
  const { draft } = useEditor()
  const { at } = useEditorPlace()
  const watched = useReport()
  const problems = watched?.report.problems ?? NONE
  // The outside system is CodeMirror, which comes when its code is there.
  useEffect(() => {
    if (at === "") return
    let tries = 0
    let timer: ReturnType<typeof setTimeout>
    const jump = () => {
      const { root } = draft.read().tree
      const { offset } = nodeAt(root, at)
      if (handle.current) handle.current.goTo(offset, 0)
      else if (tries++ < TRIES) timer = setTimeout(jump, 50)
    }
    jump()
    return () => clearTimeout(timer)
  }, [at, draft, handle])
  return <CodeEditor ref={handle} draft={draft} problems={problems} />
}
