import { FIELD_LABELS } from "@/lib/client/workload-errors"
import { valuesOf, type WorkloadField } from "@/lib/client/workload-values"
import { fieldWords } from "@/lib/client/workload-words"
import { safeUrl } from "@/lib/report/links"
import type { WorkloadFacts } from "@/lib/review/state"
import { PropertyList } from "./property-list"

/** What the head of the page does not say already. */
const SHOWN: readonly WorkloadField[] = [
  ...(["scope", "boundaries", "objectives", "compliance", "painPoints", "notes", "pillarPriorities"] as const),
  ...(["awsRegions", "nonAwsRegions", "accountIds", "architecturalDesign"] as const),
  ...(["industryType", "industry", "improvementStatus", "tags"] as const),
]

/** Every field of the description that says something. */
export function WorkloadProperties({ facts }: { facts: Omit<WorkloadFacts, "arn"> }) {
  const values = valuesOf({ ...facts, arn: "" })
  return (
    <PropertyList
      properties={SHOWN.map((field) => {
        const words = fieldWords(field, values)
        const isLink = field === "architecturalDesign" && words !== ""
        return { label: FIELD_LABELS[field], value: isLink ? <Architecture text={words} /> : words }
      })}
    />
  )
}

/** Only http and https become a link. */
function Architecture({ text }: { text: string }) {
  const url = safeUrl(text)
  if (url === null) return text
  return (
    <a href={url} rel="noreferrer" className="link break-all">
      {text}
    </a>
  )
}
