import { type AgendaTemplate, proposeSittings } from "@/lib/live/agenda"
import type { AgendaItem } from "@/lib/live/agenda-item"
import type { AgendaQuestion } from "@/lib/live/agenda-questions"
import type { SessionRole } from "@/lib/live/plan"
import type { SessionPlanView } from "@/lib/live/session-summary"
import type { Person } from "@/lib/review/state"

/** Somebody in the form. */
export interface PlanPerson {
  /** Tells rows apart, also before they are saved. */
  key: string
  personId?: string
  userId: string | null
  name: string
  email: string
  businessRole: string
  roles: SessionRole[]
  facilitates: boolean
}

export interface PlanSitting {
  key: string
  title: string
  /** As the field for date and time has it, in the zone of this device; empty: not set. */
  when: string
  agenda: AgendaItem[]
}

export interface PlanValues {
  /** Of the saved plan that the edit started from; 0 for a new one. */
  version: number
  template: AgendaTemplate
  minutesEach: number
  sittings: PlanSitting[]
  place: string
  people: PlanPerson[]
  anonymous: boolean
  guests: boolean
}

/** The sittings of a template, with names; dates that were set before stay. */
export function sittingsOf(
  template: AgendaTemplate,
  questions: readonly AgendaQuestion[],
  { minutesEach, workloadName, before }: { minutesEach: number; workloadName: string; before: readonly PlanSitting[] },
): PlanSitting[] {
  return proposeSittings(template, questions, minutesEach).map(({ part, items }, at) => ({
    key: `sitting-${at}`,
    title: part === "" ? `Review of ${workloadName}` : `Review of ${workloadName}: ${part}`.slice(0, 100),
    when: before[at]?.when ?? "",
    agenda: items,
  }))
}

interface KnownMember {
  userId: string
  name: string
  email: string
  me: boolean
}

/** Whoever plans leads; the people of the workload take part, as members where their address is known. */
export function proposedPeople(people: readonly Person[], members: readonly KnownMember[]): PlanPerson[] {
  const memberOf = (email: string) => members.find((one) => one.email.toLowerCase() === email.toLowerCase())
  const me = members.find((member) => member.me)
  const mine = people.find(({ email }) => me && memberOf(email) === me)
  const others = people.flatMap(({ name, role, email }): PlanPerson[] => {
    const member = email === "" ? undefined : memberOf(email)
    if (name === "" || (member && member === me)) return []
    const known = { userId: member?.userId ?? null, name: member?.name ?? name, email: member?.email ?? email }
    return [{ key: `${name} ${email}`, ...known, businessRole: role, roles: ["voter"], facilitates: false }]
  })
  if (!me) return others
  const { userId, name, email } = me
  const businessRole = mine?.role ?? "Review lead"
  return [{ key: userId, userId, name, email, businessRole, roles: [], facilitates: true }, ...others]
}

/** What a new plan begins with. */
export function newPlan(
  workloadName: string,
  questions: readonly AgendaQuestion[],
  people: readonly PlanPerson[],
): PlanValues {
  const sittings = sittingsOf("standard", questions, { minutesEach: 4, workloadName, before: [] })
  const rules = { place: "", anonymous: true, guests: true }
  return { version: 0, template: "standard", minutesEach: 4, sittings, people: [...people], ...rules }
}

/** A saved plan as the form edits it. */
export function valuesOfPlan(plan: SessionPlanView): PlanValues {
  const { title, scheduledFor, agenda, place, people, settings, version } = plan
  return {
    version,
    template: "standard",
    minutesEach: 4,
    sittings: [{ key: "sitting-0", title, when: scheduledFor ? localInput(new Date(scheduledFor)) : "", agenda }],
    place,
    people: people.map(({ id, userId, name, email, businessRole, roles, facilitates }) => ({
      ...{ key: id, personId: id, userId, name, email, businessRole, roles, facilitates },
    })),
    anonymous: settings.anonymous,
    guests: settings.guests,
  }
}

/** `2026-12-01T14:00` in the zone of this device. */
export function localInput(moment: Date): string {
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

function sittingRequest({ title, when, agenda }: PlanSitting) {
  return { Title: title, ScheduledFor: when === "" ? null : new Date(when).toISOString(), Agenda: agenda }
}

function commonRequest({ place, people, anonymous, guests }: PlanValues) {
  return {
    ...{ Place: place, Anonymous: anonymous, Guests: guests },
    People: people.map(({ personId, userId, name, email, roles, businessRole, facilitates }) => ({
      ...{ PersonId: personId, UserId: userId, Name: name, Email: email, Roles: roles },
      ...{ BusinessRole: businessRole, Facilitates: facilitates },
    })),
  }
}

/** What is sent for new sessions. */
export function planRequest(values: PlanValues) {
  return { Template: values.template, Sittings: values.sittings.map(sittingRequest), ...commonRequest(values) }
}

/** What is sent for one that is there already. */
export function updateRequest(values: PlanValues, version: number) {
  const [sitting] = values.sittings
  return { Version: version, ...(sitting && sittingRequest(sitting)), ...commonRequest(values) }
}
