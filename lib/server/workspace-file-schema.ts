import "server-only"
import { z } from "zod"
import { email } from "@/lib/access/accounts-schema"
import { ROLES } from "@/lib/access/policy"
import { RISKS } from "@/lib/lens/model"
import {
  counts,
  id,
  json,
  optionalText,
  optionalTime,
  text,
  texts,
  time,
  whole,
} from "@/lib/server/workspace-file-fields"
import { improvementRow } from "@/lib/server/workspace-file-improvements"
import { pillarPageRow, programmeRow, savedViewRow } from "@/lib/server/workspace-file-portfolio"
import { sessionRow } from "@/lib/server/workspace-file-sessions"
import { Permission, ShareKind, ShareStatus } from "@/prisma/generated/client"

/** What a workspace file holds: the columns of each table, nested as they belong together. Raised when that changes. */
export const FILE_VERSION = 1

/** Stands with what is shared. */
export const shareRow = z.object({
  id,
  kind: z.enum(ShareKind),
  sharedWith: text,
  accountId: text,
  email: optionalText,
  permission: z.enum(Permission),
  status: z.enum(ShareStatus),
  createdAt: time,
  expiresAt: time,
  decidedAt: optionalTime,
})
const shares = z.array(shareRow)

export const lensVersionRow = z.object({
  id,
  version: text,
  number: whole,
  isMajor: z.boolean(),
  source: text,
  name: text,
  questionCount: whole,
  releaseNotes: text,
  idChanges: json,
  publishedAt: time,
  publishedBy: optionalText,
})

export const lensRow = z.object({
  id,
  name: text,
  normalizedName: text,
  description: text,
  draftSource: optionalText,
  draftRevision: whole,
  draftUpdatedAt: optionalTime,
  draftUpdatedBy: optionalText,
  expectations: json,
  tags: json,
  createdAt: time,
  updatedAt: time,
  deletedAt: optionalTime,
  versions: z.array(lensVersionRow),
  shares,
})

export const answerRow = z.object({
  questionId: text,
  pillarId: text,
  choices: json,
  isApplicable: z.boolean(),
  reason: text,
  notes: text,
  risk: z.enum(RISKS),
  version: whole,
  notesVersion: whole,
  updatedAt: time,
  updatedBy: optionalText,
})

export const pillarReviewRow = z.object({ pillarId: text, notes: text, reason: text, ...counts })

export const lensReviewRow = z.object({
  id,
  lensId: text,
  lensVersionId: text,
  position: whole,
  notes: text,
  removedAt: optionalTime,
  createdAt: time,
  updatedAt: time,
  pillars: z.array(pillarReviewRow),
  answers: z.array(answerRow),
})

export const milestoneRow = z.object({
  number: whole,
  name: text,
  normalizedName: text,
  kind: text,
  note: text,
  recordedAt: time,
  recordedBy: optionalText,
  recordedByName: text,
  ...counts,
  snapshot: json,
})

export const workloadRow = z.object({
  id,
  name: text,
  normalizedName: text,
  description: text,
  environment: text,
  reviewOwner: text,
  accountIds: texts,
  awsRegions: texts,
  nonAwsRegions: texts,
  architecturalDesign: text,
  industryType: text,
  industry: text,
  notes: text,
  pillarPriorities: texts,
  improvementStatus: text,
  tags: json,
  awsExtras: json,
  profileId: optionalText,
  profileVersion: whole.nullable(),
  type: text,
  criticality: text,
  scope: text,
  boundaries: text,
  objectives: text,
  compliance: text,
  painPoints: text,
  people: json,
  nextReviewOn: optionalTime,
  completedAt: optionalTime.default(null),
  completedByName: text.default(""),
  archivedAt: optionalTime,
  createdAt: time,
  createdBy: optionalText,
  updatedAt: time,
  version: whole,
  lastImprovement: whole.default(0),
  ...counts,
  reviews: z.array(lensReviewRow),
  improvements: z.array(improvementRow).default([]),
  milestones: z.array(milestoneRow),
  pillarPages: z.array(pillarPageRow).default([]),
  /** Files of before there were sessions have none. */
  sessions: z.array(sessionRow).default([]),
  shares,
})

export const profileVersionRow = z.object({ number: whole, answers: json, createdAt: time })

export const profileRow = z.object({
  id,
  name: text,
  normalizedName: text,
  description: text,
  tags: json,
  createdAt: time,
  updatedAt: time,
  deletedAt: optionalTime,
  versions: z.array(profileVersionRow),
  shares,
})

export const templateAnswerRow = z.object({
  questionId: text,
  choices: json,
  isApplicable: z.boolean(),
  reason: text,
  notes: text,
  updatedAt: time,
})

export const templateLensRow = z.object({
  id,
  lensId: text,
  lensVersionId: text,
  position: whole,
  notes: text,
  pillarNotes: json,
  updatedAt: time,
  answers: z.array(templateAnswerRow),
})

export const templateRow = z.object({
  id,
  name: text,
  normalizedName: text,
  description: text,
  notes: text,
  tags: json,
  createdAt: time,
  updatedAt: time,
  lenses: z.array(templateLensRow),
  shares,
})

export const auditEventRow = z.object({
  at: time,
  actorKind: text,
  actorId: optionalText,
  actorName: text,
  action: text,
  resourceKind: text,
  resourceId: text,
  before: json.nullable(),
  after: json.nullable(),
  requestId: text,
})

export const workspaceRow = z.object({
  id,
  accountId: text.regex(/^\d{12}$/, "must be 12 digits"),
  name: text,
  settings: json,
  createdAt: time,
})

export const brandKitRow = z.object({
  /** Base64. */
  logo: z.base64().nullable(),
  logoType: text,
  mainColor: text,
  lineColor: text,
  header: text,
  footer: text,
  coverText: text,
  disclaimer: text,
  language: text,
  paper: text,
  version: whole,
  updatedAt: time,
})

/** People by e-mail, never with their passwords. */
const memberRow = z.object({ id, email, name: text, role: z.enum(ROLES), createdAt: time })

/**
 * A lens that every installation has, with the versions in use, oldest first. Its ids are written as `builtin:alias` and
 * `builtin:alias@version`; when and in which order an installation got its versions is its own matter.
 */
const builtInVersion = lensVersionRow.omit({ number: true, publishedAt: true, publishedBy: true }).extend({ id: text })
const builtInRow = z.object({ alias: text, versions: z.array(builtInVersion) })

export const workspaceFile = z.object({
  format: z.literal("plumbline-workspace"),
  version: z.literal(FILE_VERSION),
  workspace: workspaceRow,
  /** Absent in files that are older than it. */
  brandKit: brandKitRow.nullable().default(null),
  members: z.array(memberRow),
  builtInLenses: z.array(builtInRow),
  lenses: z.array(lensRow),
  profiles: z.array(profileRow),
  templates: z.array(templateRow),
  workloads: z.array(workloadRow),
  programmes: z.array(programmeRow).default([]),
  savedViews: z.array(savedViewRow).default([]),
  audit: z.array(auditEventRow),
})
export type WorkspaceFile = z.infer<typeof workspaceFile>
