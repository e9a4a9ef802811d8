"use client"

import { useRouter, useSearchParams } from "next/navigation"
import { useOptimistic, useTransition } from "react"
import { Checkbox } from "@/components/ui/checkbox"
import type { ProposedPair } from "@/lib/lens/mapping-pairs"

interface MappingListProps {
  proposals: readonly ProposedPair[]
  /** What accepting one does, in a sentence. */
  children: string
}

/** Ids that most likely changed while the thing stayed the same; each counts once somebody accepts it. */
export function MappingList({ proposals, children }: MappingListProps) {
  const router = useRouter()
  const params = useSearchParams()
  const [busy, start] = useTransition()
  // The tick is there at once; what follows from it comes with the page.
  const [accepted, accept] = useOptimistic(new Set(params.getAll("same")))
  if (proposals.length === 0) return null
  const toggle = (key: string) => {
    const query = new URLSearchParams(params)
    query.delete("same")
    const next = accepted.has(key) ? [...accepted].filter((one) => one !== key) : [...accepted, key]
    for (const one of next) query.append("same", one)
    start(() => {
      accept(new Set(next))
      router.replace(`?${query}`, { scroll: false })
    })
  }
  return (
    <section aria-labelledby="same-things" aria-busy={busy} className="grid gap-2">
      <h2 id="same-things" className="text-lg">
        The same under another id?
      </h2>
      <p className="max-w-prose text-muted text-sm">{children}</p>
      <ul className="grid gap-1 rounded-md border border-line bg-surface px-3 py-2">
        {proposals.map((pair) => (
          <li key={pair.key}>
            <Checkbox
              checked={accepted.has(pair.key)}
              onChange={() => toggle(pair.key)}
              label={
                <span>
                  <span className="font-mono text-sm">{pair.from}</span> is now{" "}
                  <span className="font-mono text-sm">{pair.to}</span>
                </span>
              }
              description={`${pair.question ? `Practice of “${pair.question}”: ` : "Question: "}“${pair.before}”${
                pair.after === pair.before ? "" : `, now “${pair.after}”`
              }`}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
