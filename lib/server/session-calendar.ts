import "server-only"
import { agendaMinutes } from "@/lib/live/agenda"
import type { SessionPlanView } from "@/lib/live/session-summary"
import { type CalendarEntry, calendarFile } from "@/lib/report/calendar-file"
import { settings } from "@/lib/server/settings"

/** Where a session is joined, absolute. */
export function sessionUrl(sessionId: string): string {
  return `${settings().url}/sessions/${sessionId}`
}

/** The session as one calendar entry; null while it has no date. The same session keeps its entry for ever. */
export function sessionEntry(plan: SessionPlanView, now: Date): CalendarEntry | null {
  const { id, title, workloadName, scheduledFor, place, agenda, version, people, cancelledAt, code } = plan
  if (scheduledFor === null) return null
  const lead = people.find(({ facilitates }) => facilitates)
  const parts = agenda.map((part) => `${part.title}, ${part.minutes} min`)
  return {
    uid: `session-${id}@plumbline`,
    sequence: version - 1,
    stamp: now.toISOString(),
    when: { at: scheduledFor.toISOString(), minutes: agendaMinutes(agenda) },
    title: `${title} (${workloadName})`,
    description: [`Join: ${sessionUrl(id)}`, `Code: ${code}`, "", ...parts].join("\n"),
    url: sessionUrl(id),
    place,
    ...(lead && { organizer: { name: lead.name, email: lead.email } }),
    attendees: people.filter(({ facilitates }) => !facilitates),
    cancelled: cancelledAt !== null,
  }
}

/** The calendar file of a session, empty of entries while it has no date. */
export function sessionCalendar(plan: SessionPlanView, now: Date): string {
  const entry = sessionEntry(plan, now)
  const method = entry === null ? "PUBLISH" : plan.cancelledAt === null ? "REQUEST" : "CANCEL"
  return calendarFile(plan.title, entry === null ? [] : [entry], method)
}
