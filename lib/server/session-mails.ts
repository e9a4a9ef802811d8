import "server-only"
import { invalid } from "@/lib/errors"
import { agendaMinutes } from "@/lib/live/agenda"
import type { PeopleOfSessionInput } from "@/lib/live/preparation-schema"
import type { SessionPersonPlan, SessionPlanView } from "@/lib/live/session-summary"
import { plannedDayInWords } from "@/lib/report/day"
import type { MailBlock } from "@/lib/report/mail-body"
import { minutesMarkdown } from "@/lib/report/minutes-markdown"
import { audit } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import { requireSession } from "@/lib/server/gate"
import { canMail, type Mail, sendMail } from "@/lib/server/mail"
import { minutesPdf } from "@/lib/server/reports/session-documents"
import { sessionCalendar, sessionUrl } from "@/lib/server/session-calendar"
import { readSessionPlan } from "@/lib/server/session-list"
import { readMinutesVersion } from "@/lib/server/session-minutes"
import { readPreparationBoard } from "@/lib/server/session-routes"

/** How many mails are under way at a time. */
const AT_ONCE = 5

interface Told {
  /** How many got a mail. */
  Mailed: number
  /** Who could not be written to: no address, or the mail server refused. */
  NotMailed: string[]
}

/** Sends the invitation with its calendar file. Without a mail server, or without addresses, it is refused. */
export async function inviteToSession(ctx: Context, input: PeopleOfSessionInput): Promise<Told> {
  await requireSession(ctx, input.SessionId, "session.lead")
  if (!canMail()) throw invalid("This installation sends no mail. Copy the text of the invitation instead.")
  const plan = await readSessionPlan(ctx, input)
  const calendar = sessionCalendar(plan, ctx.now)
  const told = await tell(wanted(plan, input.PersonIds), ({ name }) => ({
    subject: plan.cancelledAt ? `Cancelled: ${plan.title}` : `Invitation: ${plan.title}`,
    body: [{ text: `Hello ${name},` }, ...invitationBlocks(plan)],
    attachments: plan.scheduledFor ? [{ name: "session.ics", contentType: CALENDAR, content: calendar }] : [],
  }))
  await note(ctx, plan, "session.invite", "invitedAt", told.ids)
  return told.answer
}

const CALENDAR = "text/calendar; charset=utf-8"

/**
 * Reminds people of questions that they have not answered yet, by mail where that is possible; on their page of the
 * session they see it in any case. Who has nothing open is not reminded.
 */
export async function remindOfQuestions(
  ctx: Context,
  input: PeopleOfSessionInput,
): Promise<Told & { Reminded: number }> {
  const board = await readPreparationBoard(ctx, input)
  const plan = await readSessionPlan(ctx, input)
  const open = new Map(board.people.map(({ personId, asked, answered }) => [personId, asked - answered]))
  const people = wanted(plan, input.PersonIds).filter(({ id }) => (open.get(id) ?? 0) > 0)
  const { answer } = await tell(canMail() ? people : [], ({ id, name }) => {
    const count = open.get(id) ?? 0
    const questions = count === 1 ? "One question is" : `${count} questions are`
    return {
      subject: `Your questions for ${plan.title}`,
      body: [
        { text: `Hello ${name},` },
        {
          text: `${questions} still waiting for your view. A few ticks are enough, and “don’t know” is a good answer.`,
        },
        { label: "Open my questions", href: `${sessionUrl(plan.id)}/questions` },
        { text: whenWords(plan) },
      ],
    }
  })
  await note(
    ctx,
    plan,
    "session.remind",
    "remindedAt",
    people.map(({ id }) => id),
  )
  return { ...answer, Reminded: people.length }
}

/**
 * Sends a version of the minutes to the people of the session, as a PDF and as a text. `WithPdf` is false when the PDF could
 * not be made: then the text alone went.
 */
