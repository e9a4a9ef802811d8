import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"
import { VOTE_VALUES } from "@/lib/live/vote"

const place = { SessionId: field.workloadId, LensKey: field.lensAlias, QuestionId: field.questionId }
const personIds = z.array(field.workloadId).max(500)

/** Who is asked one question; an empty list: nobody. */
export const routeQuestionInput = z.object({ ...place, PersonIds: personIds })
export type RouteQuestionInput = z.infer<typeof routeQuestionInput>

/** Who is written to; everybody with an e-mail address when it is left out. */
export const peopleOfSessionInput = z.object({ SessionId: field.workloadId, PersonIds: personIds.optional() })
export const sendMinutesInput = peopleOfSessionInput.extend({ Version: z.coerce.number().int().min(1) })
export type PeopleOfSessionInput = z.infer<typeof peopleOfSessionInput>

/** One's own prepared answer, as a whole: what is left out is no longer said. There is no way to name another person. */
export const preAnswerInput = z.object({
  ...place,
  Choices: z.record(z.string().min(1).max(128), z.enum(VOTE_VALUES)),
  Confidence: z.number().int().min(1).max(5).nullable().default(null),
  Note: z.string().max(4_000, "can have at most 4,000 characters").default(""),
  EvidenceUrl: z
    .string()
    .trim()
    .max(2_000)
    .regex(/^(|https?:\/\/\S+)$/i, "has to be a link that starts with http:// or https://")
    .default(""),
})
export type PreAnswerInput = z.infer<typeof preAnswerInput>

const part = { SessionId: field.workloadId, PartId: z.string().min(1).max(200) }

/** Days in which the questions of one part of the agenda are answered without a meeting. */
export const openTimeBoxInput = z.object({ ...part, Days: z.number().int().min(1).max(30) })
export type OpenTimeBoxInput = z.infer<typeof openTimeBoxInput>
export const timeBoxInput = z.object(part)
