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
  return (
    <section id={group} aria-labelledby={`${group}-title`} className="grid scroll-mt-16 gap-1.5">
      <h2 id={`${group}-title`} className="text-lg">
        {title} <span className="font-normal text-muted text-sm tabular-nums">{questions.length}</span>
      </h2>
      <p className="text-muted text-sm">{about}</p>
      <ul className="border-line border-t">
        {questions.map((question) => (
          <CompareItem
            key={`${question.lensKey} ${question.id}`}
            workloadId={workloadId}
            question={question}
            byLens={group === "lens"}
            from={from}
            to={to}
            showLens={showLens}
          />
        ))}
      </ul>
    </section>
  )
}
