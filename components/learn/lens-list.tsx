import Link from "next/link"
import { Badge } from "@/components/ui/badge"
import type { LearnLens } from "@/lib/report/learn-page"
import { learnPath } from "./learn-path"

/** The published lenses to choose from. */
export function LensList({ lenses }: { lenses: readonly LearnLens[] }) {
  return (
    <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {lenses.map(({ key, name, description, version, questionCount, isBuiltIn }) => (
        <li key={key}>
          <Link
            href={learnPath({ lensKey: key })}
            className="grid h-full content-start gap-2 rounded-md border border-line bg-surface p-4 hover:border-muted"
          >
            <h2 className="text-lg">{name}</h2>
            <p className="line-clamp-4 text-muted">{description}</p>
            <p className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 pt-1 text-sm">
              <span>{questionCount === 1 ? "1 question" : `${questionCount} questions`}</span>
              <span className="text-muted">Version {version}</span>
              {isBuiltIn ? <Badge>Built in</Badge> : null}
            </p>
          </Link>
        </li>
      ))}
    </ul>
  )
}
