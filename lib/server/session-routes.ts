import "server-only"
import { AppError, invalid } from "@/lib/errors"
import type { AgendaItem } from "@/lib/live/agenda-item"
import { questionKey } from "@/lib/live/agenda-questions"
import type { RouteQuestionInput } from "@/lib/live/preparation-schema"
import type { PreparationBoard } from "@/lib/live/preparation-view"
import { routeQuestions } from "@/lib/live/routing"
import { audit } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import { type Authorized, requireSession, type SessionRow } from "@/lib/server/gate"
import { publishSessions } from "@/lib/server/publish"
import { sessionQuestions } from "@/lib/server/session-questions"

/**
 * Gives every question that nobody is asked yet to those whose role speaks for its pillar. What was given by hand stays.
 * Answers how many questions were given out.
 */
export async function routeByRole(ctx: Context, input: { SessionId: string }): Promise<{ Given: number }> {
  const session = await requireOpen(ctx, input.SessionId)
  const questions = await sessionQuestions(ctx, session)
  return transaction(ctx, async (tx) => {
    const people = await tx.sessionPerson.findMany({ where: { sessionId: session.id }, orderBy: { createdAt: "asc" } })
    const present = await tx.questionRoute.findMany({ where: { sessionId: session.id } })
    const given = new Set(present.map(questionKey))
    const waiting = questions.filter((question) => !given.has(questionKey(question)))
    const routable = people.map(({ id, businessRole, roles }) => {
      return { id, businessRole, answers: !roles.includes("observer") }
    })
    const routes = routeQuestions(waiting, routable)
    const rows = waiting.flatMap((question) => {
      const { lensKey, questionId } = question
      const personIds = routes.get(questionKey(question)) ?? []
      return personIds.map((personId) => ({ sessionId: session.id, personId, lensKey, questionId }))
    })
    const count = new Set(rows.map(questionKey)).size
    if (count === 0) return { Given: 0 }
    await tx.questionRoute.createMany({ data: rows, skipDuplicates: true })
    await audit(tx, ctx, "session.route", { kind: "session", id: session.id, after: { questions: count } })
    await publishSessions(tx, session.workloadId, session.id)
    return { Given: count }
  })
}

/** Says who is asked one question. What somebody prepared stays theirs, should the question come back to them. */
export async function routeQuestion(ctx: Context, input: RouteQuestionInput): Promise<void> {
  const session = await requireOpen(ctx, input.SessionId)
  const question = { lensKey: input.LensKey, questionId: input.QuestionId }
  const asked = (await sessionQuestions(ctx, session)).map(questionKey)
  if (!asked.includes(questionKey(question))) throw invalid("This question is not on the agenda.", "QuestionId")
  await transaction(ctx, async (tx) => {
    const where = { sessionId: session.id, ...question }
    const people = await tx.sessionPerson.findMany({ where: { sessionId: session.id }, select: { id: true } })
    const known = new Set(people.map(({ id }) => id))
    const wanted = [...new Set(input.PersonIds)]
    if (!wanted.every((id) => known.has(id))) throw invalid("Somebody of these is not in the session.", "PersonIds")
    const before = (await tx.questionRoute.findMany({ where })).map(({ personId }) => personId)
    if (before.length === wanted.length && before.every((id) => wanted.includes(id))) return
    await tx.questionRoute.deleteMany({ where })
    await tx.questionRoute.createMany({ data: wanted.map((personId) => ({ ...where, personId })) })
    const change = { before: { personIds: before }, after: { ...question, personIds: wanted } }
    await audit(tx, ctx, "session.route", { kind: "session", id: session.id, ...change })
    await publishSessions(tx, session.workloadId, session.id)
  })
}

export async function requireOpen(ctx: Context, id: string): Promise<Authorized<SessionRow>> {
  const session = await requireSession(ctx, id, "session.lead")
  if (!session.cancelledAt && session.phase !== "closed") return session
  const message = "This session is over: nobody can prepare for it any more."
  throw new AppError("Conflict", message, { resourceId: id, resourceType: "Session" })
}

/** Who is asked what and how far everybody is: numbers only, nobody's answers. */
export async function readPreparationBoard(ctx: Context, input: { SessionId: string }): Promise<PreparationBoard> {
  const session = await requireSession(ctx, input.SessionId, "session.lead")
  const where = { sessionId: session.id }
  const [questions, routes, answers, people] = await Promise.all([
    sessionQuestions(ctx, session),
    ctx.db.questionRoute.findMany({ where }),
    ctx.db.preAnswer.findMany({ where, select: { personId: true, lensKey: true, questionId: true, complete: true } }),
    ctx.db.sessionPerson.findMany({ where, orderBy: { createdAt: "asc" }, select: { id: true } }),
  ])
  const done = new Set(answers.filter(({ complete }) => complete).map((one) => `${one.personId} ${questionKey(one)}`))
  const isDone = (personId: string, key: string) => done.has(`${personId} ${key}`)
  const keys = new Set(questions.map(questionKey))
  const current = routes.filter((route) => keys.has(questionKey(route)))
  const unknown = await questionsToFindOut(ctx, session.id)
  const boxes = await ctx.db.sessionTimeBox.findMany({ where })
  const agenda = session.agenda as unknown as AgendaItem[]
  return {
    parts: agenda.flatMap((part) => {
      if (part.questions.length === 0) return []
      const inPart = new Set(part.questions.map(questionKey))
      const given = current.filter((route) => inPart.has(questionKey(route)))
      const answered = given.filter((route) => isDone(route.personId, questionKey(route))).length
      const closesAt = boxes.find(({ partId }) => partId === part.id)?.closesAt ?? null
      const isOver = closesAt !== null && closesAt <= ctx.now
      return [{ partId: part.id, title: part.title, asked: given.length, answered, closesAt, isOver }]
    }),
    people: people.map(({ id: personId }) => {
      const mine = current.filter((route) => route.personId === personId)
      const answered = mine.filter((route) => isDone(personId, questionKey(route))).length
      return { personId, asked: mine.length, answered }
    }),
    questions: questions.map((question) => {
      const { lensKey, questionId, label, title, pillarName } = question
      const key = questionKey(question)
      const personIds = current.filter((route) => questionKey(route) === key).map(({ personId }) => personId)
      const answered = personIds.filter((personId) => isDone(personId, key)).length
      return { lensKey, questionId, label, title, pillarName, personIds, answered }
    }),
    toFindOut: questions
      .filter((question) => unknown.has(questionKey(question)))
      .map(({ label, title }) => ({ label, title })),
  }
}

/** Keys of the questions on which somebody said "don't know" beforehand: follow-ups, without who said it. */
export async function questionsToFindOut(ctx: Pick<Context, "db">, sessionId: string): Promise<Set<string>> {
  const rows = await ctx.db.$queryRaw<{ lensKey: string; questionId: string }[]>`
    SELECT DISTINCT p."lensKey", p."questionId" FROM "PreAnswer" p
    JOIN "QuestionRoute" r USING ("sessionId", "personId", "lensKey", "questionId")
    WHERE p."sessionId" = ${sessionId} AND p."choices" @? '$.* ? (@ == "dont-know")'`
  return new Set(rows.map(questionKey))
}
