import { CountChange } from "@/components/lens/versions/count-change"
import { type Column, DataTable } from "@/components/ui/data-table"
import type { LensImpact, QuestionImpact } from "@/lib/review/impact"
import { attentionKinds } from "@/lib/review/upgrade-words"

const SHOWN = 100

const COLUMNS: Column<LensImpact["workloads"][number]>[] = [
  { id: "workload", header: "Workload", cell: ({ workloadName }) => workloadName },
  { id: "version", header: "On version", cell: ({ version }) => version },
  { id: "kept", header: "Kept", align: "end", cell: ({ kept }) => kept },
  { id: "attention", header: "To look at", align: "end", cell: ({ attention }) => attention },
  {
    id: "lost",
    header: "Lost",
    align: "end",
    cell: ({ lost }) => <span className={lost > 0 ? "font-semibold text-danger" : undefined}>{lost}</span>,
  },
  {
    id: "risks",
    header: "Questions by risk, before and after",
    quietOnPhone: true,
    cell: ({ before, after }) => <CountChange before={before} after={after} />,
  },
]

/** What a version would do to the workloads that use the lens. */
export function ImpactView({ impact }: { impact: LensImpact }) {
  const { workloads, questions, total } = impact
  if (workloads.length === 0) return <p className="text-muted">No workload uses an older version of this lens.</p>
  return (
    <div className="grid gap-4">
      <p>
        {workloads.length.toLocaleString("en")} {workloads.length === 1 ? "workload" : "workloads"}: {total.kept}{" "}
        answers kept, {total.attention} to look at again, {total.lost} lost.
      </p>
      <DataTable
        caption="Impact on each workload"
        columns={COLUMNS}
        rows={workloads.slice(0, SHOWN)}
        rowKey={({ workloadId }) => workloadId}
        rowHref={({ workloadId }) => `/workloads/${workloadId}`}
      />
      {workloads.length > SHOWN ? (
        <p className="text-muted text-sm">and {workloads.length - SHOWN} more workloads</p>
      ) : null}
      {questions.length > 0 ? (
        <section className="grid gap-1.5">
          <h3 className="font-medium">By question</h3>
          <ul className="grid gap-1 text-sm">
            {questions.map((question) => (
              <li key={question.questionId}>
                <span className="font-medium">{question.title}</span>: {inWords(question)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

function inWords({ lost, attention, reasons }: QuestionImpact): string {
  const parts = lost > 0 ? [`${lost} ${lost === 1 ? "answer" : "answers"} lost`] : []
  if (attention > 0) parts.push(`${attention} to look at again (${attentionKinds(reasons)})`)
  return parts.join(", ")
}
