import "server-only"
import { AppError, invalid } from "@/lib/errors"
import { isNoneOfThese } from "@/lib/lens/model"
import type { AgendaItem } from "@/lib/live/agenda-item"
import { questionKey } from "@/lib/live/agenda-questions"
import type { PreAnswerInput } from "@/lib/live/preparation-schema"
import type { MyQuestion, PreAnswerView } from "@/lib/live/preparation-view"
import { audit } from "@/lib/server/audit"
import { actorId, type Context, transaction } from "@/lib/server/context"
import { requireSession } from "@/lib/server/gate"
import { publishSessions } from "@/lib/server/publish"
import { type AskedQuestion, type AskingSession, sessionQuestions } from "@/lib/server/session-questions"
import type { PreAnswer, Session } from "@/prisma/generated/client"

/**
 * What people prepare before a session. It is theirs alone: no verb takes a person's id, so that nobody reads or
 * changes another's, whoever they are. Those who lead see numbers (session-routes.ts), and a decision may begin with
 * what at least three people agree on, without names (room/prepared.ts).
 */

/** The questions that I am asked, in the order of the agenda, with what I said; none when I am not in the session. */
export async function readMyQuestions(
  ctx: Context,
  input: { SessionId: string },
): Promise<{ Questions: MyQuestion[] }> {
  const session = await requireSession(ctx, input.SessionId, "session.view")
  const me = await myself(ctx, session.id)
  return { Questions: me ? await questionsFor(ctx, session, me.id) : [] }
}

/** A session that somebody prepares for. */
export type PreparedSession = AskingSession & Pick<Session, "id" | "workloadId" | "phase" | "cancelledAt">

/** The same for a person of the session, member or guest, who is who they say. */
export async function questionsFor(
  ctx: Pick<Context, "db">,
  session: PreparedSession,
  personId: string,
): Promise<MyQuestion[]> {
  const where = { personId }
  const [questions, routes, answers, boxes] = await Promise.all([
    sessionQuestions(ctx, session),
    ctx.db.questionRoute.findMany({ where }),
    ctx.db.preAnswer.findMany({ where }),
    ctx.db.sessionTimeBox.findMany({ where: { sessionId: session.id } }),
  ])
  const closing = new Map(boxes.map(({ partId, closesAt }) => [partId, closesAt]))
  const agenda = session.agenda as AgendaItem[]
  const until = new Map(
    agenda.flatMap((part) => part.questions.map((one) => [questionKey(one), closing.get(part.id) ?? null] as const)),
  )
  const asked = new Set(routes.map(questionKey))
  const mine = new Map(answers.map((row) => [questionKey(row), toView(row)]))
  const wanted = questions.filter((question) => asked.has(questionKey(question)))
  return wanted.map((one) => ({
    ...toMyQuestion(one, mine.get(questionKey(one)) ?? null),
    until: until.get(questionKey(one)) ?? null,
  }))
}

/** Keeps what I say on one of my questions; nobody else is told what. Refused once the session is over. */
export async function savePreAnswer(ctx: Context, input: PreAnswerInput): Promise<{ Complete: boolean }> {
  const session = await requireSession(ctx, input.SessionId, "session.view")
  const me = await myself(ctx, session.id)
  return keepPreAnswer(ctx, session, me?.id ?? null, input)
}

/** The same for a person of the session, member or guest, who is who they say. */
export async function keepPreAnswer(
  ctx: Context,
  session: PreparedSession,
  personId: string | null,
  input: PreAnswerInput,
): Promise<{ Complete: boolean }> {
  const place = { lensKey: input.LensKey, questionId: input.QuestionId }
  const key = personId === null ? null : { personId, ...place }
  const route = key && (await ctx.db.questionRoute.findUnique({ where: { personId_lensKey_questionId: key } }))
  if (!route) throw new AppError("AccessDenied", "This question was not given to you. Ask who leads the session.")
  if (session.cancelledAt || session.phase === "closed") {
    const details = { resourceId: session.id, resourceType: "Session" }
    throw new AppError("Conflict", "This session is over: prepared answers can no longer be changed.", details)
  }
  const asked = (await sessionQuestions(ctx, session)).find((one) => questionKey(one) === questionKey(place))
  if (!asked) throw invalid("This question is no longer on the agenda.", "QuestionId")
  const practices = practicesOf(asked).map(({ id }) => id)
  const strange = Object.keys(input.Choices).find((id) => !practices.includes(id))
  if (strange !== undefined) throw invalid(`${strange} is no practice of this question.`, "Choices")
  const complete = practices.every((id) => Object.hasOwn(input.Choices, id))
  const { Choices: choices, Confidence: confidence, Note: note, EvidenceUrl: evidenceUrl } = input
  const data = { choices, confidence, note, evidenceUrl, complete, updatedAt: ctx.now }
  await transaction(ctx, async (tx) => {
    const row = { sessionId: session.id, personId: route.personId, ...place }
    const where = { personId_lensKey_questionId: { personId: route.personId, ...place } }
    const before = await tx.preAnswer.findUnique({ where })
    // The board shows how far people are and what is to be found out: no more than that is told.
    if (boardShows(before) !== boardShows(data)) await publishSessions(tx, session.workloadId, session.id)
    await tx.preAnswer.upsert({
      where,
      create: { ...row, ...data },
      update: data,
    })
    // The trail is read by others: it says that something was prepared, not what.
    await audit(tx, ctx, "session.prepare", { kind: "session", id: session.id, after: { ...place, complete } })
  })
  return { Complete: complete }
}

/** What whoever leads sees of a prepared answer. */
function boardShows(row: Pick<PreAnswer, "complete" | "choices"> | null): string {
  if (!row) return "false"
  return `${row.complete} ${Object.values(row.choices as object).includes("dont-know")}`
}

function myself(ctx: Context, sessionId: string) {
  const userId = actorId(ctx.actor)
  if (userId === null) return null
  return ctx.db.sessionPerson.findUnique({ where: { sessionId_userId: { sessionId, userId } } })
}

function practicesOf({ question }: AskedQuestion) {
  return question.choices.filter((choice) => !isNoneOfThese(choice)).map(({ id, title }) => ({ id, title }))
}

function toView({ choices, confidence, note, evidenceUrl, complete, updatedAt }: PreAnswer): PreAnswerView {
  return { choices: choices as PreAnswerView["choices"], confidence, note, evidenceUrl, complete, updatedAt }
}

function toMyQuestion(asked: AskedQuestion, mine: PreAnswerView | null): Omit<MyQuestion, "until"> {
  const { lensKey, questionId, label, title, pillarName, question } = asked
  const { description, guidance } = question
  return {
    ...{ lensKey, questionId, label, title, pillarName, description },
    prompt: guidance.prompt ?? "",
    evidence: guidance.evidence ?? [],
    practices: practicesOf(asked),
    mine,
  }
}
