import type { Metadata } from "next"
import { PlanSummary } from "@/components/improvement/plan-summary"
import { PlanTop } from "@/components/improvement/plan-top"
import { MilestoneBurnDown } from "@/components/milestone/milestone-burn-down"
import { MilestoneTrend, NewestMilestones } from "@/components/milestone/milestone-trend"
import { SaveMilestone } from "@/components/milestone/save-milestone"
import { PillarPageList } from "@/components/pillar/pillar-page-list"
import { WorkloadProfile } from "@/components/profile/workload-profile"
import { AddLens } from "@/components/workload/add-lens"
import { CompleteReview } from "@/components/workload/complete-review"
import { LensList } from "@/components/workload/lens-list"
import { MissingScopeNote } from "@/components/workload/missing-scope-note"
import { NextStepPanel } from "@/components/workload/next-step-panel"
import { PeopleList } from "@/components/workload/people-list"
import { PillarSection } from "@/components/workload/pillar-section"
import { ShareMenu } from "@/components/workload/share-menu"
import { SideSection } from "@/components/workload/side-section"
import { WorkloadFrame } from "@/components/workload/workload-frame"
import { WorkloadProperties } from "@/components/workload/workload-properties"
import { questionHref } from "@/lib/client/workload-places"
import { acceptedQuestions } from "@/lib/improvement/accepted"
import { toLine } from "@/lib/improvement/item-line"
import { isClosed } from "@/lib/improvement/status"
import { coverageOf } from "@/lib/report/coverage"
import { pillarGroups } from "@/lib/report/pillar-group"
import { proposeNextReview } from "@/lib/review/cadence"
import { answeredCount } from "@/lib/review/counts"
import { lensProgress } from "@/lib/review/lens-progress"
import { nextStep } from "@/lib/review/next-step"
import { improvementPlan } from "@/lib/review/plan"
import { readPlan } from "@/lib/server/improvements"
import { readPillarPages } from "@/lib/server/pillar-pages"
import { readWorkloadProfile } from "@/lib/server/profiles-page"
import { programmeOfWorkload } from "@/lib/server/programme"
import { readLensOptions, readMilestoneMarks } from "@/lib/server/workload-page"
import { type WorkloadPageProps, workloadHead } from "./head"

export async function generateMetadata({ params }: WorkloadPageProps): Promise<Metadata> {
  return { title: (await workloadHead(params)).head.facts.name }
}

export default async function WorkloadPage({ params }: WorkloadPageProps) {
  const { ctx, head, today, may } = await workloadHead(params)
  const { facts, counts, completed } = head
  const { id } = facts
  const [{ items, reviews }, milestones, options, profile, pages, programme] = await Promise.all([
    readPlan(ctx, id),
    readMilestoneMarks(ctx, id),
    readLensOptions(ctx),
    readWorkloadProfile(ctx, id),
    readPillarPages(ctx, id),
    programmeOfWorkload(ctx, { tags: facts.tags, shared: head.shared !== null }),
  ])
  const planned = items.filter(({ status }) => !isClosed(status)).map(toLine)
  const lenses = reviews.map((review) => ({
    ...lensProgress(review),
    latestVersion: review.latestVersion,
    isDeleted: review.lensDeleted,
  }))
  const changed = Math.max(0, ...reviews.map((review) => review.updatedAt.getTime()))
  const saved = milestones.at(-1)?.recordedAt.getTime() ?? 0
  const { missing } = coverageOf(reviews)
  const groups = pillarGroups(reviews, facts.pillarPriorities)
  const isDue = facts.nextReviewOn !== null && facts.nextReviewOn < today
  const step = nextStep({
    lenses: lenses.length,
    counts,
    isCovered: reviews.length > 0 && missing.length === 0,
    isCompleted: completed !== null && !isDue,
    changedSinceMilestone: changed > saved,
    today,
    nextReviewOn: facts.nextReviewOn,
  })
  const open = lenses.find((lens) => lens.counts.UNANSWERED > 0) ?? lenses[0]
  const first = open?.nextQuestionId ? questionHref(id, open.lensKey, open.nextQuestionId) : null
  const free = options.filter((option) => !lenses.some((lens) => lens.lensKey === option.key))
  const addLens = may.edit ? <AddLens workloadId={id} lenses={free} /> : null
  return (
    <WorkloadFrame
      head={head}
      tab=""
      today={today}
      actions={
        <>
          {may.share ? <ShareMenu workloadId={id} /> : null}
          {may.saveMilestone && lenses.length > 0 && step.kind !== "save-milestone" ? (
            <SaveMilestone workloadId={id} />
          ) : null}
        </>
      }
    >
      <NextStepPanel
        step={step}
        workloadId={id}
        questionHref={first}
        mayAnswer={may.answer}
        addLens={may.edit ? <AddLens workloadId={id} lenses={free} look="primary" /> : null}
        saveMilestone={may.saveMilestone ? <SaveMilestone workloadId={id} look="primary" /> : null}
      />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid content-start gap-8">
          {lenses.length > 0 ? (
            <section className="grid gap-3">
              <h2 className="flex items-center justify-between gap-4 text-lg">Lenses {addLens}</h2>
              <LensList workloadId={id} lenses={lenses} mayAnswer={may.answer} mayEdit={may.edit} />
            </section>
          ) : null}
          {lenses.length > 0 ? (
            <PillarSection
              workloadId={id}
              reviews={reviews}
              priorities={facts.pillarPriorities}
              mayAnswer={may.answer}
              completion={
                <CompleteReview
                  workloadId={id}
                  open={groups.filter(({ name }) => missing.includes(name))}
                  completed={isDue ? null : completed}
                  nextReviewOn={proposeNextReview(today, facts.criticality, facts.environment)}
                  mayComplete={may.edit}
                />
              }
            />
          ) : null}
          {planned.length > 0 ? <PlanTop workloadId={id} lines={planned} /> : null}
          {planned.length === 0 && answeredCount(counts) > 0 ? (
            <PlanSummary
              workloadId={id}
              improvements={improvementPlan(reviews, facts.pillarPriorities)}
              accepted={acceptedQuestions(items)}
            />
          ) : null}
          {milestones.length > 0 ? (
            <section className="grid gap-4">
              <MilestoneTrend milestones={milestones} now={counts} />
              {programme ? (
                <MilestoneBurnDown
                  workloadId={id}
                  programme={programme}
                  milestones={milestones}
                  high={counts.HIGH}
                  today={today}
                />
              ) : null}
              <NewestMilestones workloadId={id} milestones={milestones} />
            </section>
          ) : null}
        </div>
        <aside className="grid content-start gap-6">
          <MissingScopeNote facts={facts} mayEdit={may.edit} />
          <SideSection title="People">
            <PeopleList people={facts.people} />
          </SideSection>
          {answeredCount(counts) > 0 ? (
            <SideSection title="Pillars in words">
              <PillarPageList
                workloadId={id}
                groups={groups.filter((group) => group.total > 0)}
                saved={new Set(Object.keys(pages))}
              />
            </SideSection>
          ) : null}
          <SideSection title="Profile">
            <WorkloadProfile workloadId={id} state={profile} mayEdit={may.edit} />
          </SideSection>
          <SideSection title="Context and scope">
            <WorkloadProperties facts={facts} />
          </SideSection>
        </aside>
      </div>
    </WorkloadFrame>
  )
}
