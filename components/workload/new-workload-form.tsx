"use client"

import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { ErrorSummary } from "@/components/ui/error-summary"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { ApiError, api } from "@/lib/client/api"
import { checkWorkload } from "@/lib/client/workload-check"
import { clearDraft, readDraft, writeDraft } from "@/lib/client/workload-drafts"
import { fieldErrors, summaryOf } from "@/lib/client/workload-errors"
import { useWorkloadForm, type WorkloadDraft } from "@/lib/client/workload-form"
import { createRequest } from "@/lib/client/workload-requests"
import { FRAMEWORK_PILLARS } from "@/lib/review/workload-type"
import type { LensOption } from "@/lib/review/workload-view"
import { IdentitySection } from "./form/identity-section"
import { LensSection } from "./form/lens-section"
import { MissingScope } from "./form/missing-scope"
import { NotesSection } from "./form/notes-section"
import { PeopleSection } from "./form/people-section"
import { PlaceSection } from "./form/place-section"
import { PlanSection } from "./form/plan-section"
import { ScopeSection } from "./form/scope-section"
import { InBrowser } from "./in-browser"
import { ProblemMessage } from "./problem-message"

interface NewDraft extends WorkloadDraft {
  lenses: string[]
}

interface NewWorkloadFormProps {
  lenses: readonly LensOption[]
  /** The form as it starts. */
  first: NewDraft
  /** ISO day. */
  today: string
  /** Drafts of different workspaces are kept apart. */
  draftKey: string
}

const isDraft = (value: unknown): value is NewDraft =>
  typeof value === "object" && value !== null && "values" in value && "decided" in value && "lenses" in value

/** Describes a new workload. What was typed before a reload or a crash comes back. */
export function NewWorkloadForm(props: NewWorkloadFormProps) {
  return <InBrowser label="Form">{() => <KeptForm {...props} />}</InBrowser>
}

function KeptForm({ first, ...rest }: NewWorkloadFormProps) {
  const [kept, setKept] = useState(() => readDraft(rest.draftKey, isDraft))
  function discard() {
    clearDraft(rest.draftKey)
    setKept(null)
  }
  // Another key is another form: starting over empties every field.
  return <Form key={kept ? "kept" : "new"} {...rest} first={kept ?? first} {...(kept && { onDiscard: discard })} />
}

interface FormProps extends NewWorkloadFormProps {
  /** Given when the form starts with something typed before. */
  onDiscard?: () => void
}

function Form({ lenses, first, today, draftKey, onDiscard }: FormProps) {
  const router = useRouter()
  const [chosen, setChosen] = useState(first.lenses)
  const [problem, setProblem] = useState<ApiError | null>(null)
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState({ body: "", token: "" })
  const { form, setErrors } = useWorkloadForm(first, today, (draft) =>
    writeDraft(draftKey, { ...draft, lenses: chosen }),
  )

  function choose(next: string[]) {
    setChosen(next)
    writeDraft(draftKey, { values: form.values, decided: form.decided, lenses: next })
  }
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    setProblem(null)
    const missing = checkWorkload(form.values)
    if (Object.keys(missing).length > 0) return setErrors(missing)
    setBusy(true)
    // The same request keeps its token, so that trying again after a lost answer never makes a second workload.
    const body = JSON.stringify(createRequest(form.values, chosen, ""))
    const token = body === sent.body ? sent.token : crypto.randomUUID()
    setSent({ body, token })
    try {
      const request = createRequest(form.values, chosen, token)
      const { WorkloadId } = await api<{ WorkloadId: string }>("POST", "/api/aws/workloads", request)
      clearDraft(draftKey)
      router.push(`/workloads/${WorkloadId}`)
    } catch (error) {
      setBusy(false)
      if (!(error instanceof ApiError)) throw error
      const { fields, rest } = fieldErrors(error.fields)
      setErrors(fields)
      setProblem(Object.keys(fields).length === 0 || rest.length > 0 ? error : null)
    }
  }

  return (
    <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_18rem]">
      <form noValidate onSubmit={submit} className="grid gap-8">
        <ErrorSummary errors={summaryOf(form.errors)} />
        {onDiscard ? (
          <Message
            action={
              <Button size="dense" onClick={onDiscard}>
                Start over
              </Button>
            }
          >
            This is what you typed before; it was kept on this device.
          </Message>
        ) : null}
        <IdentitySection form={form} />
        <LensSection lenses={lenses} chosen={chosen} onChange={choose} />
        <PlaceSection form={form} />
        <PlanSection form={form} pillarNames={FRAMEWORK_PILLARS} />
        <ScopeSection form={form} />
        <PeopleSection form={form} />
        <NotesSection form={form} />
        <ProblemMessage problem={problem} here="/workloads/new" />
        <div className="flex flex-wrap items-center justify-end gap-2 border-line border-t pt-5">
          <p className="mr-auto text-muted text-sm">What you type is kept on this device until it is created.</p>
          <LinkButton href="/workloads">Cancel</LinkButton>
          <Button type="submit" look="primary" busy={busy}>
            Create workload
          </Button>
        </div>
      </form>
      <aside className="max-xl:row-start-1 xl:sticky xl:top-18 xl:self-start">
        <MissingScope values={form.values} />
      </aside>
    </div>
  )
}
