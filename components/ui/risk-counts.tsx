import Link from "next/link"
import type { Risk } from "@/lib/lens/model"
import type { RiskCounts as Counts } from "@/lib/review/counts"
import { RISK_WORDS } from "@/lib/risk/words"
import { join } from "./join"
import { RISKS_WORST_FIRST } from "./risk-look"
import { RiskShape } from "./risk-shape"

interface RiskCountsProps {
  counts: Counts
  /** Which to show; all five by default. */
  risks?: readonly Risk[]
  /** Where a number leads: the list of those questions. Undefined: it leads nowhere. */
  hrefFor?: (risk: Risk) => string | undefined
  /** Say the words too; without, they are for listeners only and the shapes stand alone beside a legend. */
  words?: boolean
}

/** The number of questions per risk, in one row. */
export function RiskCounts({ counts, risks = RISKS_WORST_FIRST, hrefFor, words = true }: RiskCountsProps) {
  return (
    <ul className={join("flex gap-x-4 gap-y-1 text-sm tabular-nums", words && "flex-wrap")}>
      {risks.map((risk) => {
        const href = counts[risk] > 0 ? hrefFor?.(risk) : undefined
        const content = (
          <>
            <RiskShape risk={risk} />
            <span className={counts[risk] === 0 ? "text-muted" : "font-semibold"}>{counts[risk]}</span>
            <span className={words ? "text-muted" : "sr-only"}>{RISK_WORDS[risk].toLowerCase()}</span>
          </>
        )
        // Where some numbers are links as large as a finger, all stand on their line.
        const look = join("inline-flex min-h-6 items-center gap-1.5", hrefFor && "max-sm:min-h-control")
        return (
          <li key={risk} title={words ? undefined : RISK_WORDS[risk]}>
            {href ? (
              <Link
                href={href}
                // Above the link that covers a table row.
                className={`${look} relative z-1 rounded-sm [&>:nth-child(2)]:underline [&>:nth-child(2)]:decoration-muted [&>:nth-child(2)]:underline-offset-3 hover:[&>:nth-child(2)]:decoration-2 hover:[&>:nth-child(2)]:decoration-ink`}
              >
                {content}
              </Link>
            ) : (
              <span className={look}>{content}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
