"use client"

import Link from "next/link"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { RiskBadge } from "@/components/ui/risk-badge"
import { ProblemMessage } from "@/components/workload/problem-message"
import { planPath, useItemChange } from "@/lib/client/item-change"
import { questionHref } from "@/lib/client/workload-places"
import type { ImprovementItem, ItemLink } from "@/lib/improvement/item"
import { isClosed } from "@/lib/improvement/status"
import { LinkDialog } from "./link-dialog"

interface ItemQuestionsProps {
  workloadId: string
  item: Pick<ImprovementItem, "number" | "links" | "status">
  mayEdit: boolean
}

/** The questions that it is about, with the practices that it puts in place and whether they are; more can be added. */
export function ItemQuestions({ workloadId, item, mayEdit }: ItemQuestionsProps) {
  const { number, links, status } = item
  const { problem, run } = useItemChange()
  // null: nothing is open; "new": another question.
  const [open, setOpen] = useState<ItemLink | "new" | null>(null)
  // What was decided about a risk keeps its subject until it is open again.
  const may = mayEdit && !isClosed(status)
  if (links.length === 0 && !may) return null
  const remove = ({ lensKey, questionId }: ItemLink) =>
    run("DELETE", planPath(workloadId, number, "links", encodeURIComponent(lensKey), encodeURIComponent(questionId)))
  return (
    <section aria-label="Questions" className="grid gap-2">
      <h3 className="font-medium text-base">
        Questions <span className="font-normal text-muted text-sm tabular-nums">{links.length}</span>
      </h3>
      {links.length === 0 ? (
        <p className="text-muted text-sm">It is about no question: add one, and its risk follows from the answers.</p>
      ) : (
        <ul className="grid border-line border-t">
          {links.map((link) => (
            <li
              key={`${link.lensKey} ${link.questionId}`}
              className="flex flex-wrap items-start gap-x-3 gap-y-1 border-line border-b py-2"
            >
              <div className="grid min-w-0 flex-1 gap-1 max-sm:basis-full">
                <Question workloadId={workloadId} link={link} />
              </div>
              {may ? (
                <span className="ml-auto flex gap-1">
                  {link.label === "" ? null : (
                    <Button size="dense" look="quiet" onClick={() => setOpen(link)}>
                      Practices …<span className="sr-only"> of {link.label}</span>
                    </Button>
                  )}
                  <Button size="dense" look="quiet" onClick={() => void remove(link)}>
                    Remove<span className="sr-only"> the question {link.label || link.title}</span>
                  </Button>
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {may ? (
        <Button size="dense" className="justify-self-start" onClick={() => setOpen("new")}>
          Add a question …
        </Button>
      ) : null}
      <ProblemMessage problem={problem} here={`/workloads/${workloadId}/improvements/${number}`} />
      {open === null ? null : (
        <LinkDialog
          workloadId={workloadId}
          number={number}
          links={links}
          change={open === "new" ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

function Question({ workloadId, link }: { workloadId: string; link: ItemLink }) {
  const { lensKey, questionId, lensName, label, title, risk, practices } = link
  const isAsked = label !== ""
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3">
        {isAsked ? (
          <>
            <RiskBadge risk={risk} look="plain" />
            <Link href={questionHref(workloadId, lensKey, questionId)} className="link">
              {label} {title}
            </Link>
          </>
        ) : (
          <>
            <span className="text-muted text-sm">Not asked any more</span>
            {title}
          </>
        )}
        <span className="text-muted text-sm">{lensName}</span>
      </p>
      {practices.length > 0 ? (
        <ul className="grid gap-0.5 pl-4 text-sm">
          {practices.map(({ id, title, inPlace }) => (
            <li key={id} className="list-disc">
              {title} <span className="text-muted">{inPlace ? "– in place" : "– not in place yet"}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
