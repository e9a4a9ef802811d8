import { type Column, DataTable } from "@/components/ui/data-table"
import { Time } from "@/components/ui/time"
import { itemHref } from "@/lib/client/workload-places"
import { DECISION_WORDS, type Decision } from "@/lib/improvement/register"
import { ItemRisk } from "./level-mark"

/** The register of decisions and accepted risks, newest first. */
export function DecisionTable({ workloadId, decisions }: { workloadId: string; decisions: readonly Decision[] }) {
  return (
    <DataTable
      caption="Decisions and accepted risks"
      columns={COLUMNS}
      rows={decisions}
      rowKey={({ id }) => id}
      rowHref={({ number }) => itemHref(workloadId, number)}
    />
  )
}

const COLUMNS: Column<Decision>[] = [
  {
    id: "item",
    header: "Improvement",
    className: "min-w-48",
    cell: ({ number, title }) => (
      <>
        <span className="font-normal text-muted tabular-nums">#{number}</span> {title}
      </>
    ),
  },
  {
    id: "kind",
    header: "Decision",
    quietOnPhone: true,
    className: "whitespace-nowrap",
    cell: ({ kind }) => DECISION_WORDS[kind],
  },
  {
    id: "risk",
    header: "Risk now",
    cell: ({ risk }) => (risk === "NOT_APPLICABLE" ? "Not applicable" : <ItemRisk risk={risk} />),
  },
  {
    id: "reason",
    header: "Reason and trade-off",
    quietOnPhone: true,
    className: "min-w-56 max-sm:w-full",
    cell: ({ reason, tradeOff }) => (
      <span className="grid gap-0.5 whitespace-pre-line">
        <span>{reason}</span>
        {tradeOff ? <span className="text-muted">Trade-off: {tradeOff}</span> : null}
      </span>
    ),
  },
  { id: "who", header: "Decided by", cell: ({ deciderName }) => deciderName || <span className="text-muted">–</span> },
  {
    id: "when",
    header: "On",
    cell: ({ decidedAt, deciderName }) => (
      // A return happens on a calendar day, not at somebody's moment.
      <Time value={decidedAt} format="day" {...(deciderName === "" && { timeZone: "UTC" })} />
    ),
  },
  {
    id: "until",
    header: "Review date",
    cell: ({ reviewOn }) =>
      reviewOn ? <Time value={reviewOn} format="day" timeZone="UTC" /> : <span className="text-muted">–</span>,
  },
]
