import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { EndItem } from "@/components/improvement/end-item"
import { ItemComments } from "@/components/improvement/item-comments"
import { ItemFacts } from "@/components/improvement/item-facts"
import { ItemFactsList } from "@/components/improvement/item-facts-list"
import { ItemHistory } from "@/components/improvement/item-history"
import { ItemQuestions } from "@/components/improvement/item-questions"
import { ItemResources } from "@/components/improvement/item-resources"
import { ItemStatus } from "@/components/improvement/item-status"
import { ItemSteps } from "@/components/improvement/item-steps"
import { ItemTexts } from "@/components/improvement/item-texts"
import { ItemRisk } from "@/components/improvement/level-mark"
import { PlanNav } from "@/components/improvement/plan-nav"
import { WhatIfView } from "@/components/improvement/what-if-view"
import { WorkloadFrame } from "@/components/workload/workload-frame"
import { itemHref } from "@/lib/client/workload-places"
import { isInPlace } from "@/lib/improvement/in-place"
import { isClosed } from "@/lib/improvement/status"
import { whatIf } from "@/lib/improvement/what-if"
import { listImprovementComments } from "@/lib/server/improvement-comments"
import { readHistory } from "@/lib/server/improvement-history"
import { readPlanAround } from "@/lib/server/improvements"
import type { WorkloadPageProps } from "../../head"
import { workloadItem } from "../plan"

interface ItemPageProps {
  params: Promise<{ workloadId: string; number: string }>
}

export async function generateMetadata({ params }: ItemPageProps): Promise<Metadata> {
  return { title: `#${(await params).number} – Improvement plan` }
}

export default async function ItemPage({ params }: ItemPageProps) {
  const given = Number((await params).number)
  if (!Number.isInteger(given) || given < 1 || given > 1_000_000) notFound()
  const found = await workloadItem(params satisfies WorkloadPageProps["params"], given)
  const { ctx, head, today, may, item, mergedInto, reviews, pillars, members } = found
  const { id } = head.facts
  if (mergedInto !== null) redirect(itemHref(id, mergedInto))
  const [comments, history, plan] = await Promise.all([
    listImprovementComments(ctx, item),
    readHistory(ctx, item),
    readPlanAround(ctx, id, item, reviews),
  ])
  const place = { workloadId: id, number: item.number, mayEdit: may.improve }
  const isToDo = !isClosed(item.status) && item.links.length > 0 && !isInPlace(item)
  const preview = isToDo ? whatIf(reviews, item.links, plan) : null
  return (
    <WorkloadFrame head={head} tab="/improvements" today={today}>
      <PlanNav workloadId={id} current="plan" />
      <header className="grid gap-1">
        <h2 className="break-words text-lg">
          <span className="font-normal text-muted tabular-nums">#{item.number}</span> {item.title}
        </h2>
        <p className="flex flex-wrap gap-x-4 text-muted">
          <ItemRisk risk={item.risk} />
          <span>{item.pillarName}</span>
        </p>
      </header>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid content-start gap-6 lg:order-1">
          <ItemStatus workloadId={id} item={item} may={{ edit: may.improve, accept: may.acceptRisk }} />
          {may.improve ? (
            <ItemFacts workloadId={id} item={item} pillars={pillars} members={members} />
          ) : (
            <ItemFactsList item={item} />
          )}
          {may.improve ? <EndItem workloadId={id} item={item} /> : null}
        </div>
        <div className="grid min-w-0 content-start gap-6">
          <ItemQuestions workloadId={id} item={item} mayEdit={may.improve} />
          {preview ? (
            <section aria-label="What if" className="grid gap-2 rounded-md border border-line bg-surface p-3">
              <WhatIfView workloadId={id} found={preview} count={1} />
            </section>
          ) : null}
          <ItemTexts workloadId={id} item={item} mayEdit={may.improve} />
          <ItemSteps {...place} kind="STEP" steps={item.steps} />
          <ItemSteps {...place} kind="CRITERION" steps={item.criteria} />
          <ItemResources {...place} resources={item.resources} />
          <ItemComments {...place} comments={comments} members={members} />
          <ItemHistory entries={history} />
        </div>
      </div>
    </WorkloadFrame>
  )
}
