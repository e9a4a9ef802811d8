import type { PersonInput, PlanSessionsInput } from "@/lib/live/session-plan-schema"

/** A plan for one sitting about the first question of the small lens, led by this user. */
export function sessionPlan(lensKey: string, leadId: string): Omit<PlanSessionsInput, "WorkloadId"> {
  const questions = [{ lensKey, questionId: "security_1" }]
  const part = {
    id: "security",
    kind: "questions" as const,
    title: "Security",
    minutes: 8,
    pillarId: "security",
    questions,
  }
  const end = { id: "wrap-up", kind: "wrap-up" as const, title: "Wrap-up", minutes: 10, pillarId: "", questions: [] }
  return {
    Template: "standard",
    Sittings: [{ Title: "Review of Checkout", ScheduledFor: "2026-12-01T13:00:00Z", Agenda: [part, end] }],
    Place: "Room 4",
    People: [planned({ UserId: leadId, Name: "Lead", Facilitates: true, Roles: [] })],
    Anonymous: true,
    Guests: true,
  }
}

/** Somebody on a plan; a voter unless something else is said. */
export function planned(person: Partial<PersonInput> & { Name: string }): PersonInput {
  return { Email: "", Roles: ["voter"], BusinessRole: "", Facilitates: false, ...person }
}
