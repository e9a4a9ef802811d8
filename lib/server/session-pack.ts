import "server-only"
import { agendaMinutes } from "@/lib/live/agenda"
import { questionKey } from "@/lib/live/agenda-questions"
import { unqualifiedPillars } from "@/lib/live/routing"
import { TONE_RULES } from "@/lib/live/tone-rules"
import { type PackQuestion, type PreparationPack, preparationPack } from "@/lib/report/preparation-pack"
import { wordList } from "@/lib/risk/words"
import type { Context } from "@/lib/server/context"
import { requireSession } from "@/lib/server/gate"
import { readSessionPlan } from "@/lib/server/session-list"
import { type AskedQuestion, sessionQuestions } from "@/lib/server/session-questions"

/** What people get before a session: who is asked what, and what to bring. Everybody in the workspace may read it. */
export async function readPreparationPack(ctx: Context, input: { SessionId: string }): Promise<PreparationPack> {
  const session = await requireSession(ctx, input.SessionId, "session.view")
  const [plan, questions, routes] = await Promise.all([
    readSessionPlan(ctx, input),
    sessionQuestions(ctx, session),
    ctx.db.questionRoute.findMany({ where: { sessionId: session.id } }),
  ])
  const askedOf = (personId: string) => {
    const keys = new Set(routes.filter((route) => route.personId === personId).map(questionKey))
    return questions.filter((question) => keys.has(questionKey(question))).map(toPackQuestion)
  }
  const given = new Set(routes.map(questionKey))
  const answering = plan.people.map(({ businessRole, roles }) => ({
    businessRole,
    answers: !roles.includes("observer"),
  }))
  const { objectives, scope } = session.workload
  return preparationPack({
    ...{ title: plan.title, workload: plan.workloadName, objectives, scope },
    scheduledFor: plan.scheduledFor?.toISOString() ?? null,
    minutes: agendaMinutes(plan.agenda),
    agenda: plan.agenda.map(({ title, minutes }) => ({ title, minutes })),
    people: plan.people.map(({ id, name, businessRole }) => ({ name, role: businessRole, questions: askedOf(id) })),
    open: questions.filter((question) => !given.has(questionKey(question))).map(toPackQuestion),
    tone: TONE_RULES,
    unqualified: unqualifiedPillars(questions, answering).map(({ name, roles }) => {
      return `Nobody yet can speak for ${name}: ${wordList(roles, "or")} could.`
    }),
  })
}

function toPackQuestion({ label, title, pillarName, question: { guidance } }: AskedQuestion): PackQuestion {
  return { label, title, pillarName, prompt: guidance.prompt ?? "", evidence: guidance.evidence ?? [] }
}
