import Link from "next/link"
import { portfolioHref } from "@/lib/client/portfolio-places"
import type { PortfolioQuery } from "@/lib/review/portfolio-query"
import type { CommonPractice, CommonRisk } from "@/lib/review/portfolio-view"

interface CommonRisksProps {
  query: PortfolioQuery
  risks: readonly CommonRisk[]
  practices: readonly CommonPractice[]
}

const EFFORT = { S: "small effort", M: "medium effort", L: "large effort" } as const

/** The high risks that most workloads share, and the practices that would help most of them at once. */
export function CommonRisks({ query, risks, practices }: CommonRisksProps) {
  const to = ({ lensId, questionId }: CommonRisk, practice = "") =>
    portfolioHref(query, { question: `${lensId}/${questionId}`, practice })
  const severalLenses = new Set(risks.map(({ lensId }) => lensId)).size > 1
  return (
    <div className="grid gap-x-8 gap-y-6 xl:grid-cols-2">
      <section className="grid content-start gap-2">
        <h2 className="text-lg">Most common high risks</h2>
        {risks.length === 0 ? <p className="border-line border-t py-2.5 text-muted">No high risk yet.</p> : null}
        <ol className="border-line border-t text-sm">
          {risks.map((risk) => (
            <Line key={`${risk.lensId}/${risk.questionId}`} href={to(risk)} workloads={risk.workloads}>
              <span className="text-muted">{risk.label}</span> {risk.title}{" "}
              {severalLenses ? <span className="text-muted">· {risk.lensName}</span> : null}
            </Line>
          ))}
        </ol>
      </section>
      <section className="grid content-start gap-2">
        <h2 className="text-lg">Where one improvement helps many</h2>
        {practices.length === 0 ? (
          <p className="border-line border-t py-2.5 text-muted">No practice is missing in more than one workload.</p>
        ) : null}
        <ol className="border-line border-t text-sm">
          {practices.map((one) => (
            <Line
              key={`${one.lensId}/${one.questionId}/${one.practiceId}`}
              href={to(one, one.practiceId)}
              workloads={one.workloads}
            >
              {one.practice}{" "}
              <span className="text-muted">
                · {one.label}
                {severalLenses ? `, ${one.lensName}` : ""}
                {one.effort ? `, ${EFFORT[one.effort]}` : ""}
              </span>
            </Line>
          ))}
        </ol>
      </section>
    </div>
  )
}

function Line({ href, workloads, children }: { href: string; workloads: number; children: React.ReactNode }) {
  return (
    <li className="grid min-h-11 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-line border-b px-2 py-2">
      <span>{children}</span>
      <Link href={href} className="link whitespace-nowrap tabular-nums">
        {workloads} {workloads === 1 ? "workload" : "workloads"}
      </Link>
    </li>
  )
}
