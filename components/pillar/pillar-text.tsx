import { Message } from "@/components/ui/message"
import { PILLAR_TEXTS, type PillarTexts } from "@/lib/review/pillar-texts"

/** A pillar's page for people who only read it. */
export function PillarText({ texts, isDraft }: { texts: PillarTexts; isDraft: boolean }) {
  const names = Object.keys(PILLAR_TEXTS) as (keyof PillarTexts)[]
  return (
    <div className="grid gap-5">
      {isDraft ? <Message>A draft made from the answers. Nobody has gone over it yet.</Message> : null}
      {names.map((name) => (
        <section key={name} className="grid gap-1">
          <h2 className="text-lg">{PILLAR_TEXTS[name]}</h2>
          {texts[name].trim() === "" ? (
            <p className="text-muted">Nothing yet.</p>
          ) : (
            <p className="max-w-prose whitespace-pre-line">{texts[name]}</p>
          )}
        </section>
      ))}
    </div>
  )
}
