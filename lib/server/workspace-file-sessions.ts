import "server-only"
import { z } from "zod"
import { id, json, optionalText, optionalTime, text, texts, time, whole } from "@/lib/server/workspace-file-fields"

export const preAnswerRow = z.object({
  lensKey: text,
  questionId: text,
  choices: json,
  confidence: whole.nullable(),
  note: text,
  evidenceUrl: text,
  complete: z.boolean(),
  updatedAt: time,
})

export const questionRouteRow = z.object({ lensKey: text, questionId: text })

export const sessionPersonRow = z.object({
  id,
  userId: optionalText,
  name: text,
  email: text,
  roles: texts,
  businessRole: text,
  seenAt: optionalTime,
  invitedAt: optionalTime,
  remindedAt: optionalTime,
  createdAt: time,
  routes: z.array(questionRouteRow),
  preAnswers: z.array(preAnswerRow),
})

export const sessionEventRow = z.object({
  sequence: whole,
  at: time,
  personId: optionalText,
  commandId: optionalText,
  type: text,
  payload: json,
})

export const sessionTimeBoxRow = z.object({ partId: text, opensAt: time, closesAt: time, remindedAt: optionalTime })

export const sessionMinutesRow = z.object({
  version: whole,
  content: json,
  throughSequence: whole,
  changeNote: text,
  createdAt: time,
  createdBy: optionalText,
  createdByName: text,
  sentAt: optionalTime,
})

export const sessionRow = z.object({
  id,
  title: text,
  scheduledFor: optionalTime,
  place: text,
  template: text,
  agenda: json,
  settings: json,
  facilitatorId: text,
  phase: text,
  sequence: whole,
  version: whole,
  startedAt: optionalTime,
  closedAt: optionalTime,
  cancelledAt: optionalTime,
  cancelReason: text,
  createdAt: time,
  createdBy: optionalText,
  updatedAt: time,
  people: z.array(sessionPersonRow),
  events: z.array(sessionEventRow),
  timeBoxes: z.array(sessionTimeBoxRow),
  minutes: z.array(sessionMinutesRow),
})
