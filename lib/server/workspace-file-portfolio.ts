import "server-only"
import { z } from "zod"
import { id, time } from "@/lib/server/workspace-file-fields"

/** The columns in a workspace file of what stands around reviews: pillars' pages, programmes, saved views. */

const text = z.string()
const whole = z.number().int()

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

export const programmeDayRow = z.object({ day: time, known: whole, resolved: whole })

export const programmeRow = z.object({
  id,
  name: text,
  targetPercent: whole,
  startedOn: time,
  dueOn: time,
  scopeTag: text,
  version: whole,
  createdAt: time,
  risks: z.array(programmeRiskRow),
  days: z.array(programmeDayRow),
})

const olderProgramme = programmeRow.omit({ id: true, scopeTag: true, createdAt: true, days: true })

/** A file of the time when a workspace had one programme at most, as it is written now; any other as it is. */
export function withProgrammes(file: unknown, newId: () => string): unknown {
  const older = z.looseObject({ programme: olderProgramme }).safeParse(file)
  if (!older.success) return file
  const { programme, ...rest } = older.data
  const { startedOn: createdAt } = programme
  return { ...rest, programmes: [{ ...programme, id: newId(), scopeTag: "", createdAt, days: [] }] }
}

export const savedViewRow = z.object({
  id,
  userId: text.nullable(),
  name: text,
  query: text,
  isShared: z.boolean(),
  createdAt: time,
})
