import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { PlanForm } from "@/components/session/plan/plan-form"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { can } from "@/lib/access/policy"
import { proposedPeople } from "@/lib/client/session-plan-values"
import { agendaQuestions } from "@/lib/live/agenda-questions"
import { listMembers } from "@/lib/server/members"
import { loadReviews } from "@/lib/server/reviews"
import { type WorkloadPageProps, workloadHead } from "../../head"

export async function generateMetadata({ params }: WorkloadPageProps): Promise<Metadata> {
  return { title: `Plan a session – ${(await workloadHead(params)).head.facts.name}` }
}

export default async function PlanSessionPage({ params }: WorkloadPageProps) {
  const { ctx, head } = await workloadHead(params)
  const { id, name, pillarPriorities, people } = head.facts
  if (head.shared !== null || !can(ctx.actor.role, "session.lead")) notFound()
  const [reviews, members] = await Promise.all([loadReviews(ctx, id), listMembers(ctx)])
  const questions = agendaQuestions(reviews, pillarPriorities)
  const crumbs = [
    { label: "Workloads", href: "/workloads" },
    { label: name, href: `/workloads/${id}` },
    { label: "Sessions", href: `/workloads/${id}/sessions` },
  ]
  return (
    <Page crumbs={[...crumbs, { label: "Plan a session" }]}>
      <PageHeader title={`Plan a session about ${name}`} />
      {questions.length === 0 ? (
        <EmptyState
          title="No questions yet"
          action={
            <LinkButton look="primary" href={`/workloads/${id}`}>
              Add a lens
            </LinkButton>
          }
        >
          A session goes through the questions of the workload’s lenses. Add one first.
        </EmptyState>
      ) : (
        <PlanForm
          workload={{ id, name }}
          questions={questions}
          members={members.map(({ userId, name, email }) => ({ userId, name, email }))}
          people={proposedPeople(people, members)}
          draftKey={`session:${id}`}
          session={null}
        />
      )}
    </Page>
  )
}
