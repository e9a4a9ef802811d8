import "server-only"
import type { Answer, Workload } from "@aws-sdk/client-wellarchitected"
import type { FactsCopy, MilestoneCopy, ReviewCopy, StateCopy, WorkloadCopy } from "@/lib/aws/workload-copy"
import type { AnswerState, ChoiceAnswer } from "@/lib/review/answer"
import { type AwsApi, everyRow } from "@/lib/server/moves/aws-api"

/** Answers come one by one, because only so do they carry their notes; this many are asked for at once. */
const AT_ONCE = 4

interface At {
  WorkloadId: string
  MilestoneNumber?: number
}

/** A workload with every answer, note and milestone that the API tells. */
export async function readWorkload(api: AwsApi, WorkloadId: string): Promise<WorkloadCopy> {
  const { Workload: workload = {} } = await api.getWorkload({ WorkloadId })
  const listed = await everyRow(
    (page) => api.listMilestones({ WorkloadId, ...page }),
    (output) => output.MilestoneSummaries,
  )
  const milestones: MilestoneCopy[] = []
  for (const { MilestoneNumber = 0, MilestoneName = "", RecordedAt } of listed) {
    const { Milestone } = await api.getMilestone({ WorkloadId, MilestoneNumber })
    const state = await readState(api, { WorkloadId, MilestoneNumber }, Milestone?.Workload ?? {})
    milestones.push({ ...state, number: MilestoneNumber, name: MilestoneName, recordedAt: toDate(RecordedAt) })
  }
  const { DiscoveryConfig, Applications } = workload
  return {
    ...(await readState(api, { WorkloadId }, workload)),
    arn: workload.WorkloadArn ?? "",
    tags: workload.Tags ?? {},
    extras: { ...(DiscoveryConfig && { DiscoveryConfig }), ...(Applications && { Applications }) },
    profileArn: workload.Profiles?.[0]?.ProfileArn ?? null,
    milestones: milestones.sort((a, b) => a.number - b.number),
  }
}

/** The SDK reads a time as a date; asked directly, the operations answer seconds. */
function toDate(time: Date | number | undefined): Date {
  return time instanceof Date ? time : new Date(Number(time ?? 0) * 1000)
}

function toFacts(workload: Workload): FactsCopy {
  return {
    WorkloadName: workload.WorkloadName ?? "",
    Description: workload.Description ?? "",
    Environment: workload.Environment ?? "",
    ReviewOwner: workload.ReviewOwner ?? "",
    AccountIds: workload.AccountIds ?? [],
    AwsRegions: workload.AwsRegions ?? [],
    NonAwsRegions: workload.NonAwsRegions ?? [],
    PillarPriorities: workload.PillarPriorities ?? [],
    ArchitecturalDesign: workload.ArchitecturalDesign ?? "",
    IndustryType: workload.IndustryType ?? "",
    Industry: workload.Industry ?? "",
    Notes: workload.Notes ?? "",
    ImprovementStatus: workload.ImprovementStatus ?? "NOT_APPLICABLE",
  }
}

/** The workload as it is, or as it was at a milestone. */
async function readState(api: AwsApi, at: At, workload: Workload): Promise<StateCopy> {
  const listed = await everyRow(
    (page) => api.listLensReviews({ ...at, ...page }),
    (output) => output.LensReviewSummaries,
  )
  const reviews: ReviewCopy[] = []
  for (const { LensAlias, LensArn = "", LensVersion = "", LensName = "" } of listed) {
    const lens = LensAlias ?? LensArn
    const { LensReview } = await api.getLensReview({ ...at, LensAlias: lens })
    const pillars = LensReview?.PillarReviewSummaries ?? []
    const noted = pillars.flatMap(({ PillarId, Notes }) => (PillarId && Notes ? [[PillarId, Notes]] : []))
    reviews.push({
      ...{ lens, name: LensName, version: LensVersion, notes: LensReview?.Notes ?? "" },
      pillarNotes: Object.fromEntries(noted),
      answers: await readAnswers(api, { ...at, LensAlias: lens }),
    })
  }
  return { facts: toFacts(workload), reviews }
}

async function readAnswers(api: AwsApi, review: At & { LensAlias: string }): Promise<Record<string, AnswerState>> {
  const listed = await everyRow(
    (page) => api.listAnswers({ ...review, ...page }),
    (output) => output.AnswerSummaries,
  )
  const ids = listed.flatMap(({ QuestionId }) => QuestionId ?? [])
  const answers: Record<string, AnswerState> = {}
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE).map((QuestionId) => api.getAnswer({ ...review, QuestionId }))
    for (const { Answer } of await Promise.all(some)) {
      const state = toAnswerState(Answer ?? {})
      if (Answer?.QuestionId && saysSomething(state)) answers[Answer.QuestionId] = state
    }
  }
  return answers
}

export function toAnswerState(
  answer: Pick<Answer, "ChoiceAnswers" | "SelectedChoices" | "IsApplicable" | "Reason" | "Notes">,
) {
  const choices: Record<string, ChoiceAnswer> = {}
  for (const id of answer.SelectedChoices ?? []) choices[id] = { status: "SELECTED", reason: "NONE", notes: "" }
  for (const { ChoiceId, Status, Reason, Notes } of answer.ChoiceAnswers ?? []) {
    const choice: ChoiceAnswer = { status: Status ?? "UNSELECTED", reason: Reason ?? "NONE", notes: Notes ?? "" }
    if (ChoiceId && (choice.status !== "UNSELECTED" || choice.notes !== "")) choices[ChoiceId] = choice
  }
  const { IsApplicable: isApplicable = true, Reason: reason = "NONE", Notes: notes = "" } = answer
  return { choices, isApplicable, reason, notes }
}

export function saysSomething({ choices, isApplicable, reason, notes }: AnswerState): boolean {
  return Object.keys(choices).length > 0 || !isApplicable || reason !== "NONE" || notes !== ""
}
