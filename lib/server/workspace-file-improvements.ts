import "server-only"
import { z } from "zod"
import { DecisionKind, Effort, ImprovementStatus, Level, type Prisma, StepKind } from "@/prisma/generated/client"

/** The improvements of a workload in a workspace file. */

const text = z.string()
const id = z.string().regex(/^[0-9a-f]{32}$/, "must be 32 lower-case hex digits")
const optionalText = text.nullable()
const whole = z.number().int()
const time = z.iso.datetime()
const optionalTime = time.nullable()
const texts = z.array(text)
const json = z.custom<Prisma.InputJsonValue>((value) => value !== null && value !== undefined, "must not be empty")

export const improvementLinkRow = z.object({ lensReviewId: id, questionId: text, choiceIds: texts })

export const improvementStepRow = z.object({
  id,
  kind: z.enum(StepKind),
  position: whole,
  text,
  doneAt: optionalTime,
  doneBy: optionalText,
})

export const improvementCommentRow = z.object({
  id,
  text,
  mentions: texts,
  authorId: optionalText,
  authorName: text,
  createdAt: time,
})

export const improvementDecisionRow = z.object({
  id,
  kind: z.enum(DecisionKind),
  reason: text,
  tradeOff: text,
  deciderId: optionalText,
  deciderName: text,
  decidedAt: time,
  reviewOn: optionalTime,
})

export const improvementRow = z.object({
  id,
  number: whole,
  title: text,
  pillar: text,
  risk: z.enum(Level),
  priority: z.enum(Level).nullable(),
  impact: z.enum(Level),
  impactText: text,
  recommendation: text,
  effort: z.enum(Effort),
  effortMinutes: whole.nullable(),
  changesArchitecture: z.boolean().nullable(),
  costNote: text,
  tradeOff: text,
  ownerId: optionalText,
  ownerName: text,
  dueOn: optionalTime,
  status: z.enum(ImprovementStatus),
  reviewOn: optionalTime,
  evidence: text,
  resources: json,
  mergedIntoId: id.nullable(),
  version: whole,
  createdAt: time,
  createdBy: optionalText,
  updatedAt: time,
  closedAt: optionalTime,
  links: z.array(improvementLinkRow),
  steps: z.array(improvementStepRow),
  comments: z.array(improvementCommentRow),
  decisions: z.array(improvementDecisionRow),
})
