"use client"

import { useRouter } from "next/navigation"
import type { FormEvent } from "react"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { TextArea } from "@/components/ui/text-area"
import { TextInput } from "@/components/ui/text-input"
import { InBrowser } from "@/components/workload/in-browser"
import { useMinutesDraft } from "@/lib/client/minutes-draft"
import type { MinutesContent } from "@/lib/review/minutes"
import { MinutesTable } from "./minutes-view"

interface MinutesEditorProps {
  sessionId: string
  draft: MinutesContent
  /** The newest version; 0: there is none. */
  base: number
  proposedNote: string
}

/** Writes the minutes on from a draft: sentences are people's, tables are the log's. */
export function MinutesEditor(props: MinutesEditorProps) {
  return <InBrowser label="Minutes">{() => <Editor {...props} />}</InBrowser>
}

function Editor({ sessionId, draft, base, proposedNote }: MinutesEditorProps) {
  const router = useRouter()
  const { written, change, startOver, save, busy, problem, outdated } = useMinutesDraft(sessionId, {
    ...{ draft, base, proposedNote },
  })
  const here = `/sessions/${sessionId}/minutes`

  async function submit(event: FormEvent) {
    event.preventDefault()
    const version = await save()
    if (version !== null) router.push(`${here}?version=${version}`)
  }

  return (
    <form noValidate onSubmit={submit} className="grid max-w-4xl gap-6">
      {outdated ? (
        <Message
          tone="warning"
          action={
            <Button size="dense" onClick={startOver}>
              Start from the newest
            </Button>
          }
        >
          A newer version was saved since you wrote this. Copy what you need, then start from the newest.
        </Message>
      ) : null}
      <Field label="Title" required>
        {(control) => (
          <TextInput
            {...control}
            maxLength={200}
            value={written.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      {draft.sections.map((section) => (
        <div key={section.id} className="grid gap-2 border-line border-t pt-4">
          {section.rows.length > 0 ? (
            <>
              <h2 className="text-lg">{section.title}</h2>
              <MinutesTable section={section} />
            </>
          ) : null}
          <Field
            label={section.rows.length > 0 ? `Add to “${section.title}”` : section.title}
            description={
              section.rows.length > 0 ? "The table follows from the log. Add what it leaves out." : undefined
            }
          >
            {(control) => (
              <TextArea
                {...control}
                value={written.texts[section.id] ?? ""}
                onChange={(event) => change({ texts: { ...written.texts, [section.id]: event.target.value } })}
              />
            )}
          </Field>
        </div>
      ))}
      {base > 0 ? (
        <Field label="What is different from the version before" required>
          {(control) => (
            <TextArea
              {...control}
              maxLength={2_000}
              value={written.note}
              onChange={(event) => change({ note: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      {problem ? (
        <Message tone="error" live>
          {problem}
        </Message>
      ) : null}
      <div className="flex flex-wrap items-center justify-end gap-2 border-line border-t pt-5">
        <p className="mr-auto text-muted text-sm">What you type is kept on this device until it is saved.</p>
        <Button onClick={startOver}>Start over</Button>
        <LinkButton href={here}>Cancel</LinkButton>
        <Button type="submit" look="primary" busy={busy}>
          Save version {written.base + 1}
        </Button>
      </div>
    </form>
  )
}
