import { beforeAll, describe, expect, test } from "vitest"
import { allPages, type Caller, contract, refusal, refusals, workloadInput } from "@/lib/server/testing/contract"

const api = await contract()
const ours = await api.workspace("Ours")
const theirs = await api.workspace("Theirs")
const lead = await api.caller(ours, "REVIEW_LEAD")
const viewer = await api.caller(ours, "VIEWER")
const guest = await api.caller(theirs, "REVIEW_LEAD")

const notFound = { name: "ResourceNotFoundException", status: 404 }
const denied = { name: "AccessDeniedException", status: 403 }
/** The small lens of these tests has the pillars security and operations. */
const SECURITY = answers({ aims: ["keep_safe"] })

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

describe("the template", () => {
  test("asks questions with choices and says how many may be picked", async () => {
    const { ProfileTemplate } = await viewer.wa.getProfileTemplate({})
    expect(ProfileTemplate?.TemplateQuestions?.length).toBeGreaterThan(3)
    for (const question of ProfileTemplate?.TemplateQuestions ?? []) {
      expect(question.QuestionChoices?.length).toBeGreaterThanOrEqual(question.MaxSelectedChoices ?? 0)
    }
  })
})

describe("a profile", () => {
  test("is made, read in every version, changed and deleted", async () => {
    const input = {
      ProfileName: "Retail",
      ProfileDescription: "Shops and their tills",
      ProfileQuestions: SECURITY,
      ClientRequestToken: "make",
      Tags: { team: "tills" },
    }
    const [first, second] = await Promise.all([lead.wa.createProfile(input), lead.wa.createProfile(input)])
    expect(second).toMatchObject({ ProfileArn: first?.ProfileArn, ProfileVersion: "1" })
    const ProfileArn = first?.ProfileArn ?? ""
    const { Profile } = await viewer.wa.getProfile({ ProfileArn })
    expect(Profile).toMatchObject({
      ProfileName: "Retail",
      ProfileDescription: "Shops and their tills",
      ProfileVersion: "1",
      Owner: ours.accountId,
      Tags: { team: "tills" },
    })
    expect(Profile?.ProfileQuestions?.find((one) => one.QuestionId === "aims")?.SelectedChoiceIds).toEqual([
      "keep_safe",
    ])

    // Another description is no new version, other answers are; what is not named stays.
    const described = await lead.wa.updateProfile({ ProfileArn, ProfileDescription: "Shops" })
    expect(described.Profile).toMatchObject({ ProfileVersion: "1", ProfileDescription: "Shops" })
    const changed = await lead.wa.updateProfile({
      ProfileArn,
      ProfileQuestions: [{ QuestionId: "aims", SelectedChoiceIds: ["stay_up"] }],
    })
    expect(changed.Profile?.ProfileVersion).toBe("2")
    const again = await lead.wa.updateProfile({ ProfileArn, ProfileQuestions: changed.Profile?.ProfileQuestions })
    expect(again.Profile?.ProfileVersion).toBe("2")
    const old = await viewer.wa.getProfile({ ProfileArn, ProfileVersion: "1" })
    expect(old.Profile?.ProfileQuestions?.[0]?.SelectedChoiceIds).toEqual(["keep_safe"])
    for (const ProfileVersion of ["3", "latest"]) {
      expect(await refusal(viewer.wa.getProfile({ ProfileArn, ProfileVersion }))).toMatchObject(notFound)
    }

    const away = { ProfileArn, ClientRequestToken: "away" }
    await lead.wa.deleteProfile(away)
    await lead.wa.deleteProfile(away)
    const gone = await refusals([
      lead.wa.getProfile({ ProfileArn }),
      lead.wa.updateProfile({ ProfileArn }),
      lead.wa.deleteProfile({ ProfileArn }),
    ])
    for (const one of gone) expect(one).toMatchObject({ ...notFound, ResourceType: "Profile" })
  })

  test.each([
    ["a name of two letters", { ProfileName: "ab" }],
    ["a name of 101 letters", { ProfileName: "a".repeat(101) }],
    ["a description of 101 letters", { ProfileDescription: "a".repeat(101) }],
    ["no answers", { ProfileQuestions: [] }],
    ["an unknown question", { ProfileQuestions: [{ QuestionId: "weather", SelectedChoiceIds: ["sun"] }] }],
    ["too many choices", { ProfileQuestions: answers({ stage: ["live", "leaving"] }) }],
  ])("with %s is refused", async (_, change) => {
    const input = { ProfileName: "Refused", ProfileDescription: "Refused", ProfileQuestions: SECURITY, ...change }
    expect(await refusal(lead.wa.createProfile(input))).toMatchObject({ name: "ValidationException", status: 400 })
  })

  test("of 100 letters is accepted; the same name, but for blanks and case, is not", async () => {
    const input = { ProfileDescription: "Long name", ProfileQuestions: SECURITY }
    await lead.wa.createProfile({ ...input, ProfileName: "ab ".repeat(33).padEnd(100, "c") })
    const same = await refusal(lead.wa.createProfile({ ...input, ProfileName: `${"AB".repeat(33)} C` }))
    expect(same).toMatchObject({ name: "ConflictException", status: 409, ResourceType: "Profile" })
  })

  test("is not for viewers to change and not for strangers to see", async () => {
    const ProfileArn = await newProfile()
    const input = { ProfileName: "No", ProfileDescription: "Not", ProfileQuestions: SECURITY }
    const viewers = await refusals([
      viewer.wa.createProfile({ ...input, ProfileName: "Not mine" }),
      viewer.wa.updateProfile({ ProfileArn }),
      viewer.wa.deleteProfile({ ProfileArn }),
      viewer.wa.listProfileShares({ ProfileArn }),
    ])
    for (const one of viewers) expect(one).toMatchObject(denied)
    const strangers = await refusals([
      guest.wa.getProfile({ ProfileArn }),
      guest.wa.updateProfile({ ProfileArn }),
      guest.wa.deleteProfile({ ProfileArn }),
      guest.wa.listProfileShares({ ProfileArn }),
      guest.wa.createProfileShare({ ProfileArn, SharedWith: theirs.accountId }),
      guest.wa.deleteProfileShare({ ProfileArn, ShareId: "0".repeat(32) }),
    ])
    for (const one of strangers) expect(one).toMatchObject(notFound)
    const wrong = await refusal(lead.wa.getProfile({ ProfileArn: "arn:aws:iam::123456789012:user/x" }))
    expect(wrong).toMatchObject({ name: "ValidationException" })
  })

  test.each([1, 50])("is listed by name, %d at a time, with a prefix and by owner", async (size) => {
    for (const at of [3, 1, 2]) {
      const name = { ProfileName: `Listed ${size} ${at}`, ProfileDescription: "Listed" }
      await lead.wa.createProfile({ ...name, ProfileQuestions: SECURITY })
    }
    const list = (more = {}) =>
      allPages(
        (page) => viewer.wa.listProfiles({ ProfileNamePrefix: `listed ${size}`, ...page, ...more }),
        (page) => page.ProfileSummaries,
        size,
      )
    expect((await list()).map((one) => one.ProfileName)).toEqual([1, 2, 3].map((at) => `Listed ${size} ${at}`))
    expect(await list({ ProfileOwnerType: "SELF" })).toHaveLength(3)
    expect(await list({ ProfileOwnerType: "SHARED" })).toHaveLength(0)
  })
})

