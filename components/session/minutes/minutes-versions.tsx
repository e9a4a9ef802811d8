import Link from "next/link"
import { Badge } from "@/components/ui/badge"
import { Time } from "@/components/ui/time"
import type { MinutesMark } from "@/lib/review/minutes"

interface MinutesVersionsProps {
  sessionId: string
  versions: readonly MinutesMark[]
  /** The one that is shown. */
  shown: number | null
}

/** Every version with what was different; each can be read and downloaded for ever. */
export function MinutesVersions({ sessionId, versions, shown }: MinutesVersionsProps) {
  return (
    <ol className="grid">
      {versions.map(({ version, changeNote, createdAt, createdByName, sentAt }) => (
        <li key={version} className="grid gap-1 border-line py-2 not-last:border-b">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link
              href={`/sessions/${sessionId}/minutes?version=${version}`}
              aria-current={version === shown ? "page" : undefined}
              className="link font-medium"
            >
              Version {version}
            </Link>
            {sentAt ? (
              <Badge tone="success">
                sent <Time value={sentAt} />
              </Badge>
            ) : null}
          </div>
          <p className="text-muted text-sm">
            <Time value={createdAt} format="datetime" /> by {createdByName}
          </p>
          {changeNote === "" ? null : <p className="text-sm">{changeNote}</p>}
          <a
            href={`/api/sessions/${sessionId}/files/minutes.md?version=${version}`}
            className="link w-fit text-sm"
            aria-label={`Version ${version} as Markdown`}
          >
            Markdown
          </a>
        </li>
      ))}
    </ol>
  )
}
