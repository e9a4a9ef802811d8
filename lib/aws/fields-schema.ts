import { z } from "zod"
import { REASONS } from "@/lib/review/answer"

/** The scalar shapes that several operations share. Source: aws-api.md, scalar constraints. */

export const workloadId = z.string().regex(/^[0-9a-f]{32}$/, "must be 32 lower-case hex digits")
export const shareId = z.string().regex(/^[0-9a-f]{32}$/, "must be 32 lower-case hex digits")
export const lensAlias = z.string().min(1).max(128)
export const questionId = z.string().min(1).max(128)
export const pillarId = z.string().min(1).max(64)
const PLACE = "arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\\d:\\d{12}"
export const profileArn = z
  .string()
  .max(2084)
  .regex(new RegExp(`^${PLACE}:profile/[a-z0-9]+$`), "must be the ARN of a profile")
export const templateArn = z
  .string()
  .max(250)
  .regex(new RegExp(`^${PLACE}:review-template/[a-f0-9]{32}$`), "must be the ARN of a review template")
/** Characters of ASCII. Source: aws-api.md, shape ClientRequestToken. */
const isAscii = (text: string) => [...text].every((sign) => sign.charCodeAt(0) < 128)
export const clientRequestToken = z
  .string()
  .min(1)
  .max(2048)
  .refine(isAscii, "has a character that is not ASCII")
  .optional()
export const milestoneNumber = z.coerce.number().int().min(1).max(100)
export const nextToken = z.string().max(4096).optional()
export const pageSize = z.coerce
  .number()
  .int("must be a whole number")
  .min(1, "MaxResults must be between 1 and 50.")
  .max(50, "MaxResults must be between 1 and 50.")
export const reason = z.enum(REASONS)
/** AWS cuts notes at 2,084 characters; ours may be longer and an export to AWS reports what it would cut. */
export const notes = z.string().max(20_000)
export const tagKey = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\p{L}\p{N}\p{Z}_.:/=+@-]+$/u, "has a character that a tag key can't have")
export const MOST_TAGS = 50
export const tags = z
  .record(tagKey, z.string().max(256))
  .refine((map) => Object.keys(map).length <= MOST_TAGS, `at most ${MOST_TAGS} tags`)
export const awsAccountId = z.string().regex(/^[0-9]{12}$/, "must be 12 digits")
/** Only http and https: the text becomes a link. The API's pattern also allows ftp, which browsers no longer open. */
export const architectureLink = z
  .string()
  .max(2048)
  .regex(/^(|https?:\/\/[^\s/$.?#].[^\s]*)$/, "must be empty or a link that starts with http:// or https://")
export const applicationArn = z
  .string()
  .max(2084)
  .regex(
    /^arn:aws[-a-z]*:servicecatalog:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:\/applications\/[a-z0-9]+$/,
    "must be the ARN of an application",
  )
export const jiraProjectKey = z
  .string()
  .max(100)
  .regex(/^[A-Z][A-Z0-9_]*$/, "must be the key of a project, such as OPS")
export const named = z.string().trim().min(3, "needs at least 3 characters").max(100, "has at most 100 characters")
