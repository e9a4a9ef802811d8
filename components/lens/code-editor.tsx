"use client"

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands"
import { json } from "@codemirror/lang-json"
import { lintGutter, setDiagnostics } from "@codemirror/lint"
import { EditorState } from "@codemirror/state"
import { EditorView, keymap, lineNumbers } from "@codemirror/view"
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef } from "react"
import type { Problem } from "@/lib/lens/problem"

export interface CodeEditorHandle {
  /** Puts the cursor at a place of the text and shows it. */
  goTo: (offset: number, length: number) => void
}

interface CodeEditorProps {
  value: string
  onChange: (value: string) => void
  problems: readonly Problem[]
  readOnly?: boolean
  ref?: Ref<CodeEditorHandle>
}

const LOOK = EditorView.theme({
  "&": { backgroundColor: "var(--surface)", color: "var(--ink)", fontSize: "0.8125rem", height: "60vh" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "2px" },
  ".cm-gutters": { backgroundColor: "var(--sunken)", color: "var(--muted)", borderRight: "1px solid var(--line)" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-selectionBackground, &.cm-focused .cm-selectionBackground": { backgroundColor: "var(--accent-soft) !important" },
})

/** The JSON of a lens with its problems marked in place. Tab leaves the editor, so that nobody is caught in it. */
export function CodeEditor({ value, onChange, problems, readOnly, ref }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const tell = useEffectEvent(onChange)

  // CodeMirror owns its DOM: it is made once, and told below about values that came from elsewhere.
  useEffect(() => {
    if (!host.current) return
    const state = EditorState.create({
      extensions: [
        lineNumbers(),
        history(),
        json(),
        lintGutter(),
        LOOK,
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": "Lens as JSON" }),
        EditorState.readOnly.of(readOnly ?? false),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) tell(update.state.doc.toString())
        }),
      ],
    })
    const made = new EditorView({ state, parent: host.current })
    view.current = made
    return () => made.destroy()
  }, [readOnly])

  useEffect(() => {
    const editor = view.current
    if (!editor || editor.state.doc.toString() === value) return
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } })
  }, [value])

  useEffect(() => {
    const editor = view.current
    if (!editor) return
    const end = editor.state.doc.length
    const marks = problems.map(({ offset, length, severity, message }) => {
      const from = Math.min(offset, end)
      return { from, to: Math.min(from + length, end), severity, message }
    })
    editor.dispatch(setDiagnostics(editor.state, marks))
  }, [problems])

  useImperativeHandle(ref, () => ({
    goTo: (offset, length) => {
      const editor = view.current
      if (!editor) return
      const anchor = Math.min(offset, editor.state.doc.length)
      const head = Math.min(anchor + length, editor.state.doc.length)
      editor.dispatch({ selection: { anchor, head }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) })
      editor.focus()
    },
  }))

  return <div ref={host} className="overflow-hidden rounded-md border border-line" />
}
