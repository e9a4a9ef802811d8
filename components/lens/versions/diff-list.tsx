import ArrowRight from "lucide-react/icons/arrow-right"
import { Badge } from "@/components/ui/badge"
import { RiskBadge } from "@/components/ui/risk-badge"
import type { DiffCard, DiffLine, RulesDiff } from "@/lib/risk/diff-view"

const KINDS = {
  added: { tone: "success", word: "Added" },
  removed: { tone: "danger", word: "Removed" },
  changed: { tone: "accent", word: "Changed" },
} as const

/** Everything that differs between two versions, thing by thing. */
export function DiffList({ cards }: { cards: readonly DiffCard[] }) {
  if (cards.length === 0) return <p className="text-muted">Nothing differs, not even an order.</p>
  return (
    <ol className="grid gap-3">
      {cards.map((card) => (
        <li key={card.key} className="grid gap-2 rounded-md border border-line bg-surface p-3">
          <h3 className="flex flex-wrap items-baseline gap-x-2 gap-y-1 font-medium">
            <Badge tone={KINDS[card.kind].tone}>{KINDS[card.kind].word}</Badge>
            <span>{card.title}</span>
            {card.pillar ? <span className="font-normal text-muted text-sm">{card.pillar}</span> : null}
          </h3>
          {card.lines.length > 0 ? (
            <ul className="grid gap-2 text-sm">
              {card.lines.map((line) => (
                <li key={`${line.what} ${line.before} ${line.after}`}>
                  <Line line={line} />
                </li>
              ))}
            </ul>
          ) : null}
          {card.rules ? <Rules rules={card.rules} /> : null}
        </li>
      ))}
    </ol>
  )
}

function Line({ line: { what, before, after } }: { line: DiffLine }) {
  if (before === undefined && after === undefined) return <span>{what}</span>
  return (
    <div className="grid gap-x-3 sm:grid-cols-[10rem_1fr]">
      <span className="text-muted">{what}</span>
      <span className="grid min-w-0 gap-0.5 whitespace-pre-line [overflow-wrap:anywhere]">
        {before === undefined ? null : (
          <del className="text-muted decoration-danger">
            <span className="sr-only">Before: </span>
            {before}
          </del>
        )}
        {after === undefined ? null : (
          <ins className="no-underline">
            <span className="sr-only">Now: </span>
            {after}
          </ins>
        )}
      </span>
    </div>
  )
}

function Rules({ rules }: { rules: RulesDiff }) {
  return (
    <section className="grid gap-2 border-line border-t pt-2 text-sm">
      <h4 className="font-medium">
        Risk rules{rules.isSameLogic && rules.changes.length === 0 ? " are written differently and mean the same" : ""}
      </h4>
      <div className="grid gap-3 sm:grid-cols-2">
        <RuleSide title="Before" lines={rules.before} />
        <RuleSide title="Now" lines={rules.after} />
      </div>
      {rules.changes.map(({ before, after, count, combinations }) => (
        <div key={`${before} ${after}`} className="grid gap-0.5">
          <span className="flex flex-wrap items-center gap-1.5">
            <RiskBadge risk={before} look="plain" />
            <ArrowRight aria-label="becomes" className="size-3.5" />
            <RiskBadge risk={after} look="plain" />
            <span className="text-muted">
              for {count.toLocaleString("en")} {count === 1 ? "answer" : "answers"}
            </span>
          </span>
          {combinations.map((words) => (
            <span key={words} className="pl-5">
              {words.replace(/^./, (first) => first.toUpperCase())}
            </span>
          ))}
        </div>
      ))}
    </section>
  )
}

function RuleSide({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div className="grid content-start gap-0.5">
      <h5 className="text-muted text-xs">{title}</h5>
      <ol className="grid list-decimal pl-4">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </div>
  )
}
