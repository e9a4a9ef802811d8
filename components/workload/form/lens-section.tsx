import { Checkbox } from "@/components/ui/checkbox"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import type { LensOption } from "@/lib/review/workload-view"
import { FormSection } from "./form-section"

interface LensSectionProps {
  lenses: readonly LensOption[]
  /** The aliases or ARNs that are chosen. */
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

export function LensSection({ lenses, chosen, onChange }: LensSectionProps) {
  const questions = lenses.reduce((sum, lens) => sum + (chosen.includes(lens.alias) ? lens.questions : 0), 0)
  return (
    <FormSection
      title="Lenses"
      description="The questions that the review asks. More can be added and removed at any time; answers are kept."
    >
      {lenses.length === 0 ? (
        <Message tone="info" action={<LinkButton href="/lenses">Lenses</LinkButton>}>
          No lens is published yet. You can describe the workload now and apply a lens later.
        </Message>
      ) : (
        <fieldset className="grid gap-1">
          <legend className="sr-only">Lenses</legend>
          {lenses.map((lens) => (
            <Checkbox
              key={lens.alias}
              label={
                <>
                  {lens.name}{" "}
                  <span className="text-muted text-sm">
                    {lens.version}, {lens.questions} questions
                  </span>
                </>
              }
              description={<span className="line-clamp-2">{lens.description}</span>}
              checked={chosen.includes(lens.alias)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...chosen, lens.alias] : chosen.filter((alias) => alias !== lens.alias),
                )
              }
            />
          ))}
          <p role="status" className="mt-2 text-muted text-sm">
            {chosen.length === 0
              ? "Without a lens there is nothing to answer yet."
              : `${questions} questions, about ${inHours(questions * MINUTES_PER_QUESTION)} in the session.`}
          </p>
        </fieldset>
      )}
    </FormSection>
  )
}

/** Source: product.md, a review engagement: 57 questions at 4 minutes. */
const MINUTES_PER_QUESTION = 4

function inHours(minutes: number): string {
  const hours = Math.round(minutes / 30) / 2
  return hours < 1 ? `${minutes} minutes` : `${hours} ${hours === 1 ? "hour" : "hours"}`
}
