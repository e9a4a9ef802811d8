"use client"

import { useRouter, useSearchParams } from "next/navigation"
import { type FormEvent, useState } from "react"
import { LensFilePicker } from "@/components/lens/lens-file-picker"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Message } from "@/components/ui/message"
import { RadioGroup } from "@/components/ui/radio-group"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { TextInput } from "@/components/ui/text-input"
import { ApiError, api } from "@/lib/client/api"
import { STARTERS } from "@/lib/lens/edit/starters"
import { LIMITS } from "@/lib/lens/limits"

interface NewLensFormProps {
  /** Lenses that can be copied. */
  lenses: readonly { key: string; name: string }[]
}

const COPY = "copy"

/** A new lens: from a file, from a template, from a copy, or from nothing. It becomes a draft at once. */
export function NewLensForm({ lenses }: NewLensFormProps) {
  const router = useRouter()
  const from = useSearchParams().get("from")
  const [start, setStart] = useState(from ? COPY : "checklist")
  const [copied, setCopied] = useState(lenses.find(({ key }) => key === from)?.key ?? lenses[0]?.key ?? "")
  const copyName = lenses.find(({ key }) => key === copied)?.name ?? ""
  const [typedName, setName] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState("")
  const name = typedName ?? (start === COPY ? `Copy of ${copyName}`.slice(0, LIMITS.title) : "")

  const make = async (method: "POST" | "PUT", path: string, body: object) => {
    setBusy(true)
    setError("")
    try {
      const { LensKey } = await api<{ LensKey: string }>(method, `/api/plumbline/${path}`, body)
      router.push(`/lenses/${LensKey}/draft`)
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem
      setError(problem.message)
      setBusy(false)
    }
  }
  const upload = (text: string) => void make("PUT", "lens-drafts", { Source: text })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (start === COPY) return void make("POST", "lens-copies", { LensKey: copied, Name: name })
    const starter = STARTERS.find(({ key }) => key === start)
    if (starter) upload(starter.make(name.trim()))
  }
  const options = [
    ...STARTERS.map(({ key, title, description }) => ({ value: key, label: title, description })),
    { value: COPY, label: "Copy of a lens", description: "Everything of it, to be changed as you like." },
  ]

  return (
    <div className="grid max-w-3xl gap-6">
      {error ? (
        <Message tone="error" title="No lens was made" live>
          {error}
        </Message>
      ) : null}
      <section aria-labelledby="from-file" className="grid gap-3">
        <h2 id="from-file" className="text-lg">
          From a file
        </h2>
        <LensFilePicker onText={upload} />
        <PasteLens onText={upload} busy={busy} />
      </section>
      <form onSubmit={submit} className="grid gap-4">
        <h2 className="text-lg">Written here</h2>
        <RadioGroup legend="Start from" name="start" value={start} onChange={setStart} options={options} />
        {start === COPY ? (
          <Field label="Lens to copy" required>
            {(control) => (
              <Select
                {...control}
                options={lenses.map(({ key, name: label }) => ({ value: key, label }))}
                value={copied}
                onChange={(event) => setCopied(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        <Field label="Name" required>
          {(control) => (
            <TextInput
              {...control}
              value={name}
              maxLength={LIMITS.title}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Button look="primary" type="submit" busy={busy} disabled={name.trim() === ""} className="justify-self-start">
          Make the draft
        </Button>
      </form>
    </div>
  )
}

function PasteLens({ onText, busy }: { onText: (text: string) => void; busy: boolean }) {
  const [text, setText] = useState("")
  return (
    <details>
      <summary className="min-h-control text-sm">Paste JSON instead</summary>
      <div className="grid gap-2">
        <TextArea
          tall
          aria-label="Lens as JSON"
          className="font-mono text-xs"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button className="justify-self-start" busy={busy} disabled={text.trim() === ""} onClick={() => onText(text)}>
          Read it
        </Button>
      </div>
    </details>
  )
}
