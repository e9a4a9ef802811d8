import { describe, expect, test } from "vitest"
import { allPages, type Caller, contract, refusal, refusals, workloadInput } from "@/lib/server/testing/contract"

const api = await contract()
const ours = await api.workspace("Ours")
const theirs = await api.workspace("Theirs")
const lead = await api.caller(ours, "REVIEW_LEAD")
const viewer = await api.caller(ours, "VIEWER")
const guest = await api.caller(theirs, "REVIEW_LEAD")

/** The small lens of these tests has the pillars security and operations. */
const SECURITY = answers({ aims: ["keep_safe"] })
const ELSEWHERE = answers({ aims: ["cost_less"] })

function answers(change: Record<string, string[]>) {
  const all = { aims: ["cost_less"], stage: ["leaving"], trouble: [], data: ["public"], reach: ["nobody"], ...change }
  return Object.entries(all).map(([QuestionId, SelectedChoiceIds]) => ({ QuestionId, SelectedChoiceIds }))
}

let made = 0
async function newProfile(ProfileQuestions = SECURITY, by: Caller = lead): Promise<string> {
  made += 1
  const { ProfileArn = "", ProfileVersion } = await by.wa.createProfile({
    ProfileName: `Profile ${made}`,
    ProfileDescription: "Made by a test",
    ProfileQuestions,
  })
  expect(ProfileVersion).toBe("1")
  return ProfileArn
}

async function newWorkload(more = {}): Promise<string> {
  return (await lead.wa.createWorkload(workloadInput(more))).WorkloadId ?? ""
}

