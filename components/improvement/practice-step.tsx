import ChevronRight from "lucide-react/icons/chevron-right"
import ExternalLink from "lucide-react/icons/external-link"
import { Badge } from "@/components/ui/badge"
import type { Step } from "@/lib/report/step"

const EFFORT = { S: "Small effort", M: "Medium effort", L: "Large effort" } as const

/** One practice that is not in place; its texts and links from the lens unfold. */
export function PracticeStep({ step, unfolded }: { step: Step; unfolded: boolean }) {
  const { number, practice, texts, links, effort, isQuickWin } = step
  const title = (
    <>
      <span className="w-4 shrink-0 text-end text-muted tabular-nums">{number}</span>
      <span className="flex flex-wrap gap-x-2 gap-y-1">
        {practice}
        {isQuickWin ? <Badge tone="success">Quick win</Badge> : null}
        {effort && !isQuickWin ? <Badge>{EFFORT[effort]}</Badge> : null}
      </span>
    </>
  )
  if (texts.length + links.length === 0) return <li className="flex min-h-8 gap-2 py-1.5 pl-5.5">{title}</li>
  return (
    <li>
      <details open={unfolded} className="group">
        <summary className="flex min-h-8 list-none items-start gap-2 rounded-sm py-1.5 hover:bg-sunken">
          <ChevronRight aria-hidden className="mt-1 size-3.5 shrink-0 text-muted group-open:rotate-90" />
          {title}
        </summary>
        <div className="grid max-w-prose gap-1.5 pb-2 pl-11.5 text-sm">
          {texts.map((text) => (
            <p key={text} className="whitespace-pre-line">
              {text}
            </p>
          ))}
          {links.map(({ text, url }) => (
            <a key={url} href={url} target="_blank" rel="noreferrer" className="link w-fit break-all">
              {text}
              <ExternalLink aria-hidden className="ml-1 inline size-3" />
              <span className="sr-only"> (opens in a new window)</span>
            </a>
          ))}
        </div>
      </details>
    </li>
  )
}
