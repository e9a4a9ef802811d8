"use client"

import { useSearchParams } from "next/navigation"
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react"
import { api } from "@/lib/client/api"
import { DraftSaver } from "@/lib/client/lens-editor/draft-saver"
import { DraftText } from "@/lib/client/lens-editor/draft-text"
import { keptDraft } from "@/lib/client/lens-editor/kept-draft"
import { ReportWatch } from "@/lib/client/lens-editor/report-watch"
import type { LensDraft } from "@/lib/lens/shown"

interface Editor {
  lensKey: string
  draft: DraftText
  watch: ReportWatch
  saver: DraftSaver
}

const EditorContext = createContext<Editor | null>(null)

/** What all parts of the lens editor share. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error("useEditor needs an EditorProvider around it")
  return editor
}

function makeEditor({ LensKey, Source, Revision }: LensDraft): Editor {
  const draft = new DraftText(Source)
  const send = async (text: string, revision: number) => {
    const body = { LensKey, Source: text, Revision: revision }
    const saved = await api<{ Revision: number }>("PUT", "/api/plumbline/lens-drafts", body)
    return { revision: saved.Revision, by: "" }
  }
  const outside = { send, keep: keptDraft(LensKey), now: () => Date.now(), random: () => Math.random() }
  return {
    lensKey: LensKey,
    draft,
    watch: new ReportWatch(draft),
    saver: new DraftSaver(draft, Source, Revision, outside),
  }
}

export function EditorProvider({ draft, children }: { draft: LensDraft; children: ReactNode }) {
  const [editor] = useState(() => makeEditor(draft))
  // The worker that checks, the timers that save, and the page that may go at any time.
  useEffect(() => {
    const stops = [editor.watch.start(), editor.saver.start()]
    const leave = () => {
      editor.saver.keep()
      void editor.saver.flush()
    }
    window.addEventListener("pagehide", leave)
    document.addEventListener("visibilitychange", leave)
    return () => {
      leave()
      window.removeEventListener("pagehide", leave)
      document.removeEventListener("visibilitychange", leave)
      for (const stop of stops) stop()
    }
  }, [editor])
  return <EditorContext value={editor}>{children}</EditorContext>
}

/** The text of the draft, what undo would do, and the text as JSON. */
export function useDraftText() {
  const { draft } = useEditor()
  return useSyncExternalStore(draft.subscribe, draft.read, draft.read)
}

/** The newest report; null until the first is there. */
export function useReport() {
  const { watch } = useEditor()
  return useSyncExternalStore(watch.subscribe, watch.read, () => null)
}

export function useSaveState() {
  const { saver } = useEditor()
  return useSyncExternalStore(saver.subscribe, saver.read, saver.read)
}

export type EditorView = "forms" | "source"

interface EditorPlace {
  view: EditorView
  /** JSON pointer of what is shown. */
  at: string
  show: (at: string, view?: EditorView) => void
}

/** Where somebody is in the editor; it stands in the address, so that a reload comes back to it. */
export function useEditorPlace(): EditorPlace {
  const params = useSearchParams()
  const view = params.get("view") === "source" ? "source" : "forms"
  const show = (at: string, next: EditorView = view) => {
    const query = new URLSearchParams(params)
    if (at === "") query.delete("at")
    else query.set("at", at)
    if (next === "forms") query.delete("view")
    else query.set("view", next)
    window.history.replaceState(null, "", `?${query}`)
  }
  return { view, at: params.get("at") ?? "", show }
}
