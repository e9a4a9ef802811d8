"use client"

import { useRouter } from "next/navigation"
import type { FormEvent } from "react"
import { Button } from "@/components/ui/button"
import { ErrorSummary } from "@/components/ui/error-summary"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { InBrowser } from "@/components/workload/in-browser"
import { useSessionPlan } from "@/lib/client/session-plan"
import { planControl, planSummary } from "@/lib/client/session-plan-errors"
import { newPlan, type PlanPerson, sittingsOf, valuesOfPlan } from "@/lib/client/session-plan-values"
import type { AgendaQuestion } from "@/lib/live/agenda-questions"
import { unqualifiedPillars } from "@/lib/live/routing"
import type { SessionPlanView } from "@/lib/live/session-summary"
import { type MemberOption, PeopleSection } from "./people-section"
import { RulesSection } from "./rules-section"
import { SittingSection } from "./sitting-section"
import { TemplateSection } from "./template-section"

interface PlanFormProps {
  workload: { id: string; name: string }
  questions: readonly AgendaQuestion[]
  members: readonly MemberOption[]
  /** Who is on a new plan from the start. */
  people: readonly PlanPerson[]
  /** Drafts of different workspaces and sessions are kept apart. */
  draftKey: string
  /** The session that is changed; null: new ones are planned. */
  session: SessionPlanView | null
}

/** Plans sessions, or changes one. What was typed before a reload or a crash comes back. */
export function PlanForm(props: PlanFormProps) {
  return <InBrowser label="Plan">{() => <Form {...props} />}</InBrowser>
}

function Form({ workload, questions, members, people: start, draftKey, session }: PlanFormProps) {
  const router = useRouter()
  const first = () => (session ? valuesOfPlan(session) : newPlan(workload.name, questions, start))
  const plan = useSessionPlan({ workloadId: workload.id, first, draftKey, session })
  const { values, errors, problem, change } = plan
  const { minutesEach, people, sittings } = values
  const asked = new Set(sittings.flatMap(({ agenda }) => agenda.map(({ pillarId }) => pillarId)))
  const answering = people.map(({ businessRole, roles }) => ({ businessRole, answers: !roles.includes("observer") }))
  const unqualified = unqualifiedPillars(
    questions.filter(({ pillarGroup }) => asked.has(pillarGroup)),
    answering,
  )

  async function submit(event: FormEvent) {
    event.preventDefault()
    const href = await plan.send()
    if (href !== null) router.push(href)
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-8">
      <ErrorSummary errors={planSummary(errors)} />
      {plan.restored ? (
        <Message
          action={
            <Button size="dense" onClick={plan.startOver}>
              Start over
            </Button>
          }
        >
          This is what you typed before; it was kept on this device.
          {plan.outdated ? " Somebody saved the plan since then: saving this replaces theirs." : ""}
        </Message>
      ) : null}
      {session === null ? (
        <TemplateSection
          values={values}
          onChange={(template, each) => {
            const options = { minutesEach: each, workloadName: workload.name, before: sittings }
            change({ template, minutesEach: each, sittings: sittingsOf(template, questions, options) })
          }}
        />
      ) : null}
      {sittings.map((sitting, at) => (
        <SittingSection
          key={sitting.key}
          sitting={sitting}
          at={at}
          questions={questions}
          minutesEach={minutesEach}
          errors={errors}
          onChange={(patch) =>
            change({ sittings: sittings.map((one) => (one.key === sitting.key ? { ...one, ...patch } : one)) })
          }
        />
      ))}
      <PeopleSection
        people={people}
        members={members}
        unqualified={unqualified}
        error={errors.get(planControl.people)}
        onChange={(next) => change({ people: next })}
      />
      <RulesSection values={values} error={errors.get(planControl.place)} onChange={change} />
      {problem ? (
        <Message tone="error" live>
          {problem}
        </Message>
      ) : null}
      <div className="flex flex-wrap items-center justify-end gap-2 border-line border-t pt-5">
        <p className="mr-auto text-muted text-sm">What you type is kept on this device until it is saved.</p>
        <LinkButton href={session ? `/sessions/${session.id}/plan` : `/workloads/${workload.id}/sessions`}>
          Cancel
        </LinkButton>
        <Button type="submit" look="primary" busy={plan.busy}>
          {session ? "Save the plan" : sittings.length === 1 ? "Plan the session" : `Plan ${sittings.length} sessions`}
        </Button>
      </div>
    </form>
  )
}
