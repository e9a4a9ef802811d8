"use client"

import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Message } from "@/components/ui/message"
import { RadioGroup } from "@/components/ui/radio-group"
import { TextArea } from "@/components/ui/text-area"
import { TextInput } from "@/components/ui/text-input"
import { ApiError, api } from "@/lib/client/api"

interface PublishFormProps {
  /** Saves the text first; answers the lens's key, or null when that failed. */
  save: () => Promise<string | null>
  publishedVersion: string | null
  onClose: () => void
  onPublished: (lensKey: string) => void
}

/** `1.4` after `1.3`; what an author most likely wants, always editable. */
function nextVersion(version: string | null): string {
  if (version === null) return "1.0"
  return version.replace(/\d+$/, (last) => String(Number(last) + 1))
}

export function PublishForm({ save, publishedVersion, onClose, onPublished }: PublishFormProps) {
  const [version, setVersion] = useState(nextVersion(publishedVersion))
  const [size, setSize] = useState("major")
  const [notes, setNotes] = useState("")
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState("")

  const publish = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setError("")
    try {
      const key = await save()
      if (key === null) return onClose()
      const body = { LensVersion: version, IsMajorVersion: size === "major", Plumbline: { ReleaseNotes: notes } }
      await api("POST", `/api/aws/lenses/${encodeURIComponent(key)}/versions`, body)
      onPublished(key)
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem
      setError(problem.message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="Publish this lens"
      description="A published version never changes. Workloads can use it from now on."
      actions={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button look="primary" type="submit" form="publish-lens" busy={busy}>
            Publish
          </Button>
        </>
      }
    >
      <form id="publish-lens" onSubmit={publish} className="grid gap-4">
        {error ? (
          <Message tone="error" title="Not published" live>
            {error}
          </Message>
        ) : null}
        <Field label="Version name" description="At most 32 letters, digits and dots" required>
          {(control) => (
            <TextInput
              {...control}
              value={version}
              maxLength={32}
              onChange={(event) => setVersion(event.target.value)}
            />
          )}
        </Field>
        {publishedVersion === null ? null : (
          <RadioGroup
            legend="How big is the change?"
            name="size"
            value={size}
            onChange={setSize}
            options={[
              { value: "major", label: "Major", description: "Each workload upgrades when somebody decides so." },
              { value: "minor", label: "Minor", description: "Texts and links: reaches every workload at once." },
            ]}
          />
        )}
        <Field label="Release notes" description="What changed, for those who use the lens">
          {(control) => <TextArea {...control} value={notes} onChange={(event) => setNotes(event.target.value)} />}
        </Field>
      </form>
    </Dialog>
  )
}
