"use client"

import { autocompletion, closeBrackets } from "@codemirror/autocomplete"
import { defaultKeymap } from "@codemirror/commands"
import { json } from "@codemirror/lang-json"
import { lintGutter, setDiagnostics } from "@codemirror/lint"
import { type ChangeSet, EditorState } from "@codemirror/state"
import { EditorView, keymap, lineNumbers } from "@codemirror/view"
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from "react"
import { completeIds } from "@/components/lens/complete-ids"
import { EDITOR_LOOK } from "@/components/lens/editor-look"
import type { DraftText } from "@/lib/client/lens-editor/draft-text"
import { LineEnds } from "@/lib/lens/edit/line-ends"
import { differenceOf } from "@/lib/lens/edit/text-history"
import type { Edit, Problem } from "@/lib/lens/problem"

export interface CodeEditorHandle {
  /** Puts the cursor at a place of the text and shows it. */
  goTo: (offset: number, length: number) => void
  /** Where the cursor stands in the text. */
  cursor: () => number
}

interface CodeEditorProps {
  draft: DraftText
  problems: readonly Problem[]
  ref?: Ref<CodeEditorHandle>
}

/** The JSON of a draft with its problems marked in place. Tab leaves the editor, so that nobody is caught in it. */
export function CodeEditor({ draft, problems, ref }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)

  // CodeMirror owns its DOM; the draft and the editor tell each other what changed. It stands before the handle does.
  useLayoutEffect(() => {
    if (!host.current) return
    let ends = new LineEnds(draft.read().text)
    const made = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: ends.shown,
        extensions: [
          ...[lineNumbers(), closeBrackets(), json(), lintGutter(), EDITOR_LOOK, EditorView.lineWrapping],
          autocompletion({ override: [completeIds] }),
          keymap.of([...undoKeys(draft), ...defaultKeymap]),
          EditorView.contentAttributes.of({ "aria-label": "Lens as JSON", tabindex: "0" }),
          EditorView.updateListener.of(({ docChanged, changes, transactions }) => {
            if (!docChanged || transactions.some((one) => one.isUserEvent("draft"))) return
            draft.change({ edits: editsOf(changes, ends), label: "typing in the source", group: "source" }, made)
          }),
        ],
      }),
    })
    view.current = made
    const stop = draft.onEdits((_, origin) => {
      ends = new LineEnds(draft.read().text)
      if (origin === made) return
      const changes = differenceOf(made.state.doc.toString(), ends.shown).map(({ offset, length, content }) => ({
        ...{ from: offset, to: offset + length, insert: content },
      }))
      made.dispatch({ changes, userEvent: "draft" })
    })
    return () => {
      stop()
      made.destroy()
    }
  }, [draft])

  useEffect(() => {
    const editor = view.current
    if (!editor) return
    const ends = new LineEnds(draft.read().text)
    const last = editor.state.doc.length
    const marks = problems.map(({ offset, length, severity, message }) => {
      const from = Math.min(ends.toShown(offset), last)
      return { from, to: Math.max(from, Math.min(ends.toShown(offset + length), last)), severity, message }
    })
    editor.dispatch(setDiagnostics(editor.state, marks))
  }, [problems, draft])

  useImperativeHandle(ref, () => ({
    goTo: (offset, length) => {
      const editor = view.current
      if (!editor) return
      const ends = new LineEnds(draft.read().text)
      const last = editor.state.doc.length
      const [anchor, head] = [offset, offset + length].map((place) => Math.min(ends.toShown(place), last)) as [
        number,
        number,
      ]
      editor.dispatch({ selection: { anchor, head }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) })
      editor.focus()
    },
    cursor: () => new LineEnds(draft.read().text).toText(view.current?.state.selection.main.head ?? 0),
  }))

  return <div ref={host} className="overflow-hidden rounded-md border border-muted" />
}

/** Undo goes through what was done in both views. */
function undoKeys(draft: DraftText) {
  const run = (step: () => unknown) => () => {
    step()
    return true
  }
  const redo = run(() => draft.redo())
  return [
    { key: "Mod-z", run: run(() => draft.undo()), preventDefault: true },
    { key: "Mod-y", run: redo, preventDefault: true },
    { key: "Mod-Shift-z", run: redo, preventDefault: true },
  ]
}

function editsOf(changes: ChangeSet, ends: LineEnds): Edit[] {
  const edits: Edit[] = []
  changes.iterChanges((from, to, _, __, inserted) => {
    const offset = ends.toText(from)
    edits.push({ offset, length: ends.toText(to) - offset, content: ends.written(inserted.toString()) })
  })
  return edits
}
