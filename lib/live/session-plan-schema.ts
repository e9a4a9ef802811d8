import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"
import { AGENDA_TEMPLATES, type AgendaTemplate } from "@/lib/live/agenda"
import { SESSION_ROLES } from "@/lib/live/plan"

/** What planning a session takes. Who may do it, and whether the questions exist, is checked by the verbs. */

const id = z.string().min(1).max(200)
const name = z.string().trim().min(1, "needs a name").max(100, "can have at most 100 characters")

const questionPlace = z.object({ lensKey: id, questionId: id })

const agendaItem = z
  .object({
    id,
    kind: z.enum(["opening", "actions", "questions", "break", "wrap-up"]),
    title: z.string().trim().min(1, "needs a title").max(200, "can have at most 200 characters"),
    minutes: z
      .number()
      .int("needs whole minutes")
      .min(1, "needs at least a minute")
      .max(600, "is longer than 10 hours"),
    pillarId: z.string().max(200),
    questions: z.array(questionPlace).max(500),
  })
  .refine(({ kind, questions }) => (kind === "questions") === questions.length > 0, {
    message: "has questions exactly when it is about a pillar",
    path: ["questions"],
  })

export const agenda = z
  .array(agendaItem)
  .min(1, "needs at least one part")
  .max(60, "can have at most 60 parts")
  .refine((items) => new Set(items.map((item) => item.id)).size === items.length, "names a part twice")

const person = z.object({
  /** Of somebody who is in the session already. */
  PersonId: field.workloadId.optional(),
  /** A member of the workspace; without one, a name on the plan. */
  UserId: field.workloadId.nullish(),
  Name: name,
  Email: z.union([z.literal(""), z.email("is no e-mail address").max(254)]).default(""),
  Roles: z
    .array(z.enum(SESSION_ROLES))
    .max(SESSION_ROLES.length)
    .refine((roles) => !roles.includes("observer") || roles.length === 1, "who only watches does nothing else")
    .refine((roles) => new Set(roles).size === roles.length, "names a role twice"),
  BusinessRole: z.string().trim().max(60, "can have at most 60 characters").default(""),
  Facilitates: z.boolean().default(false),
})

const people = z
  .array(person)
  .min(1, "needs somebody who leads")
  .max(500, "can have at most 500 people")
  .refine((all) => all.filter((one) => one.Facilitates).length === 1, "needs exactly one who leads")
  .refine((all) => !twice(all.flatMap((one) => one.UserId ?? [])), "names a member twice")
  .refine((all) => !twice(all.flatMap((one) => one.Email.toLowerCase() || [])), "names an e-mail address twice")

function twice(texts: readonly string[]): boolean {
  return new Set(texts).size < texts.length
}

const sitting = z.object({
  Title: name,
  ScheduledFor: z.iso.datetime({ offset: true, error: "is no date with a time" }).nullable().default(null),
  Agenda: agenda,
})

const common = {
  Place: z.string().trim().max(500, "can have at most 500 characters").default(""),
  People: people,
  /** Votes stay without names, also after the reveal. */
  Anonymous: z.boolean().default(true),
  Guests: z.boolean().default(true),
}

const templates = Object.keys(AGENDA_TEMPLATES) as [AgendaTemplate, ...AgendaTemplate[]]

/** One sitting is one session; all of them get the same people. */
export const planSessionsInput = z.object({
  WorkloadId: field.workloadId,
  Template: z.enum(templates),
  Sittings: z.array(sitting).min(1).max(20, "can be at most 20"),
  ...common,
})
export type PlanSessionsInput = z.infer<typeof planSessionsInput>
export type PersonInput = z.infer<typeof person>

export const sessionInput = z.object({ SessionId: field.workloadId })

export const updateSessionInput = z.object({
  ...{ SessionId: field.workloadId, Version: z.number().int() },
  ...sitting.shape,
  ...common,
})
export type UpdateSessionInput = z.infer<typeof updateSessionInput>

export const cancelSessionInput = sessionInput.extend({ Reason: z.string().trim().max(500).default("") })
