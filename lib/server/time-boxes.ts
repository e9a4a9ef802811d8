import "server-only"
import { invalid } from "@/lib/errors"
import type { AgendaItem } from "@/lib/live/agenda-item"
import { questionKey } from "@/lib/live/agenda-questions"
import type { OpenTimeBoxInput } from "@/lib/live/preparation-schema"
import { plannedDayInWords } from "@/lib/report/day"
import { audit } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import { canMail, sendMail } from "@/lib/server/mail"
import { publishSessions } from "@/lib/server/publish"
import type { Task } from "@/lib/server/scheduler"
import { sessionUrl } from "@/lib/server/session-calendar"
import { requireOpen } from "@/lib/server/session-routes"

/** People are reminded this long before a time box ends. */
const REMIND_BEFORE_MS = 24 * 60 * 60_000

/**
 * Opens some days in which the questions of one part of the agenda are answered without a meeting, or moves their end.
 * The end is soft: nothing closes, who is late can still answer.
 */
export async function openTimeBox(ctx: Context, input: OpenTimeBoxInput): Promise<{ ClosesAt: Date }> {
  const session = await requireOpen(ctx, input.SessionId)
  const agenda = session.agenda as unknown as AgendaItem[]
  const part = agenda.find(({ id, questions }) => id === input.PartId && questions.length > 0)
  if (!part) throw invalid("This part is not on the agenda, or asks nothing.", "PartId")
  const closesAt = new Date(ctx.now.getTime() + input.Days * 86_400_000)
  const place = { sessionId: session.id, partId: part.id }
  await transaction(ctx, async (tx) => {
    await tx.sessionTimeBox.upsert({
      where: { sessionId_partId: place },
      create: { ...place, opensAt: ctx.now, closesAt },
      update: { closesAt, remindedAt: null },
    })
    await audit(tx, ctx, "session.time-box", { kind: "session", id: session.id, after: { partId: part.id, closesAt } })
    await publishSessions(tx, session.workloadId, session.id)
  })
  return { ClosesAt: closesAt }
}

/** Ends a time box before its time. */
export async function endTimeBox(ctx: Context, input: { SessionId: string; PartId: string }): Promise<void> {
  const session = await requireOpen(ctx, input.SessionId)
  await transaction(ctx, async (tx) => {
    const where = { sessionId: session.id, partId: input.PartId, closesAt: { gt: ctx.now } }
    const { count } = await tx.sessionTimeBox.updateMany({ where, data: { closesAt: ctx.now, remindedAt: ctx.now } })
    if (count === 0) return
    const after = { partId: input.PartId, closesAt: ctx.now }
    await audit(tx, ctx, "session.time-box", { kind: "session", id: session.id, after })
    await publishSessions(tx, session.workloadId, session.id)
  })
}

/**
 * Reminds those with open questions a day before their time box ends, once each: a box is claimed before anybody is
 * written to. Answers how many people were reminded.
 */
export async function remindOfTimeBoxes(ctx: Pick<Context, "db" | "now">): Promise<number> {
  const due = await ctx.db.sessionTimeBox.findMany({
    where: {
      ...{ remindedAt: null, closesAt: { gt: ctx.now, lte: new Date(ctx.now.getTime() + REMIND_BEFORE_MS) } },
      session: { cancelledAt: null, phase: { not: "closed" } },
    },
    include: { session: { select: { id: true, title: true, agenda: true } } },
  })
  let reminded = 0
  for (const { session, sessionId, partId, closesAt } of due) {
    const claim = { sessionId, partId, remindedAt: null }
    const { count } = await ctx.db.sessionTimeBox.updateMany({ where: claim, data: { remindedAt: ctx.now } })
    if (count === 0) continue
    const part = (session.agenda as unknown as AgendaItem[]).find(({ id }) => id === partId)
    const people = part ? await behindOn(ctx, sessionId, part) : []
    await ctx.db.sessionPerson.updateMany({
      where: { id: { in: people.map(({ id }) => id) } },
      data: { remindedAt: ctx.now },
    })
    reminded += people.length
    if (!canMail()) continue
    const when = `${plannedDayInWords(closesAt.toISOString())}, ${closesAt.toISOString().slice(11, 16)} UTC`
    for (const { name, email } of people.filter((person) => person.email !== "")) {
      await sendMail({
        to: { name, email },
        subject: `Until tomorrow: ${part?.title ?? "your questions"} in ${session.title}`,
        body: [
          { text: `Hello ${name},` },
          {
            text: `Your questions about ${part?.title ?? "this session"} are open until ${when}. A few ticks are enough.`,
          },
          { label: "Open my questions", href: `${sessionUrl(session.id)}/questions` },
        ],
      })
    }
  }
  return reminded
}

/** Who was asked something in this part and has not answered all of it. */
async function behindOn(ctx: Pick<Context, "db">, sessionId: string, part: AgendaItem) {
  const keys = new Set(part.questions.map(questionKey))
  const [routes, answers] = await Promise.all([
    ctx.db.questionRoute.findMany({ where: { sessionId } }),
    ctx.db.preAnswer.findMany({
      where: { sessionId, complete: true },
      select: { personId: true, lensKey: true, questionId: true },
    }),
  ])
  const done = new Set(answers.map((one) => `${one.personId} ${questionKey(one)}`))
  const open = routes.filter((one) => keys.has(questionKey(one)) && !done.has(`${one.personId} ${questionKey(one)}`))
  return ctx.db.sessionPerson.findMany({
    where: { id: { in: [...new Set(open.map(({ personId }) => personId))] } },
    select: { id: true, name: true, email: true },
  })
}

export const TIME_BOX_TASK: Task = {
  name: "session-time-boxes",
  everyMs: 10 * 60_000,
  async run({ db, now }) {
    await remindOfTimeBoxes({ db, now })
  },
}
