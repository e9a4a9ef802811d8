import ArrowRight from "lucide-react/icons/arrow-right"
import Link from "next/link"
import { RiskBadge } from "@/components/ui/risk-badge"
import { questionHref } from "@/lib/client/workload-places"
import type { Risk } from "@/lib/lens/model"
import type { ComparedQuestion } from "@/lib/report/comparison"
import { CompareNotes } from "./compare-notes"

interface CompareItemProps {
  workloadId: string
  question: ComparedQuestion
  /** Shows what the lens did rather than what the team did. */
  byLens: boolean
  from: number
  to: number | undefined
  showLens: boolean
}

/** A question with its risk before and after, each leading to the answer of that day, and what else differs. */
export function CompareItem({ workloadId, question, byLens, from, to, showLens }: CompareItemProps) {
  const { lensKey, lensName, pillarName, label, id, title, before, after, lensChange, notes, gained, lost } = question
  const then = questionHref(workloadId, lensKey, id, from)
  const later = questionHref(workloadId, lensKey, id, to)
  return (
    <li className="grid gap-2 border-line border-b px-2 py-3">
      <div className="grid items-start gap-x-4 gap-y-1.5 md:grid-cols-[4.5rem_minmax(0,1fr)_auto]">
        <span className="text-muted text-sm tabular-nums">{label}</span>
        <div className="grid gap-0.5">
          <h3>
            <Link href={after === null ? then : later} className="rounded-sm hover:underline">
              {title}
            </Link>
          </h3>
          <p className="text-muted text-sm">
            {pillarName}
            {showLens ? ` · ${lensName}` : ""}
          </p>
        </div>
        <p className="flex flex-wrap items-center gap-2">
          <Side risk={before} href={then} day="Before" />
          <ArrowRight aria-hidden className="size-4 text-muted" />
          <Side risk={after} href={later} day="After" />
        </p>
      </div>
      <div className="grid gap-1.5 text-sm md:ps-22">
        {byLens && lensChange ? <p>{LENS_CHANGES[lensChange.kind]}</p> : null}
        {byLens && lensChange?.kind === "rules" && lensChange.to !== null ? (
          <p className="flex flex-wrap items-center gap-2">
            The earlier answer under the new rules: <RiskBadge risk={lensChange.to} look="plain" />
          </p>
        ) : null}
        {byLens ? null : <Practices words="Now in place" titles={gained} />}
        {byLens ? null : <Practices words="No longer in place" titles={lost} />}
        {!byLens && notes ? <CompareNotes before={notes.before} after={notes.after} /> : null}
      </div>
    </li>
  )
}

const LENS_CHANGES = {
  added: "The lens asks this since then.",
  removed: "The lens does not ask this any more.",
  rules: "The lens judges the same answer differently.",
}

function Side({ risk, href, day }: { risk: Risk | null; href: string; day: string }) {
  if (risk === null) return <span className="text-muted text-sm">{day}: not asked</span>
  return (
    <Link href={href} className="rounded-sm hover:underline">
      <span className="sr-only">{day}. </span>
      <RiskBadge risk={risk} />
    </Link>
  )
}

function Practices({ words, titles }: { words: string; titles: readonly string[] }) {
  if (titles.length === 0) return null
  return (
    <div>
      <span className="text-muted">{words}:</span>
      <ul className="list-disc ps-5">
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </div>
  )
}
