import type { StateCopy } from "@/lib/aws/workload-copy"
import { type AwsApi, everyRow } from "@/lib/server/moves/aws-api"
import { readWorkload, saysSomething, toAnswerState } from "@/lib/server/moves/read-workload"

/**
 * Everything that an account tells about itself, with names in the place of ids: two accounts with the same things give
 * the same.
 */
export async function accountDump(api: AwsApi) {
  const lenses = await everyRow(
    (page) => api.listLenses(page),
    (output) => output.LensSummaries,
  )
  const own = lenses.filter((lens) => lens.LensType !== "AWS_OFFICIAL")
  const texts = await Promise.all(
    own.map(async ({ LensArn, LensName, LensVersion }) => {
      const text = async (version: object) =>
        (await api.exportLens({ LensAlias: LensArn, ...version }).catch(() => ({ LensJSON: "none" }))).LensJSON
      return { LensName, LensVersion, newest: await text({}), draft: await text({ LensVersion: "DRAFT" }) }
    }),
  )
  return { lenses: texts, ...(await workloads(api)), ...(await profiles(api)), templates: await templates(api) }
}

async function workloads(api: AwsApi) {
  const listed = await everyRow(
    (page) => api.listWorkloads(page),
    (output) => output.WorkloadSummaries,
  )
  const all = []
  for (const { WorkloadId = "" } of listed) {
    const { arn: _, profileArn, milestones, ...copy } = await readWorkload(api, WorkloadId)
    const { Workload } = await api.getWorkload({ WorkloadId })
    all.push({
      ...copy,
      ...byName(copy),
      hasProfile: profileArn !== null,
      risks: Workload?.RiskCounts,
      milestones: milestones.map((one) => ({ ...one, ...byName(one) })),
    })
  }
  return { workloads: all }
}

/** A lens's id says nothing elsewhere; its name does. */
function byName({ reviews }: StateCopy) {
  return { reviews: reviews.map(({ lens: _, ...review }) => review) }
}

async function profiles(api: AwsApi) {
  const listed = await everyRow(
    (page) => api.listProfiles(page),
    (output) => output.ProfileSummaries,
  )
  const all = []
  for (const { ProfileArn } of listed) {
    const { Profile } = await api.getProfile({ ProfileArn })
    const answers = Profile?.ProfileQuestions?.map((one) => [one.QuestionId, one.SelectedChoiceIds])
    all.push({ name: Profile?.ProfileName, description: Profile?.ProfileDescription, answers, tags: Profile?.Tags })
  }
  return { profiles: all }
}

async function templates(api: AwsApi) {
  const listed = await everyRow(
    (page) => api.listReviewTemplates(page),
    (output) => output.ReviewTemplates,
  )
  const all = []
  for (const { TemplateArn } of listed) {
    const { ReviewTemplate = {} } = await api.getReviewTemplate({ TemplateArn })
    const reviews = []
    for (const LensAlias of ReviewTemplate.Lenses ?? []) {
      const asked = { TemplateArn, LensAlias }
      const { LensReview } = await api.getReviewTemplateLensReview(asked)
      const { AnswerSummaries = [] } = await api.listReviewTemplateAnswers({ ...asked, MaxResults: 50 })
      const answers = []
      for (const { QuestionId } of AnswerSummaries) {
        const { Answer } = await api.getReviewTemplateAnswer({ ...asked, QuestionId })
        const said = toAnswerState(Answer ?? {})
        // The lens may be a newer one there, with other questions, about which nobody said anything.
        if (saysSomething(said)) answers.push([QuestionId, said])
      }
      const pillars = LensReview?.PillarReviewSummaries?.filter((pillar) => pillar.Notes).map(({ Notes }) => Notes)
      reviews.push({ name: LensReview?.LensName, notes: LensReview?.Notes, pillars, answers })
    }
    const { TemplateName, Description, Notes, Tags } = ReviewTemplate
    all.push({ TemplateName, Description, Notes, Tags, reviews })
  }
  return all
}
