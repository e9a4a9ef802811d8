"use client"

import { autocompletion, type CompletionContext, completionKeymap } from "@codemirror/autocomplete"
import { defaultKeymap } from "@codemirror/commands"
import { setDiagnostics } from "@codemirror/lint"
import { EditorState } from "@codemirror/state"
import { EditorView, keymap } from "@codemirror/view"
import { useEffect, useEffectEvent, useRef } from "react"
import { useEditor } from "@/components/lens/editor/editor-context"
import { conditionMarks } from "@/lib/lens/edit/condition-marks"
import { differenceOf } from "@/lib/lens/edit/text-history"
import type { Choice } from "@/lib/lens/model"

interface RuleTextEditorProps {
  condition: string
  choices: readonly Choice[]
  pointer: string
  onChange: (condition: string) => void
}

const LOOK = EditorView.theme({
  "&": { backgroundColor: "var(--surface)", color: "var(--ink)", fontSize: "0.8125rem" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "2px" },
  ".cm-content": { caretColor: "var(--ink)", minHeight: "3.5rem", fontFamily: "ui-monospace, monospace" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-tooltip": { backgroundColor: "var(--surface)", color: "var(--ink)", border: "1px solid var(--line)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
})

export function RuleTextEditor({ condition, choices, pointer, onChange }: RuleTextEditorProps) {
  const { draft } = useEditor()
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const tell = useEffectEvent(onChange)
  const complete = useEffectEvent((context: CompletionContext) => {
    const word = context.matchBefore(/[A-Za-z0-9_-]+/)
    if (!word && !context.explicit) return null
    const options = choices.map(({ id, title }) => ({ label: id, detail: title }))
    return { from: word?.from ?? context.pos, options, validFor: /^[A-Za-z0-9_-]*$/ }
  })

  // CodeMirror owns its DOM: it is made once per condition and told below about values that came from elsewhere.
  useEffect(() => {
    if (!host.current) return
    const run = (step: () => unknown) => () => {
      step()
      return true
    }
    const history = [
      { key: "Mod-z", run: run(() => draft.undo()), preventDefault: true },
      { key: "Mod-y", run: run(() => draft.redo()), preventDefault: true },
      { key: "Mod-Shift-z", run: run(() => draft.redo()), preventDefault: true },
    ]
    const state = EditorState.create({
      extensions: [
        ...[LOOK, EditorView.lineWrapping, autocompletion({ override: [(context) => complete(context)] })],
        keymap.of([...history, ...completionKeymap, ...defaultKeymap]),
        EditorView.contentAttributes.of({ "aria-label": "Condition", "data-pointer": pointer, tabindex: "0" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.some((one) => one.isUserEvent("draft")))
            tell(update.state.doc.toString())
        }),
      ],
    })
    const made = new EditorView({ state, parent: host.current })
    view.current = made
    return () => made.destroy()
  }, [draft, pointer])

  useEffect(() => {
    const editor = view.current
    if (!editor) return
    const changes = differenceOf(editor.state.doc.toString(), condition).map(({ offset, length, content }) => ({
      ...{ from: offset, to: offset + length, insert: content },
    }))
    if (changes.length > 0) editor.dispatch({ changes, userEvent: "draft" })
    const marks = conditionMarks(
      condition,
      choices.map(({ id }) => id),
    )
    const end = editor.state.doc.length
    const shown = marks.map(({ from, to, message }) => ({
      ...{ from: Math.min(from, end), to: Math.min(to, end), severity: "error" as const, message },
    }))
    editor.dispatch(setDiagnostics(editor.state, shown))
  }, [condition, choices])

  return <div ref={host} className="overflow-hidden rounded-md border border-muted" />
}
