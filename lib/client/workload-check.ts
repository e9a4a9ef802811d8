import type { FieldErrors } from "./workload-errors"
import type { WorkloadValues } from "./workload-values"

const LEAST = 3

/**
 * What CreateWorkload would refuse because it is missing, said before anything is sent and in the server's words.
 * Everything else is the server's to say.
 */
export function checkWorkload(values: WorkloadValues): FieldErrors {
  const short = (text: string) => text.trim().length < LEAST
  const isNowhere = values.awsRegions.length + values.nonAwsRegions.length === 0
  return {
    ...(short(values.name) && { name: "Needs at least 3 characters" }),
    ...(short(values.description) && { description: "Needs at least 3 characters" }),
    ...(short(values.reviewOwner) && { reviewOwner: "Name who owns the review, with at least 3 characters" }),
    ...(isNowhere && { awsRegions: "Name at least one AWS region or one other location" }),
  }
}
