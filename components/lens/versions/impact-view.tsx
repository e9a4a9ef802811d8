import Link from "next/link"
import { CountChange } from "@/components/lens/versions/count-change"
import type { LensImpact, QuestionImpact } from "@/lib/review/impact"
import { attentionKinds } from "@/lib/review/upgrade-words"

const SHOWN = 100

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
      <div className="overflow-x-auto">
        <table className="w-full border-collapse text-sm tabular-nums">
          <caption className="sr-only">Impact on each workload</caption>
          <thead>
            <tr className="border-line border-b text-start text-muted">
              <th className="py-1.5 pr-3 text-start font-medium">Workload</th>
              <th className="px-3 text-start font-medium">On version</th>
              <th className="px-3 text-end font-medium">Kept</th>
              <th className="px-3 text-end font-medium">To look at</th>
              <th className="px-3 text-end font-medium">Lost</th>
              <th className="px-3 text-start font-medium">Questions by risk, before and after</th>
            </tr>
          </thead>
          <tbody>
            {workloads.slice(0, SHOWN).map((one) => (
              <tr key={one.workloadId} className="border-line border-b">
                <th scope="row" className="py-1.5 pr-3 text-start font-medium">
                  <Link href={`/workloads/${one.workloadId}`} className="hover:underline">
                    {one.workloadName}
                  </Link>
                </th>
                <td className="px-3">{one.version}</td>
                <td className="px-3 text-end">{one.kept}</td>
                <td className="px-3 text-end">{one.attention}</td>
                <td className={one.lost > 0 ? "px-3 text-end font-semibold text-danger" : "px-3 text-end"}>
                  {one.lost}
                </td>
                <td className="px-3">
                  <CountChange before={one.before} after={one.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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
