"use client"

import { useState } from "react"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { ApiError, api } from "@/lib/client/api"
import { fileBase64, MOST_BYTES, type SentFile } from "@/lib/client/file-base64"
import type { ImportPreview, ImportResult, Mapping } from "@/lib/report/sheet-changes"
import { FileStep } from "./file-step"
import { PreviewStep } from "./preview-step"

interface ImportPanelProps {
  /** The operation that applies; its preview lies below it. */
  path: string
  done: { href: string; label: string }
  /** What the file is called: "the workbook". */
  what: string
}

interface Chosen {
  file: SentFile
  mapping: Record<string, Mapping>
  preview: ImportPreview
}

/** Choose a file, look through what it would change, apply what is wanted. */
export function ImportPanel({ path, done, what }: ImportPanelProps) {
  const [chosen, setChosen] = useState<Chosen>()
  const [result, setResult] = useState<ImportResult>()
  const [problem, setProblem] = useState("")
  const [busy, setBusy] = useState(false)
  const [columns, setColumns] = useState(false)

  async function attempt(work: () => Promise<void>) {
    setBusy(true)
    setProblem("")
    try {
      await work()
    } catch (error) {
      if (!(error instanceof Error)) throw error
      setProblem(error.message)
    } finally {
      setBusy(false)
    }
  }

  async function look(file: SentFile, mapping: Record<string, Mapping>) {
    const preview = await api<ImportPreview>("POST", `${path}/preview`, { ...file, Mapping: mapping })
    setResult(undefined)
    setChosen({ file, mapping, preview })
  }

  const choose = (file: File) =>
    attempt(async () => {
      if (file.size > MOST_BYTES) throw new Error(`${file.name} is larger than 10 MB. Split it.`)
      await look(await fileBase64(file), {})
    })

  const apply = ({ file, mapping, preview }: Chosen, take: readonly string[]) =>
    attempt(async () => {
      try {
        const body = { ...file, Mapping: mapping, Seen: preview.seen, Take: take }
        setResult(await api<ImportResult>("POST", path, body))
        setChosen(undefined)
      } catch (error) {
        if (error instanceof ApiError && error.current)
          setChosen({ file, mapping, preview: error.current as ImportPreview })
        throw error
      }
    })

  return (
    <div className="grid gap-6">
      <FileStep what={what} name={chosen?.file.FileName} busy={busy} onFile={choose} />
      {problem === "" ? null : (
        <Message tone="error" live>
          {problem}
        </Message>
      )}
      {result ? (
        <Message tone="success" live title="Applied" action={<LinkButton href={done.href}>{done.label}</LinkButton>}>
          {result.edits} cells and {result.additions} new rows were taken over. Everything else stayed as it was.
        </Message>
      ) : null}
      {chosen ? (
        <PreviewStep
          key={chosen.preview.seen}
          preview={chosen.preview}
          busy={busy}
          columns={{
            open: columns,
            onToggle: setColumns,
            onMap: (sheet, mapping) =>
              attempt(() =>
                look(chosen.file, { ...chosen.mapping, [sheet]: { ...chosen.mapping[sheet], ...mapping } }),
              ),
          }}
          onApply={(take) => apply(chosen, take)}
        />
      ) : null}
    </div>
  )
}
