import ArrowRight from "lucide-react/icons/arrow-right"
import type { ReactNode } from "react"
import { RiskBadge } from "@/components/ui/risk-badge"
import type { CarriedAnswer, LostAnswer, UpgradePlan } from "@/lib/review/upgrade"
import { attentionInWords } from "@/lib/review/upgrade-words"

/** What an upgrade keeps, what then needs attention and what is lost, answer by answer. */
export function PlanLists({ plan, titles }: { plan: UpgradePlan; titles: ReadonlyMap<string, string> }) {
  const { kept, attention, lost, added, lostPillarNotes } = plan
  const isUntouched = [kept, attention, lost, lostPillarNotes].every((list) => list.length === 0)
  return (
    <div className="grid gap-4">
      {isUntouched ? <p className="text-muted">Nothing is answered yet, so nothing can be lost.</p> : null}
      <List title="Lost" count={lost.length} note="They stay readable in the milestone that is saved first." open>
        {lost.map((answer) => (
          <Lost key={answer.questionId} answer={answer} />
        ))}
      </List>
      <List title="To look at again" count={attention.length} note="Kept, but something about them changed." open>
        {attention.map((answer) => (
          <Carried key={answer.questionId} answer={answer} />
        ))}
      </List>
      <List title="Kept as they are" count={kept.length} note="With notes, reasons and practices.">
        {kept.map((answer) => (
          <Carried key={answer.questionId} answer={answer} />
        ))}
      </List>
      <List title="New questions" count={added.length} note="Unanswered at first.">
        {added.map((id) => (
          <li key={id}>{titles.get(id) ?? id}</li>
        ))}
      </List>
      <List
        title="Notes of pillars that go"
        count={lostPillarNotes.length}
        note="They stay readable in the milestone."
        open
      >
        {lostPillarNotes.map(({ pillarId, name, notes }) => (
          <li key={pillarId}>
            <span className="font-medium">{name}</span>: <span className="whitespace-pre-line">{notes}</span>
          </li>
        ))}
      </List>
    </div>
  )
}

interface ListProps {
  title: string
  count: number
  note: string
  open?: boolean
  children: ReactNode
}

function List({ title, count, note, open, children }: ListProps) {
  if (count === 0) return null
  return (
    <details open={open} className="rounded-md border border-line bg-surface">
      <summary className="flex min-h-control flex-wrap items-center gap-x-2 px-3 py-1.5">
        <span className="font-medium">
          {title} ({count})
        </span>
        <span className="text-muted text-sm">{note}</span>
      </summary>
      <ul className="grid gap-2 border-line border-t px-3 py-2.5 text-sm">{children}</ul>
    </details>
  )
}

function Lost({ answer: { title, risk, answer } }: { answer: LostAnswer }) {
  return (
    <li className="grid gap-0.5">
      <span className="flex flex-wrap items-center gap-x-2">
        <RiskBadge risk={risk} look="plain" />
        <span>{title}</span>
      </span>
      {answer.notes ? <span className="whitespace-pre-line pl-5 text-muted">{answer.notes}</span> : null}
    </li>
  )
}

function Carried({ answer: { title, riskBefore, riskAfter, attention } }: { answer: CarriedAnswer }) {
  return (
    <li className="grid gap-0.5">
      <span className="flex flex-wrap items-center gap-x-2">
        <RiskBadge risk={riskBefore} look="plain" />
        {riskAfter === riskBefore ? null : (
          <>
            <ArrowRight aria-label="becomes" className="size-3.5" />
            <RiskBadge risk={riskAfter} look="plain" />
          </>
        )}
        <span>{title}</span>
      </span>
      {attention.map((reason) => {
        const words = attentionInWords(reason)
        return (
          <span key={words} className="pl-5 text-muted">
            {words}.
          </span>
        )
      })}
    </li>
  )
}
