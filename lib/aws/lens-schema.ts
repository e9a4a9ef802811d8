import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"

/** Inputs of the lens operations. Source: aws-api.md, lenses. */

const lens = { LensAlias: field.lensAlias }
const lensVersion = z
  .string()
  .min(1)
  .max(32, "has at most 32 characters")
  .regex(/^[A-Za-z0-9.]+$/, "only letters, digits and dots")
const status = z.enum(["ALL", "DRAFT", "PUBLISHED"])

export const listLensesInput = z.object({
  NextToken: field.nextToken,
  MaxResults: field.pageSize.optional(),
  LensType: z.enum(["AWS_OFFICIAL", "CUSTOM_SHARED", "CUSTOM_SELF"]).optional(),
  LensStatus: status.optional(),
  LensName: z.string().min(1).max(128).optional(),
})
export type ListLensesInput = z.output<typeof listLensesInput>

export const lensInput = z.object({ ...lens, LensVersion: z.string().min(1).max(32).optional() })
export type LensInput = z.output<typeof lensInput>

export const importLensInput = z.object({
  LensAlias: field.lensAlias.optional(),
  JSONString: z.string().min(2),
  ClientRequestToken: field.clientRequestToken,
  Tags: field.tags.optional(),
  /** The draft the edit started from; an older one is refused so that two authors never overwrite each other. */
  Plumbline: z.object({ DraftRevision: z.number().int().optional() }).optional(),
})
export type ImportLensInput = z.output<typeof importLensInput>

const id = z.string().min(1).max(128)

/** Ids that changed while the thing stayed the same, as the author says. */
export const idChanges = z.object({
  questions: z.array(z.object({ from: id, to: id })).max(200),
  choices: z.array(z.object({ questionId: id, from: id, to: id })).max(3_000),
})

export const createLensVersionInput = z.object({
  ...lens,
  LensVersion: lensVersion,
  IsMajorVersion: z.boolean().optional(),
  ClientRequestToken: field.clientRequestToken,
  Plumbline: z.object({ ReleaseNotes: field.notes.optional(), IdChanges: idChanges.optional() }).optional(),
})
export type CreateLensVersionInput = z.output<typeof createLensVersionInput>

export const deleteLensInput = z.object({
  ...lens,
  LensStatus: status,
  ClientRequestToken: field.clientRequestToken,
})
export type DeleteLensInput = z.output<typeof deleteLensInput>

export const lensVersionDifferenceInput = z.object({
  ...lens,
  BaseLensVersion: z.string().min(1).max(32).optional(),
  TargetLensVersion: z.string().min(1).max(32).optional(),
})
export type LensVersionDifferenceInput = z.output<typeof lensVersionDifferenceInput>
