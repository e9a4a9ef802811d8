import { FIELD_LABELS } from "@/lib/client/workload-errors"
import { safeUrl } from "@/lib/report/links"
import { IMPROVEMENT_STATUSES } from "@/lib/review/improvement-status"
import type { WorkloadFacts } from "@/lib/review/state"
import { FRAMEWORK_PILLARS } from "@/lib/review/workload-type"
import { PropertyList } from "./property-list"

/** Every field of the description that says something. */
export function WorkloadProperties({ facts }: { facts: Omit<WorkloadFacts, "arn"> }) {
  const pillars = facts.pillarPriorities.map((id) => FRAMEWORK_PILLARS[id as keyof typeof FRAMEWORK_PILLARS] ?? id)
  const status = IMPROVEMENT_STATUSES[facts.improvementStatus as keyof typeof IMPROVEMENT_STATUSES]
  const texts = (["scope", "boundaries", "objectives", "compliance", "painPoints", "notes"] as const).map((field) => ({
    label: FIELD_LABELS[field],
    value: facts[field],
  }))
  return (
    <PropertyList
      properties={[
        ...texts,
        { label: FIELD_LABELS.pillarPriorities, value: pillars.map((name, at) => `${at + 1}. ${name}`).join("\n") },
        { label: FIELD_LABELS.awsRegions, value: facts.awsRegions.join(", ") },
        { label: FIELD_LABELS.nonAwsRegions, value: facts.nonAwsRegions.join(", ") },
        { label: FIELD_LABELS.accountIds, value: facts.accountIds.join(", ") },
        { label: FIELD_LABELS.architecturalDesign, value: <Architecture text={facts.architecturalDesign} /> },
        { label: FIELD_LABELS.industryType, value: [facts.industryType, facts.industry].filter(Boolean).join(", ") },
        { label: FIELD_LABELS.improvementStatus, value: status ?? facts.improvementStatus },
        {
          label: FIELD_LABELS.tags,
          value: Object.entries(facts.tags)
            .map(([key, value]) => (value === "" ? key : `${key}=${value}`))
            .join(", "),
        },
      ].filter(({ label }) => label !== FIELD_LABELS.architecturalDesign || facts.architecturalDesign !== "")}
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
