import type { ReactNode } from "react"
import { LearnMore } from "@/components/learn/learn-more"
import type { RoomQuestion } from "@/lib/live/room-content"

interface RoomGuidanceProps {
  known: RoomQuestion | undefined
  /** Whoever leads gets the words that open the conversation. */
  leads: boolean
}

/** What the lens says beside the question: how to open it, what would go wrong, what good evidence is. */
export function RoomGuidance({ known, leads }: RoomGuidanceProps) {
  if (!known) return <p className="p-4 text-muted text-sm">Guidance comes with the questions.</p>
  const { prompt, failureQuestion, evidence = [], roles = [] } = known.question.guidance
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4 p-4 text-sm">
      <LearnMore question={known.question} label={known.label} href={null}>
        {leads && prompt ? (
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
      </LearnMore>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-1">
      <h2 className="font-medium text-muted text-sm">{title}</h2>
      {children}
    </section>
  )
}
