import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"

const line = z.string().max(2_000, "can have at most 2,000 characters")

/** What people write into minutes: the title and the sentences. Tables follow from the log and are not sent. */
export const saveMinutesInput = z.object({
  SessionId: field.workloadId,
  /** The newest version that the writer saw; 0: there was none. */
  Base: z.number().int().min(0),
  Title: z.string().trim().min(1, "needs a title").max(200),
  Sections: z.array(z.object({ id: z.string().max(40), lines: z.array(line).max(500) })).max(40),
  ChangeNote: z.string().trim().max(2_000).default(""),
})
export type SaveMinutesInput = z.infer<typeof saveMinutesInput>

export const minutesInput = z.object({ SessionId: field.workloadId, Version: z.coerce.number().int().min(1) })
