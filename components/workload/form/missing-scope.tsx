import { controlId } from "@/lib/client/workload-errors"
import type { WorkloadValues } from "@/lib/client/workload-values"
import { missingScope } from "@/lib/review/scope"

/** What a review would want to know; each line leads to its field. It never blocks. */
export function MissingScope({ values }: { values: WorkloadValues }) {
  const missing = missingScope(values)
  return (
    <section aria-labelledby="missing-scope" className="grid gap-2 rounded-md border border-line bg-surface px-4 py-3">
      <h2 id="missing-scope" className="font-semibold">
        {missing.length === 0 ? "The scope is complete" : "Still missing for the review"}
      </h2>
      {missing.length === 0 ? (
        <p className="text-muted text-sm">Everything a review lead needs to prepare is here.</p>
      ) : (
        <>
          <ul className="grid gap-0.5 text-sm">
            {missing.map(({ field, words }) => (
              <li key={field} className="flex gap-1.5">
                <span aria-hidden className="text-muted">
                  ○
                </span>
                <a href={`#${controlId(field)}`} className="link min-h-6">
                  {words}
                </a>
              </li>
            ))}
          </ul>
          <p className="text-muted text-sm">None of it is needed to save.</p>
        </>
      )}
    </section>
  )
}
