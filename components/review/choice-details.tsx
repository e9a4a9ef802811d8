import type { Choice, Resource } from "@/lib/lens/model"
import { ResourceText } from "./resource-text"

/** Whether there is anything to read about a choice. */
export function hasDetails(choice: Choice): boolean {
  return Boolean(choice.helpfulResource ?? choice.improvementPlan ?? choice.additionalResources[0])
}

/** What the lens says about one practice: what it means, how to get there. */
export function ChoiceDetails({ choice }: { choice: Choice }) {
  const more = (type: "HELPFUL_RESOURCE" | "IMPROVEMENT_PLAN") =>
    choice.additionalResources.flatMap((resources) => (resources.type === type ? resources.content : []))
  return (
    <div className="grid gap-3 text-sm">
      <Texts title="What it means" first={choice.helpfulResource} more={more("HELPFUL_RESOURCE")} />
      <Texts title="How to get there" first={choice.improvementPlan} more={more("IMPROVEMENT_PLAN")} />
    </div>
  )
}

function Texts({ title, first, more }: { title: string; first: Resource | undefined; more: readonly Resource[] }) {
  const all = [...(first ? [first] : []), ...more].filter(
    ({ displayText, url }) => displayText !== "" || url !== undefined,
  )
  if (all.length === 0) return null
  return (
    <section className="grid gap-1">
      <h2 className="font-medium text-muted text-xs">{title}</h2>
      {all.map((resource) => (
        <ResourceText key={`${resource.displayText} ${resource.url}`} resource={resource} />
      ))}
    </section>
  )
}
