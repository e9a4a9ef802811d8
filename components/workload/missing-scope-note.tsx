import Link from "next/link"
import { controlId } from "@/lib/client/workload-errors"
import { missingScope } from "@/lib/review/scope"
import type { WorkloadFacts } from "@/lib/review/state"
import { wordList } from "@/lib/risk/words"

/** What the preparation still lacks, with the way to write it. Nothing is drawn when all is there. */
export function MissingScopeNote({ facts, mayEdit }: { facts: WorkloadFacts; mayEdit: boolean }) {
  const missing = missingScope(facts)
  if (missing.length === 0) return null
  return (
    <div className="grid gap-1 border-warning border-l-3 pl-3 text-sm">
      <p className="font-medium">Still missing for the review</p>
      <p className="text-muted">
        {mayEdit
          ? missing.map(({ field, words }, at) => (
              <span key={field}>
                {at === 0 ? "" : at === missing.length - 1 ? " and " : ", "}
                <Link href={`/workloads/${facts.id}/settings#${controlId(field)}`} className="link">
                  {words}
                </Link>
              </span>
            ))
          : wordList(missing.map(({ words }) => words))}
        .
      </p>
    </div>
  )
}
