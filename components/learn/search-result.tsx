import Link from "next/link"
import { excerpt, marked, type Piece } from "@/lib/lens/search-excerpt"
import type { LearnDocument } from "@/lib/report/lens-search"
import { learnPath } from "./learn-path"
import { numbered } from "./prose"

const KINDS = { pillar: "Pillar", question: "Question", practice: "Practice" }

interface SearchResultProps {
  document: LearnDocument
  terms: readonly string[]
  onOpen: () => void
}

/** One place that was found: its title, where it stands, and the words around the hit. */
export function SearchResult({ document, terms, onOpen }: SearchResultProps) {
  const { kind, title, texts, label, pillarName, lensName } = document
  const around = excerpt(texts, terms)
  return (
    <li>
      <Link
        href={learnPath(document)}
        prefetch={false}
        onNavigate={onOpen}
        className="grid gap-0.5 rounded-md border border-transparent px-3 py-2 hover:border-line hover:bg-surface focus:border-line focus:bg-surface"
      >
        <span className="font-medium">
          <Marked pieces={marked(title, terms)} />
        </span>
        <span className="text-muted text-sm">
          {[KINDS[kind], label, kind === "pillar" ? "" : pillarName, lensName].filter(Boolean).join(" · ")}
        </span>
        {around ? (
          <span className="max-w-prose text-sm">
            <Marked pieces={around} />
          </span>
        ) : null}
      </Link>
    </li>
  )
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return numbered(pieces).map(([at, { text, isHit }]) =>
    isHit ? (
      <mark key={at} className="rounded-sm bg-warning-soft text-ink underline decoration-2 decoration-warning">
        {text}
      </mark>
    ) : (
      <span key={at}>{text}</span>
    ),
  )
}
