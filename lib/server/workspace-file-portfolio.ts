import "server-only"
import { z } from "zod"

/** The columns in a workspace file of what stands around reviews: pillars' pages, the programme, saved views. */

const text = z.string()
const whole = z.number().int()
const time = z.iso.datetime()

export const pillarPageRow = z.object({
  pillarId: text,
  currentState: text,
  strengths: text,
  gaps: text,
  risks: text,
  recommendations: text,
  version: whole,
  updatedAt: time,
  updatedByName: text,
})

export const programmeRiskRow = z.object({ lensReviewId: text, questionId: text, seenOn: time })

export const programmeRow = z.object({
  name: text,
  targetPercent: whole,
  startedOn: time,
  dueOn: time,
  version: whole,
  risks: z.array(programmeRiskRow),
})

export const savedViewRow = z.object({
  id: text.regex(/^[0-9a-f]{32}$/, "must be 32 lower-case hex digits"),
  userId: text.nullable(),
  name: text,
  query: text,
  isShared: z.boolean(),
  createdAt: time,
})
