import ChevronRight from "lucide-react/icons/chevron-right"
import type { ChangeGroup, ComparedQuestion } from "@/lib/report/comparison"
import { GROUP_WORDS } from "@/lib/report/comparison-words"
import { CompareItem } from "./compare-item"

interface CompareListProps {
  workloadId: string
  group: ChangeGroup
  questions: readonly ComparedQuestion[]
  /** Numbers of the milestones; undefined for now. */
  from: number
  to: number | undefined
  showLens: boolean
}

/** One kind of change: the questions it happened to, before and after. */
export function CompareList({ workloadId, group, questions, from, to, showLens }: CompareListProps) {
  const { title, about } = GROUP_WORDS[group]
  const { single, bundles } = bundled(group, questions)
  const item = (question: ComparedQuestion) => (
    <CompareItem
      key={`${question.lensKey} ${question.id}`}
      workloadId={workloadId}
      question={question}
      byLens={group === "lens"}
      from={from}
      to={to}
      showLens={showLens}
    />
  )
  return (
    <section id={group} aria-labelledby={`${group}-title`} className="grid scroll-mt-16 gap-1.5">
      <h2 id={`${group}-title`} className="text-lg">
        {title} <span className="font-normal text-muted text-sm tabular-nums">{questions.length}</span>
      </h2>
      <p className="text-muted text-sm">{about}</p>
      <ul className="border-line border-t">
        {single.map((question) => item(question))}
        {bundles.map(([words, bundle]) => (
          <li key={words} className="border-line border-b">
            <details className="group">
              <summary className="flex min-h-control cursor-pointer flex-wrap items-center gap-x-2 px-2 py-1.5">
                <ChevronRight aria-hidden className="size-4 shrink-0 text-muted group-open:rotate-90" />
                <span className="font-medium">{words}</span>
                <span className="text-muted text-sm tabular-nums">{bundle.length} questions</span>
              </summary>
              <ul className="border-line border-t pl-4">{bundle.map((question) => item(question))}</ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** From so many questions on that a lens asks anew, or no longer, one line says so: a lens was added or taken off. */
const MANY = 6

function bundled(group: ChangeGroup, questions: readonly ComparedQuestion[]) {
  const byWords = new Map<string, ComparedQuestion[]>()
  for (const question of group === "lens" ? questions : []) {
    const { lensName, lensChange } = question
    if (lensChange?.kind !== "added" && lensChange?.kind !== "removed") continue
    const words = `${lensName}: ${lensChange.kind === "added" ? "asked since then" : "not asked any more"}`
    byWords.set(words, [...(byWords.get(words) ?? []), question])
  }
  const bundles = [...byWords].filter(([, bundle]) => bundle.length >= MANY)
  const inBundle = new Set(bundles.flatMap(([, bundle]) => bundle))
  return { single: questions.filter((question) => !inBundle.has(question)), bundles }
}
