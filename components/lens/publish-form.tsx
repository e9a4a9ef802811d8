"use client"

import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { RadioGroup } from "@/components/ui/radio-group"
import { TextArea } from "@/components/ui/text-area"
import { TextInput } from "@/components/ui/text-input"
import { ApiError, api } from "@/lib/client/api"

interface PublishFormProps {
  lensKey: string
  publishedVersion: string | null
  /** What the draft changes, in sentences: the release notes start with them. */
  changes: readonly string[]
}

/** `1.4` after `1.3`; what an author most likely wants, always editable. */
function nextVersion(version: string | null): string {
  if (version === null) return "1.0"
  return version.replace(/\d+$/, (last) => String(Number(last) + 1))
}

export function PublishForm({ lensKey, publishedVersion, changes }: PublishFormProps) {
  const router = useRouter()
  const [version, setVersion] = useState(nextVersion(publishedVersion))
  const [size, setSize] = useState("major")
  const [notes, setNotes] = useState(changes.join("\n"))
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState("")

  const publish = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setError("")
    try {
      const body = { LensVersion: version, IsMajorVersion: size === "major", Plumbline: { ReleaseNotes: notes } }
      await api("POST", `/api/aws/lenses/${encodeURIComponent(lensKey)}/versions`, body)
      router.push(`/lenses/${lensKey}`)
      router.refresh()
    } catch (problem) {
      setBusy(false)
      if (!(problem instanceof ApiError)) throw problem
      setError(problem.message)
    }
  }

  return (
    <form onSubmit={publish} className="grid gap-5">
      {error ? (
        <Message tone="error" title="Not published" live>
          {error}
        </Message>
      ) : null}
      <Field label="Version name" description="At most 32 letters, digits and dots" required>
        {(control) => (
          <TextInput {...control} value={version} maxLength={32} onChange={(event) => setVersion(event.target.value)} />
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
      <Field
        label="Release notes"
        description={
          changes.length > 0 ? "Drafted from what changed; say it in your words" : "For those who use the lens"
        }
      >
        {(control) => <TextArea {...control} tall value={notes} onChange={(event) => setNotes(event.target.value)} />}
      </Field>
      <div className="flex justify-end gap-2">
        <LinkButton href={`/lenses/${lensKey}/draft`}>Back to the draft</LinkButton>
        <Button look="primary" type="submit" busy={busy}>
          Publish
        </Button>
      </div>
    </form>
  )
}
