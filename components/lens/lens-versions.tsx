import Link from "next/link"
import { Badge } from "@/components/ui/badge"
import { Time } from "@/components/ui/time"
import type { LensPage } from "@/lib/lens/shown"

/** The published versions of a lens and the workloads that use it. */
export function LensVersions({ lens }: { lens: Pick<LensPage, "key" | "versions" | "workloads"> }) {
  if (lens.versions.length === 0) return null
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <section aria-labelledby="versions" className="grid content-start gap-3">
        <h2 id="versions" className="text-lg">
          Versions
        </h2>
        <ul className="grid divide-y divide-line rounded-md border border-line">
          {lens.versions.map((version, index) => (
            <li key={version.id} className="grid gap-1 px-3 py-2 text-sm">
              <span className="flex flex-wrap items-center gap-2">
                <span className="font-medium">{version.version}</span>
                <Badge>{version.isMajor ? "Major" : "Minor"}</Badge>
                <span className="text-muted">
                  <Time value={version.publishedAt} /> · {version.questionCount} questions
                </span>
              </span>
              {version.releaseNotes ? <span className="whitespace-pre-line">{version.releaseNotes}</span> : null}
              <VersionLinks lens={lens} index={index} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="users" className="grid content-start gap-3">
        <h2 id="users" className="text-lg">
          Workloads that use it
        </h2>
        {lens.workloads.length === 0 ? (
          <p className="text-muted text-sm">None yet. Choose this lens when you describe a workload.</p>
        ) : (
          <ul className="grid divide-y divide-line rounded-md border border-line">
            {lens.workloads.map((workload) => (
              <li key={workload.id} className="flex justify-between gap-3 px-3 py-2 text-sm">
                <Link href={`/workloads/${workload.id}`} className="text-accent underline">
                  {workload.name}
                </Link>
                <span className="text-muted">version {workload.version}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

/** The file of a version, and what it changed. */
function VersionLinks({ lens, index }: { lens: Pick<LensPage, "key" | "versions">; index: number }) {
  const [version, before] = [lens.versions[index]?.version ?? "", lens.versions[index + 1]?.version]
  const file = `/api/learn/${encodeURIComponent(lens.key)}/${encodeURIComponent(version)}/source.json?download`
  return (
    <span className="flex flex-wrap gap-x-4">
      {before === undefined ? null : (
        <Link
          className="link"
          href={`/lenses/${lens.key}/compare?${new URLSearchParams({ from: before, to: version })}`}
        >
          Changes since {before}
        </Link>
      )}
      <a className="link" href={file} download>
        Download<span className="sr-only"> version {version}</span>
      </a>
    </span>
  )
}
