"use client"

import Link from "next/link"
import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Message } from "@/components/ui/message"
import { RadioGroup } from "@/components/ui/radio-group"
import { TextArea } from "@/components/ui/text-area"
import { TextInput } from "@/components/ui/text-input"
import { ApiError, api } from "@/lib/client/api"
import type { IdMapping } from "@/lib/lens/id-mapping"
import { nextVersionName } from "@/lib/lens/version-name"

interface PublishPanelProps {
  lensKey: string
  /** Newest first. */
  versions: readonly string[]
  /** Changed ids that were accepted. */
  idChanges: IdMapping
  /** One sentence per change. */
  changes: readonly string[]
  touchesAnswers: boolean
  /** What does not stand in the way, and whether something does. */
  check: { warnings: number; blocked: boolean }
}

const FIRST_NOTES = "First version."

const SIZES = [
  { value: "major", label: "Major", description: "Each workload upgrades when somebody decides so." },
  { value: "minor", label: "Minor", description: "Reaches every workload at once, without anybody being asked." },
]

/** The name of the version, how far it reaches, and what is said about it. */
export function PublishPanel({ lensKey, versions, idChanges, changes, touchesAnswers, check }: PublishPanelProps) {
  const { warnings, blocked } = check
  const draftHref = `/lenses/${lensKey}/draft`
  const router = useRouter()
  const isFirst = versions.length === 0
  const [size, setSize] = useState(isFirst || touchesAnswers ? "major" : "minor")
  const [typed, setTyped] = useState<string | null>(null)
  const [written, setNotes] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<string[]>([])
  const notes = written ?? (isFirst ? FIRST_NOTES : changes.join("\n"))
  const version = typed ?? nextVersionName(versions, size === "major")

  const publish = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblems([])
    try {
      const body = {
        ...{ LensVersion: version.trim(), IsMajorVersion: size === "major" },
        Plumbline: { ReleaseNotes: notes, IdChanges: idChanges },
      }
      await api("POST", `/api/aws/lenses/${encodeURIComponent(lensKey)}/versions`, body)
      router.push(`/lenses/${lensKey}`)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblems(error.fields.length > 0 ? error.fields.map(({ message }) => message) : [error.message])
      setBusy(false)
    }
  }

  return (
    <form onSubmit={publish} className="grid max-w-2xl gap-4">
      <h2 className="text-lg">Publish</h2>
      {problems.length > 0 ? (
        <Message tone="error" title="Not published" live>
          {problems.join(" ")}
        </Message>
      ) : null}
      {isFirst ? null : (
        <RadioGroup legend="How big is the change?" name="size" value={size} onChange={setSize} options={SIZES} />
      )}
      {size === "minor" && touchesAnswers ? (
        <Message tone="warning" title="This changes what answers mean">
          Questions, practices or rules differ. A minor version changes risks and drops answers in every workload
          without a milestone; a major one lets each team decide.
        </Message>
      ) : null}
      <Field label="Version name" description="At most 32 letters, digits and dots; never used before" required>
        {(control) => (
          <TextInput
            {...control}
            className="max-w-60"
            value={version}
            maxLength={32}
            pattern="[A-Za-z0-9.]+"
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Field
        label="Release notes"
        description={
          isFirst
            ? "What this lens is for and who it asks: teams read it before they use it"
            : "Drafted from what changed; say it in your own words"
        }
      >
        {(control) => <TextArea {...control} tall value={notes} onChange={(event) => setNotes(event.target.value)} />}
      </Field>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button look="primary" type="submit" busy={busy} disabled={blocked}>
          Publish version {version}
        </Button>
        {warnings > 0 || blocked ? (
          <Link href={draftHref} className="link">
            {blocked ? "What stands in the way" : `${warnings} ${warnings === 1 ? "warning" : "warnings"} to look at`}
          </Link>
        ) : null}
      </div>
    </form>
  )
}