export async function sendMinutes(
  ctx: Context,
  input: PeopleOfSessionInput & { Version: number },
): Promise<Told & { WithPdf: boolean }> {
  await requireSession(ctx, input.SessionId, "session.lead")
  if (!canMail()) throw invalid("This installation sends no mail. Download the minutes and send them yourself.")
  const { content, mark } = await readMinutesVersion(ctx, input)
  const plan = await readSessionPlan(ctx, input)
  const head = { version: input.Version, changeNote: mark?.changeNote ?? "" }
  const summary = content.sections.find(({ id }) => id === "summary")?.lines ?? []
  const text = {
    name: "minutes.md",
    contentType: "text/markdown; charset=utf-8",
    content: minutesMarkdown(content, head),
  }
  const pdf = await minutesPdf(ctx, input)
  const printed = pdf && { name: pdf.fileName, contentType: "application/pdf", content: pdf.bytes }
  const { answer } = await tell(wanted(plan, input.PersonIds), ({ name }) => ({
    subject: `Minutes: ${content.title}${input.Version > 1 ? ` (version ${input.Version})` : ""}`,
    body: [
      { text: `Hello ${name},` },
      { text: `Here are the minutes of “${content.title}” about ${content.workload}.` },
      ...(head.changeNote === "" ? [] : [{ text: `What changed: ${head.changeNote}` }]),
      ...(summary.length === 0 ? [] : [{ heading: "In short", lines: summary.map((text) => ({ text })) }]),
      { label: "Open the minutes", href: `${sessionUrl(plan.id)}/minutes?version=${input.Version}` },
    ],
    attachments: printed ? [printed, text] : [text],
  }))
  if (answer.Mailed > 0) {
    const { Version: version } = input
    await transaction(ctx, async (tx) => {
      const key = { sessionId_version: { sessionId: plan.id, version } }
      await tx.sessionMinutes.update({ where: key, data: { sentAt: ctx.now } })
      const after = { version, people: answer.Mailed }
      await audit(tx, ctx, "session.send-minutes", { kind: "session", id: plan.id, after })
    })
  }
  return { ...answer, WithPdf: pdf !== null }
}

/** What an invitation says; the same text is there to copy. */
export function invitationBlocks(plan: SessionPlanView): MailBlock[] {
  if (plan.cancelledAt) {
    const why = plan.cancelReason === "" ? "" : ` ${plan.cancelReason}`
    return [{ text: `“${plan.title}” about ${plan.workloadName} does not take place.${why}` }]
  }
  return [
    { text: `You are invited to “${plan.title}”: a conversation about ${plan.workloadName}, not an audit.` },
    { text: whenWords(plan) },
    ...(plan.place === "" ? [] : [{ text: `Where: ${plan.place}` }]),
    { label: "Join the session", href: sessionUrl(plan.id) },
    { text: `Code: ${plan.code}` },
    { label: "What to prepare", href: `${sessionUrl(plan.id)}/preparation` },
  ]
}

function whenWords({ scheduledFor, agenda }: SessionPlanView): string {
  if (scheduledFor === null) return "The date is not set yet."
  const iso = scheduledFor.toISOString()
  return `When: ${plannedDayInWords(iso)}, ${iso.slice(11, 16)} UTC, about ${agendaMinutes(agenda)} minutes`
}

function wanted({ people }: SessionPlanView, ids: readonly string[] | undefined): SessionPersonPlan[] {
  return people.filter(({ id }) => ids === undefined || ids.includes(id))
}

async function tell(
  people: readonly SessionPersonPlan[],
  write: (person: SessionPersonPlan) => Omit<Mail, "to">,
): Promise<{ ids: string[]; answer: Told }> {
  const ids: string[] = []
  const NotMailed: string[] = []
  for (let start = 0; start < people.length; start += AT_ONCE) {
    const sent = people.slice(start, start + AT_ONCE).map(async (person) => {
      const { id, name, email } = person
      const took = email !== "" && (await sendMail({ to: { name, email }, ...write(person) }))
      if (took) ids.push(id)
      else NotMailed.push(name)
    })
    await Promise.all(sent)
  }
  return { ids, answer: { Mailed: ids.length, NotMailed } }
}

async function note(
  ctx: Context,
  { id }: SessionPlanView,
  action: string,
  column: "invitedAt" | "remindedAt",
  personIds: string[],
): Promise<void> {
  if (personIds.length === 0) return
  await transaction(ctx, async (tx) => {
    await tx.sessionPerson.updateMany({ where: { id: { in: personIds } }, data: { [column]: ctx.now } })
    await audit(tx, ctx, action, { kind: "session", id, after: { people: personIds.length } })
  })
}
