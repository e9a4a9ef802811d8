import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"

/** Inputs of the tag operations. The member is called WorkloadArn also for lenses, profiles and review templates. */

const resource = { WorkloadArn: z.string().min(1).max(2048) }

export const listTagsInput = z.object(resource)
export type ListTagsInput = z.output<typeof listTagsInput>

export const tagInput = z.object({ ...resource, Tags: field.tags })
export type TagInput = z.output<typeof tagInput>

export const untagInput = z.object({
  ...resource,
  /** One key arrives as a text, several as a list. */
  tagKeys: z.preprocess(
    (value) => (typeof value === "string" ? [value] : value),
    z.array(field.tagKey).min(1, "name at least one key").max(50, "at most 50 keys"),
  ),
})
export type UntagInput = z.output<typeof untagInput>
