import type { ReactNode } from "react"
import type { Question } from "@/lib/lens/model"

interface GuidancePartsProps {
  guidance: Question["guidance"]
  /** The words that open the conversation are for whoever leads it. */
  withPrompt: boolean
}

/** What the lens says around a question: how to open it, what would go wrong, what good evidence is, who knows. */
export function GuidanceParts({ guidance, withPrompt }: GuidancePartsProps) {
  const { prompt, failureQuestion, evidence = [], roles = [] } = guidance
  return (
    <>
      {withPrompt && prompt ? (
        <Part title="To open the conversation">
          <p className="whitespace-pre-line">{prompt}</p>
        </Part>
      ) : null}
      {failureQuestion ? (
        <Part title="When it goes wrong">
          <p className="whitespace-pre-line">{failureQuestion}</p>
        </Part>
      ) : null}
      {evidence.length > 0 ? (
        <Part title="Good evidence">
          <ul className="grid list-outside list-disc gap-0.5 pl-4 marker:text-muted">
            {evidence.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </Part>
      ) : null}
      {roles.length > 0 ? (
        <Part title="Who knows">
          <p className="first-letter:uppercase">{roles.join(", ")}</p>
        </Part>
      ) : null}
    </>
  )
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-1">
      <h2 className="font-medium text-muted text-sm">{title}</h2>
      {children}
    </section>
  )
}
