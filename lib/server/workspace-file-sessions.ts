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
  updatedAt: time,
})

export const sessionPersonRow = z.object({
  id,
  userId: optionalText,
  name: text,
  email: text,
  roles: texts,
  businessRole: text,
  seenAt: optionalTime,
  createdAt: time,
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

export const sessionMinutesRow = z.object({
  version: whole,
  text,
  changeNote: text,
  createdAt: time,
  createdBy: optionalText,
})

export const sessionRow = z.object({
  id,
  title: text,
  scheduledFor: optionalTime,
  template: text,
  agenda: json,
  settings: json,
  facilitatorId: text,
  phase: text,
  sequence: whole,
  version: whole,
  startedAt: optionalTime,
  closedAt: optionalTime,
  createdAt: time,
  createdBy: optionalText,
  updatedAt: time,
  people: z.array(sessionPersonRow),
  events: z.array(sessionEventRow),
  minutes: z.array(sessionMinutesRow),
})
