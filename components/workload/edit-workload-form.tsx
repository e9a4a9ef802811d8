"use client"

import { useRouter } from "next/navigation"
import { type FormEvent, useEffect, useEffectEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { ErrorSummary } from "@/components/ui/error-summary"
import { Message } from "@/components/ui/message"
import { SaveState } from "@/components/ui/save-state"
import { useWorkloadEdit } from "@/lib/client/workload-edit"
import { summaryOf } from "@/lib/client/workload-errors"
import type { WorkloadValues } from "@/lib/client/workload-values"
import { ConflictPanel } from "./conflict-panel"
import { IdentitySection } from "./form/identity-section"
import { NotesSection } from "./form/notes-section"
import { PeopleSection } from "./form/people-section"
import { PlaceSection } from "./form/place-section"
import { PlanSection } from "./form/plan-section"
import { ScopeSection } from "./form/scope-section"
import { StatusSection } from "./form/status-section"
import { InBrowser } from "./in-browser"
import { ProblemMessage } from "./problem-message"

interface EditWorkloadFormProps {
  workloadId: string
  values: WorkloadValues
  version: number
  /** ISO day. */
  today: string
  pillarNames: Readonly<Record<string, string>>
}

export function EditWorkloadForm(props: EditWorkloadFormProps) {
  return <InBrowser label="Description">{() => <Form {...props} />}</InBrowser>
}

function Form({ workloadId, values, version, today, pillarNames }: EditWorkloadFormProps) {
  const router = useRouter()
  const edit = useWorkloadEdit(workloadId, { values, version }, today)
  const [restored, setRestored] = useState(false)
  const { form, state, isDirty, conflict } = edit
  const undecided = (conflict?.fields.length ?? 0) > 0
  const restore = useEffectEvent(() => setRestored(edit.restore()))
  // The outside system is the device's storage, which the server cannot see.
  useEffect(() => restore(), [])

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (state === "saving" || undecided) return
    if (await edit.save()) {
      setRestored(false)
      router.refresh()
    }
  }
  function discard() {
    edit.discard()
    setRestored(false)
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-8">
      <ErrorSummary errors={summaryOf(form.errors)} />
      {restored && isDirty ? (
        <Message
          action={
            <Button size="dense" onClick={discard}>
              Discard it
            </Button>
          }
        >
          This holds what you typed before and did not save; it was kept on this device.
        </Message>
      ) : null}
      {conflict ? (
        <ConflictPanel
          key={edit.version}
          fields={conflict.fields}
          mine={form.values}
          theirs={conflict.theirs}
          onSettle={edit.settle}
        />
      ) : null}
      <IdentitySection form={form} />
      <PlaceSection form={form} />
      <PlanSection form={form} pillarNames={pillarNames} />
      <ScopeSection form={form} />
      <PeopleSection form={form} />
      <NotesSection form={form} />
      <StatusSection form={form} />
      <ProblemMessage problem={edit.problem} here={`/workloads/${workloadId}/settings`} />
      <div className="flex flex-wrap items-center justify-end gap-2 border-line border-t pt-5">
        <div className="mr-auto">
          {state === "saved" && !isDirty ? <SaveState status="saved" /> : null}
          {isDirty ? (
            <SaveState
              status="dirty"
              words={undecided ? "Choose above which text stays" : "Not saved yet, kept on this device"}
            />
          ) : null}
        </div>
        {isDirty ? <Button onClick={discard}>Discard changes</Button> : null}
        <Button type="submit" look="primary" busy={state === "saving"} disabled={undecided}>
          Save description
        </Button>
      </div>
    </form>
  )
}