describe("a workload with a profile", () => {
  const at = (WorkloadId: string) => ({ WorkloadId, LensAlias: "wellarchitected" })

  test("shows which questions come first, and how they stand, everywhere", async () => {
    const ProfileArn = await newProfile(SECURITY)
    const WorkloadId = await newWorkload({ ProfileArns: [ProfileArn] })
    const SelectedChoices = ["keep_logs"]
    await lead.wa.updateAnswer({ ...at(WorkloadId), QuestionId: "security_1", SelectedChoices })
    await lead.wa.updateAnswer({ ...at(WorkloadId), QuestionId: "operations_1", SelectedChoices })

    const Profiles = [{ ProfileArn, ProfileVersion: "1" }]
    const PrioritizedRiskCounts = { UNANSWERED: 1, HIGH: 0, MEDIUM: 1, NONE: 0, NOT_APPLICABLE: 0 }
    const { Workload } = await viewer.wa.getWorkload({ WorkloadId })
    expect(Workload).toMatchObject({ Profiles, PrioritizedRiskCounts })
    const { WorkloadSummaries } = await viewer.wa.listWorkloads({})
    expect(WorkloadSummaries?.find((one) => one.WorkloadId === WorkloadId)).toMatchObject({
      Profiles,
      PrioritizedRiskCounts,
    })
    const { LensReview } = await viewer.wa.getLensReview(at(WorkloadId))
    expect(LensReview).toMatchObject({ Profiles, PrioritizedRiskCounts })
    expect(LensReview?.PillarReviewSummaries).toMatchObject([
      { PillarId: "security", PrioritizedRiskCounts },
      { PillarId: "operations", PrioritizedRiskCounts: { UNANSWERED: 0, MEDIUM: 0 } },
    ])
    const { LensReviewSummaries } = await viewer.wa.listLensReviews({ WorkloadId })
    expect(LensReviewSummaries).toMatchObject([{ Profiles, PrioritizedRiskCounts }])

    const { AnswerSummaries = [] } = await viewer.wa.listAnswers(at(WorkloadId))
    expect(AnswerSummaries.map((one) => [one.QuestionId, one.QuestionType])).toEqual([
      ["security_1", "PRIORITIZED"],
      ["security_2", "PRIORITIZED"],
      ["operations_1", "NON_PRIORITIZED"],
      ["operations_2", "NON_PRIORITIZED"],
    ])
    const first = await allPages(
      (page) => viewer.wa.listAnswers({ ...at(WorkloadId), QuestionPriority: "PRIORITIZED", ...page }),
      (page) => page.AnswerSummaries,
      1,
    )
    expect(first.map((one) => one.QuestionId)).toEqual(["security_1", "security_2"])
    const rest = await viewer.wa.listAnswers({ ...at(WorkloadId), QuestionPriority: "NONE" })
    expect(rest.AnswerSummaries).toHaveLength(2)
    const improve = (QuestionPriority: "PRIORITIZED" | "NONE") =>
      viewer.wa.listLensReviewImprovements({ ...at(WorkloadId), QuestionPriority })
    expect((await improve("PRIORITIZED")).ImprovementSummaries).toMatchObject([{ QuestionId: "security_1" }])
    expect((await improve("NONE")).ImprovementSummaries).toMatchObject([{ QuestionId: "operations_1" }])
  })

  test("is given one, told of its new version, changed over after a milestone, and freed of it", async () => {
    const ProfileArn = await newProfile(SECURITY)
    const WorkloadId = await newWorkload()
    const told = async () => (await viewer.wa.listProfileNotifications({ WorkloadId })).NotificationSummaries
    expect((await viewer.wa.getWorkload({ WorkloadId })).Workload).toMatchObject({ Profiles: [] })
    await lead.wa.associateProfiles({ WorkloadId, ProfileArns: [ProfileArn] })
    await lead.wa.associateProfiles({ WorkloadId, ProfileArns: [ProfileArn] })
    expect(await told()).toEqual([])
    const other = await newProfile(ELSEWHERE)
    const another = lead.wa.associateProfiles({ WorkloadId, ProfileArns: [other] })
    expect(await refusal(another)).toMatchObject({ name: "ValidationException" })
    const upgrade = { WorkloadId, ProfileArn, MilestoneName: "Old answers", ClientRequestToken: "over" }
    expect(await refusal(lead.wa.upgradeProfileVersion(upgrade))).toMatchObject({ name: "ValidationException" })

    await lead.wa.updateProfile({ ProfileArn, ProfileQuestions: ELSEWHERE })
    expect(await told()).toMatchObject([
      {
        Type: "PROFILE_ANSWERS_UPDATED",
        CurrentProfileVersion: "1",
        LatestProfileVersion: "2",
        ProfileArn,
        WorkloadId,
      },
    ])
    const counts = async () => (await viewer.wa.getWorkload({ WorkloadId })).Workload?.PrioritizedRiskCounts
    expect(await counts()).toMatchObject({ UNANSWERED: 2 })
    await lead.wa.upgradeProfileVersion(upgrade)
    await lead.wa.upgradeProfileVersion(upgrade)
    expect(await counts()).toMatchObject({ UNANSWERED: 0 })
    expect(await told()).toEqual([])
    const { Milestone } = await viewer.wa.getMilestone({ WorkloadId, MilestoneNumber: 1 })
    expect(Milestone).toMatchObject({
      MilestoneName: "Old answers",
      Workload: { Profiles: [{ ProfileArn, ProfileVersion: "1" }], PrioritizedRiskCounts: { UNANSWERED: 2 } },
    })
    const then = await viewer.wa.listAnswers({ ...at(WorkloadId), MilestoneNumber: 1, QuestionPriority: "PRIORITIZED" })
    expect(then.AnswerSummaries).toHaveLength(2)

    await lead.wa.deleteProfile({ ProfileArn })
    expect(await told()).toMatchObject([{ Type: "PROFILE_DELETED", ProfileArn }])
    expect((await viewer.wa.getWorkload({ WorkloadId })).Workload).toMatchObject({
      Profiles: [{ ProfileArn, ProfileVersion: "2" }],
    })
    await lead.wa.disassociateProfiles({ WorkloadId, ProfileArns: [ProfileArn] })
    expect((await viewer.wa.getWorkload({ WorkloadId })).Workload).toMatchObject({ Profiles: [] })
    const twice = lead.wa.disassociateProfiles({ WorkloadId, ProfileArns: [ProfileArn] })
    expect(await refusal(twice)).toMatchObject({ name: "ValidationException" })
  })

  test("is refused what is wrong, foreign or not allowed", async () => {
    const ProfileArn = await newProfile()
    const WorkloadId = await newWorkload()
    const ProfileArns = [ProfileArn]
    const codes = await refusals([
      lead.wa.associateProfiles({ WorkloadId, ProfileArns: [] }),
      lead.wa.associateProfiles({ WorkloadId, ProfileArns: [ProfileArn, ProfileArn] }),
      viewer.wa.associateProfiles({ WorkloadId, ProfileArns }),
      viewer.wa.disassociateProfiles({ WorkloadId, ProfileArns }),
      viewer.wa.upgradeProfileVersion({ WorkloadId, ProfileArn }),
      guest.wa.associateProfiles({ WorkloadId, ProfileArns }),
      guest.wa.disassociateProfiles({ WorkloadId, ProfileArns }),
      guest.wa.upgradeProfileVersion({ WorkloadId, ProfileArn }),
      guest.wa.createWorkload(workloadInput({ ProfileArns })),
    ])
    expect(codes.map((one) => one.status)).toEqual([400, 400, 403, 403, 403, 404, 404, 404, 404])
  })

  test.each([1, 50])("notices come in pages, %d at a time", async (size) => {
    const ProfileArn = await newProfile(SECURITY)
    for (const name of ["A", "B"]) {
      await newWorkload({ WorkloadName: `Noticed ${size} ${name}`, ProfileArns: [ProfileArn] })
    }
    await lead.wa.updateProfile({ ProfileArn, ProfileQuestions: ELSEWHERE })
    const all = await allPages(
      (page) => viewer.wa.listProfileNotifications(page),
      (page) => page.NotificationSummaries,
      size,
    )
    const mine = all.filter((one) => one.ProfileArn === ProfileArn)
    expect(mine.map((one) => one.WorkloadName)).toEqual([`Noticed ${size} A`, `Noticed ${size} B`])
    expect((await guest.wa.listProfileNotifications({})).NotificationSummaries).toEqual([])
  })
})
