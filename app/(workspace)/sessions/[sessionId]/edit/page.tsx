import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { PlanForm } from "@/components/session/plan/plan-form"
import { agendaQuestions } from "@/lib/live/agenda-questions"
import { requireSession } from "@/lib/server/gate"
import { listMembers } from "@/lib/server/members"
import { loadReviews } from "@/lib/server/reviews"
import { type SessionPageProps, sessionHead } from "../head"

export async function generateMetadata({ params }: SessionPageProps): Promise<Metadata> {
  return { title: `Change the plan – ${(await sessionHead(params)).plan.title}` }
}

export default async function EditSessionPage({ params }: SessionPageProps) {
  const { ctx, plan, isOver } = await sessionHead(params)
  const { id, title, workloadId, workloadName, phase, mayLead } = plan
  if (!mayLead || isOver || phase !== "scheduled") notFound()
  const { workload } = await requireSession(ctx, id, "session.lead")
  const [reviews, members] = await Promise.all([loadReviews(ctx, workloadId), listMembers(ctx)])
  const crumbs = [
    { label: "Sessions", href: "/sessions" },
    { label: title, href: `/sessions/${id}/plan` },
  ]
  return (
    <Page crumbs={[...crumbs, { label: "Change the plan" }]}>
      <PageHeader title={`Change the plan of ${title}`} />
      <PlanForm
        workload={{ id: workloadId, name: workloadName }}
        questions={agendaQuestions(reviews, workload.pillarPriorities)}
        members={members.map(({ userId, name, email }) => ({ userId, name, email }))}
        people={[]}
        draftKey={`session-edit:${id}`}
        session={plan}
      />
    </Page>
  )
}