describe("a shared profile", () => {
  let ProfileArn: string
  let ShareId: string

  beforeAll(async () => {
    ProfileArn = await newProfile(SECURITY)
    const input = { ProfileArn, SharedWith: theirs.accountId, ClientRequestToken: "share" }
    ShareId = (await lead.wa.createProfileShare(input)).ShareId ?? ""
    expect(await lead.wa.createProfileShare(input)).toMatchObject({ ShareId, ProfileArn })
  })

  test("is offered, accepted, read and used, but not changed or passed on", async () => {
    expect(await refusal(guest.wa.getProfile({ ProfileArn }))).toMatchObject(notFound)
    const { ShareInvitationSummaries } = await guest.wa.listShareInvitations({ ShareResourceType: "PROFILE" })
    expect(ShareInvitationSummaries).toMatchObject([{ ShareInvitationId: ShareId, ProfileArn }])
    await guest.wa.updateShareInvitation({ ShareInvitationId: ShareId, ShareInvitationAction: "ACCEPT" })
    const { Profile } = await guest.wa.getProfile({ ProfileArn })
    expect(Profile).toMatchObject({ Owner: ours.accountId, ShareInvitationId: ShareId })
    const { ProfileSummaries } = await guest.wa.listProfiles({ ProfileOwnerType: "SHARED" })
    expect(ProfileSummaries).toMatchObject([{ ProfileArn }])
    const created = await guest.wa.createWorkload(workloadInput({ ProfileArns: [ProfileArn] }))
    const { Workload } = await guest.wa.getWorkload({ WorkloadId: created.WorkloadId })
    expect(Workload).toMatchObject({ Profiles: [{ ProfileArn }], PrioritizedRiskCounts: { UNANSWERED: 2 } })
    const refused = await refusals([
      guest.wa.updateProfile({ ProfileArn, ProfileDescription: "Mine" }),
      guest.wa.deleteProfile({ ProfileArn }),
      guest.wa.createProfileShare({ ProfileArn, SharedWith: "111111111111" }),
      guest.wa.listProfileShares({ ProfileArn }),
      guest.wa.deleteProfileShare({ ProfileArn, ShareId }),
    ])
    for (const one of refused) expect(one).toMatchObject(denied)
    // Withdrawn, it can't be read any more; what uses it keeps it.
    expect((await lead.wa.listProfileShares({ ProfileArn })).ProfileShareSummaries).toMatchObject([
      { ShareId, SharedWith: theirs.accountId, Status: "ACCEPTED" },
    ])
    await lead.wa.deleteProfileShare({ ProfileArn, ShareId })
    expect(await refusal(guest.wa.getProfile({ ProfileArn }))).toMatchObject(notFound)
    const { Workload: kept } = await guest.wa.getWorkload({ WorkloadId: created.WorkloadId })
    expect(kept).toMatchObject({ Profiles: [{ ProfileArn }] })
  })

  test("with itself, twice, or with nobody known is refused", async () => {
    const arn = await newProfile()
    await lead.wa.createProfileShare({ ProfileArn: arn, SharedWith: "111111111111" })
    const refused = await refusals([
      lead.wa.createProfileShare({ ProfileArn: arn, SharedWith: ours.accountId }),
      lead.wa.createProfileShare({ ProfileArn: arn, SharedWith: "somebody at example" }),
      lead.wa.createProfileShare({ ProfileArn: arn, SharedWith: "111111111111" }),
      lead.wa.deleteProfileShare({ ProfileArn: arn, ShareId: "0".repeat(32) }),
      lead.wa.deleteProfileShare({ ProfileArn: arn, ShareId: "x" }),
    ])
    expect(refused.map((one) => one.status)).toEqual([400, 400, 409, 404, 400])
  })
})
