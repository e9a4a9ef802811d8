"use client"

import dynamic from "next/dynamic"
import { useRouter } from "next/navigation"
import { useDeferredValue, useMemo, useRef, useState } from "react"
import { CheckSummary } from "@/components/lens/check-summary"
import type { CodeEditorHandle } from "@/components/lens/code-editor"
import { LensFilePicker } from "@/components/lens/lens-file-picker"
import { ProblemList } from "@/components/lens/problem-list"
import { PublishForm } from "@/components/lens/publish-form"
import { Button } from "@/components/ui/button"
import { Message } from "@/components/ui/message"
import { useDraft } from "@/lib/client/lens-draft"
import { checkLens } from "@/lib/lens/check"
import { applyFix } from "@/lib/lens/fix"
import type { LensDraft } from "@/lib/lens/shown"

const CodeEditor = dynamic(() => import("@/components/lens/code-editor").then((module) => module.CodeEditor), {
  ssr: false,
  loading: () => <p className="h-[60vh] rounded-md border border-line p-4 text-muted">The editor is loading …</p>,
})

/** Text, check and publishing of one draft; `draft` is null for a new lens. */
export function LensWorkbench({ draft }: { draft: LensDraft | null }) {
  const router = useRouter()
  const work = useDraft(draft)
  const editor = useRef<CodeEditorHandle>(null)
  const [publishing, setPublishing] = useState(false)
  const text = useDeferredValue(work.text)
  const { lens, problems, size } = useMemo(() => checkLens(text), [text])

  const saveAndOpen = async () => {
    const key = await work.save()
    if (key !== null && draft === null) router.push(`/lenses/${key}/draft`)
  }

  return (
    <div className="grid gap-5">
      <LensFilePicker onText={work.setText} />
      <CodeEditor ref={editor} value={work.text} onChange={work.setText} problems={problems} />
      {text.trim() === "" ? null : <CheckSummary lens={lens} problems={problems} size={size} />}
      {work.error ? (
        <Message tone="error" title="Not saved" live>
          {work.error}
        </Message>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          look={lens ? "secondary" : "primary"}
          busy={work.saving}
          disabled={text.trim() === ""}
          onClick={saveAndOpen}
        >
          Save draft
        </Button>
        <Button look="primary" disabled={!lens || work.saving} onClick={() => setPublishing(true)}>
          Publish …
        </Button>
        <span aria-live="polite" className="text-muted text-sm">
          {work.words}
        </span>
      </div>
      {publishing && lens ? (
        <PublishForm
          save={work.save}
          publishedVersion={draft?.PublishedVersion ?? null}
          onClose={() => setPublishing(false)}
          onPublished={(key) => router.push(`/lenses/${key}`)}
        />
      ) : null}
      {problems.length > 0 && text.trim() !== "" ? (
        <ProblemList
          problems={problems}
          onShow={(problem) => editor.current?.goTo(problem.offset, problem.length)}
          onFix={(problem) => work.setText(applyFix(work.text, problem))}
        />
      ) : null}
    </div>
  )
}
