import { beforeAll, describe, expect, test } from "vitest"
import { allPages, type Caller, contract, refusal, refusals, workloadInput } from "@/lib/server/testing/contract"

const api = await contract()
const ours = await api.workspace("Ours")
const theirs = await api.workspace("Theirs")
const lead = await api.caller(ours, "REVIEW_LEAD")
const guest = await api.caller(theirs, "REVIEW_LEAD")
const reader = await api.caller(theirs, "VIEWER")
const stranger = await api.caller(await api.workspace("Strangers"), "OWNER")

const DAY = 86_400_000
let workload: string

async function newWorkload(name?: string): Promise<string> {
  const { WorkloadId = "" } = await lead.wa.createWorkload(workloadInput(name ? { WorkloadName: name } : {}))
  return WorkloadId
}

async function share(PermissionType: "READONLY" | "CONTRIBUTOR", WorkloadId = workload, SharedWith = theirs.accountId) {
  const { ShareId = "" } = await lead.wa.createWorkloadShare({ WorkloadId, SharedWith, PermissionType })
  return ShareId
}

async function accept(id: string, by: Caller = guest) {
  await by.wa.updateShareInvitation({ ShareInvitationId: id, ShareInvitationAction: "ACCEPT" })
}

const review = (WorkloadId = workload) => ({ WorkloadId, LensAlias: "wellarchitected" })
const question = (WorkloadId = workload) => ({ ...review(WorkloadId), QuestionId: "security_1" })
const notFound = { name: "ResourceNotFoundException", status: 404 }
const denied = { name: "AccessDeniedException", status: 403 }

beforeAll(async () => {
  workload = await newWorkload()
})

describe("an invitation", () => {
  test("is seen by the account that it is for, and gives nothing before it is accepted", async () => {
    const id = await newWorkload("Invited once")
    const ShareId = await share("READONLY", id)
    const { ShareInvitationSummaries } = await guest.wa.listShareInvitations({ WorkloadNamePrefix: "invited" })
    expect(ShareInvitationSummaries).toEqual([
      {
        ShareInvitationId: ShareId,
        SharedBy: ours.accountId,
        SharedWith: theirs.accountId,
        PermissionType: "READONLY",
        ShareResourceType: "WORKLOAD",
        WorkloadName: "Invited once",
        WorkloadId: id,
      },
    ])
    for (const other of [stranger, lead]) {
      expect((await other.wa.listShareInvitations({})).ShareInvitationSummaries).toEqual([])
    }
    expect(await refusal(guest.wa.getWorkload({ WorkloadId: id }))).toMatchObject(notFound)
    const answered = { ShareInvitationId: ShareId, ShareInvitationAction: "ACCEPT" } as const
    expect(await refusal(stranger.wa.updateShareInvitation(answered))).toMatchObject(notFound)
    expect(await refusal(reader.wa.updateShareInvitation(answered))).toMatchObject(denied)
    expect(await guest.wa.updateShareInvitation(answered)).toMatchObject({
      ShareInvitation: { ShareInvitationId: ShareId, ShareResourceType: "WORKLOAD", WorkloadId: id },
    })
    expect((await guest.wa.listShareInvitations({ WorkloadNamePrefix: "invited" })).ShareInvitationSummaries).toEqual(
      [],
    )
    const { Workload } = await reader.wa.getWorkload({ WorkloadId: id })
    expect(Workload).toMatchObject({ Owner: ours.accountId, ShareInvitationId: ShareId, WorkloadName: "Invited once" })
    // Accepting again is no mistake.
    await guest.wa.updateShareInvitation(answered)
  })

  test("expires after seven days and can be made anew", async () => {
    const id = await newWorkload()
    const ShareId = await share("READONLY", id)
    await api.db.share.update({ where: { id: ShareId }, data: { expiresAt: new Date(Date.now() - 1000) } })
    const { ShareInvitationSummaries = [] } = await guest.wa.listShareInvitations({})
    expect(ShareInvitationSummaries.map((one) => one.WorkloadId)).not.toContain(id)
    const refused = await refusal(
      guest.wa.updateShareInvitation({ ShareInvitationId: ShareId, ShareInvitationAction: "ACCEPT" }),
    )
    expect(refused).toMatchObject({ name: "ConflictException", status: 409, ResourceId: ShareId })
    const { WorkloadShareSummaries } = await lead.wa.listWorkloadShares({ WorkloadId: id, Status: "EXPIRED" })
    expect(WorkloadShareSummaries).toMatchObject([{ ShareId, Status: "EXPIRED" }])
    const again = await share("CONTRIBUTOR", id)
    const row = await api.db.share.findUniqueOrThrow({ where: { id: again } })
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(7 * DAY)
    expect((await lead.wa.listWorkloadShares({ WorkloadId: id })).WorkloadShareSummaries).toHaveLength(1)
  })

  test("that was rejected cannot be accepted; what was accepted can be given back", async () => {
    const id = await newWorkload()
    const ShareId = await share("READONLY", id)
    const answer = (ShareInvitationAction: "ACCEPT" | "REJECT") =>
      guest.wa.updateShareInvitation({ ShareInvitationId: ShareId, ShareInvitationAction })
    await answer("ACCEPT")
    await answer("REJECT")
    expect(await refusal(reader.wa.getWorkload({ WorkloadId: id }))).toMatchObject(notFound)
    expect(await refusal(answer("ACCEPT"))).toMatchObject({ name: "ConflictException" })
    expect((await lead.wa.listWorkloadShares({ WorkloadId: id })).WorkloadShareSummaries).toMatchObject([
      { Status: "REJECTED" },
    ])
  })

  test("for one member is theirs alone, whatever their role", async () => {
    const id = await newWorkload()
    const ShareId = await share("READONLY", id, `arn:aws:iam::${theirs.accountId}:user/${reader.email}`)
    const seenBy = async (by: Caller) => (await by.wa.listShareInvitations({})).ShareInvitationSummaries ?? []
    expect((await seenBy(guest)).map((one) => one.WorkloadId)).not.toContain(id)
    expect((await seenBy(reader)).map((one) => one.WorkloadId)).toContain(id)
    await accept(ShareId, reader)
    expect((await reader.wa.getWorkload({ WorkloadId: id })).Workload?.WorkloadId).toBe(id)
    expect(await refusal(guest.wa.getWorkload({ WorkloadId: id }))).toMatchObject(notFound)
  })

  test("only one name prefix at a time", async () => {
    const refused = await refusal(guest.wa.listShareInvitations({ WorkloadNamePrefix: "a", LensNamePrefix: "b" }))
    expect(refused).toMatchObject({ name: "ValidationException", status: 400, Reason: "FIELD_VALIDATION_FAILED" })
  })
})

describe("a reader", () => {
  test("reads all of it, changes none of it, and finds it in the list", async () => {
    const WorkloadId = await newWorkload()
    await lead.wa.updateAnswer({ ...question(WorkloadId), SelectedChoices: ["keep_logs"] })
    await lead.wa.createMilestone({ WorkloadId, MilestoneName: "First" })
    await accept(await share("READONLY", WorkloadId))
    const all = await allPages(
      (page) => guest.wa.listWorkloads(page),
      (page) => page.WorkloadSummaries,
      1,
    )
    expect(all.filter((one) => one.WorkloadId === WorkloadId)).toMatchObject([{ Owner: ours.accountId }])
    expect((await guest.wa.getAnswer(question(WorkloadId))).Answer?.Risk).toBe("MEDIUM")
    expect((await guest.wa.listAnswers(review(WorkloadId))).AnswerSummaries).toHaveLength(4)
    expect((await guest.wa.listMilestones({ WorkloadId })).MilestoneSummaries).toHaveLength(1)
    expect((await guest.wa.getMilestone({ WorkloadId, MilestoneNumber: 1 })).Milestone?.MilestoneName).toBe("First")
    const writes = [
      guest.wa.updateAnswer({ ...question(WorkloadId), Notes: "no" }),
      guest.wa.updateLensReview({ ...review(WorkloadId), LensNotes: "no" }),
      guest.wa.updateWorkload({ WorkloadId, Notes: "no" }),
      guest.wa.deleteWorkload({ WorkloadId }),
      guest.wa.createMilestone({ WorkloadId, MilestoneName: "Theirs" }),
      guest.wa.associateLenses({ WorkloadId, LensAliases: ["wellarchitected"] }),
      guest.wa.createWorkloadShare({ WorkloadId, SharedWith: stranger.accountId, PermissionType: "READONLY" }),
      guest.wa.listWorkloadShares({ WorkloadId }),
    ]
    for (const refused of await refusals(writes)) expect(refused).toMatchObject(denied)
  })
})

describe("a contributor", () => {
  test("changes answers and their notes, in the owner's trail, and nothing else", async () => {
    const WorkloadId = await newWorkload()
    const ShareId = await share("CONTRIBUTOR", WorkloadId)
    await accept(ShareId)
    await guest.wa.updateAnswer({ ...question(WorkloadId), SelectedChoices: ["keep_logs", "read_logs"], Notes: "ours" })
    expect((await lead.wa.getAnswer(question(WorkloadId))).Answer).toMatchObject({ Risk: "NONE", Notes: "ours" })
    const trail = await api.db.auditEvent.findFirst({ where: { action: "answer.update" }, orderBy: { id: "desc" } })
    expect(trail).toMatchObject({
      workspaceId: ours.id,
      actorId: guest.ctx.actor.kind === "user" && guest.ctx.actor.userId,
    })
    const writes = [
      guest.wa.updateLensReview({ ...review(WorkloadId), LensNotes: "no" }),
      guest.wa.updateWorkload({ WorkloadId, Notes: "no" }),
      guest.wa.createMilestone({ WorkloadId, MilestoneName: "Theirs" }),
      reader.wa.updateAnswer({ ...question(WorkloadId), Notes: "no" }),
    ]
    for (const refused of await refusals(writes)) expect(refused).toMatchObject(denied)
    const changed = await lead.wa.updateWorkloadShare({ WorkloadId, ShareId, PermissionType: "READONLY" })
    expect(changed.WorkloadShare).toMatchObject({ PermissionType: "READONLY", Status: "ACCEPTED" })
    expect(await refusal(guest.wa.updateAnswer({ ...question(WorkloadId), Notes: "no" }))).toMatchObject(denied)
  })
})

describe("the owner", () => {
  test("withdraws a share at once, twice with the same token", async () => {
    const WorkloadId = await newWorkload()
    const ShareId = await share("READONLY", WorkloadId)
    await accept(ShareId)
    const withdraw = { WorkloadId, ShareId, ClientRequestToken: "withdraw" }
    await lead.wa.deleteWorkloadShare(withdraw)
    await lead.wa.deleteWorkloadShare(withdraw)
    expect(await refusal(guest.wa.getWorkload({ WorkloadId }))).toMatchObject(notFound)
    const again = await refusal(lead.wa.deleteWorkloadShare({ WorkloadId, ShareId }))
    expect(again).toMatchObject({ ...notFound, ResourceId: ShareId, ResourceType: "WorkloadShare" })
  })

  test.each([1, 50])("pages through shares, %d at a time", async (size) => {
    const WorkloadId = await newWorkload()
    for (const account of ["111111111111", "111111111112", "222222222222"]) await share("READONLY", WorkloadId, account)
    const shares = await allPages(
      (page) => lead.wa.listWorkloadShares({ WorkloadId, ...page }),
      (page) => page.WorkloadShareSummaries,
      size,
    )
    expect(shares.map((one) => one.SharedWith)).toEqual(["111111111111", "111111111112", "222222222222"])
    const some = await lead.wa.listWorkloadShares({ WorkloadId, SharedWithPrefix: "1", Status: "PENDING" })
    expect(some.WorkloadShareSummaries).toHaveLength(2)
  })

  test("gets the same share for the same token, and a conflict for the same account", async () => {
    const WorkloadId = await newWorkload()
    const input = {
      WorkloadId,
      SharedWith: theirs.accountId,
      PermissionType: "READONLY",
      ClientRequestToken: "t",
    } as const
    const both = await Promise.all([lead.wa.createWorkloadShare(input), lead.wa.createWorkloadShare(input)])
    expect(both[0]?.ShareId).toBe(both[1]?.ShareId)
    const { ClientRequestToken: _, ...other } = input
    expect(await refusal(lead.wa.createWorkloadShare(other))).toMatchObject({ name: "ConflictException", status: 409 })
    const reused = lead.wa.createWorkloadShare({ ...input, PermissionType: "CONTRIBUTOR" })
    expect(await refusal(reused)).toMatchObject({ name: "ConflictException" })
  })

  test("shares with twenty and not with one more", async () => {
    const WorkloadId = await newWorkload()
    for (let at = 0; at < 20; at += 1) await share("READONLY", WorkloadId, String(300_000_000_000 + at))
    const refused = await refusal(share("READONLY", WorkloadId, "400000000000"))
    expect(refused).toMatchObject({
      name: "ServiceQuotaExceededException",
      status: 402,
      ServiceCode: "wellarchitected",
    })
  })

  test.each([
    ["themselves", () => ours.accountId],
    ["an organization", () => `arn:aws:organizations::${ours.accountId}:organization/o-abcdefghij`],
    ["nobody known", () => "somebody@example.org"],
    ["too short a text", () => "12345678901"],
  ])("cannot share with %s", async (_, whom) => {
    const WorkloadId = workload
    const call = lead.wa.createWorkloadShare({ WorkloadId, SharedWith: whom(), PermissionType: "READONLY" })
    expect(await refusal(call)).toMatchObject({ name: "ValidationException", status: 400 })
  })

  test("learns nothing about other accounts: an unknown one is invited like any other", async () => {
    const WorkloadId = await newWorkload()
    await share("READONLY", WorkloadId, "999999999999")
    expect((await lead.wa.listWorkloadShares({ WorkloadId })).WorkloadShareSummaries).toMatchObject([
      { SharedWith: "999999999999", Status: "PENDING" },
    ])
  })
})

test("strangers see none of it; a deleted workload takes its shares along", async () => {
  const WorkloadId = await newWorkload()
  const ShareId = await share("READONLY", WorkloadId)
  const permission = { PermissionType: "READONLY" } as const
  const calls = [
    stranger.wa.listWorkloadShares({ WorkloadId }),
    stranger.wa.createWorkloadShare({ WorkloadId, SharedWith: theirs.accountId, ...permission }),
    stranger.wa.updateWorkloadShare({ WorkloadId, ShareId, ...permission }),
    stranger.wa.deleteWorkloadShare({ WorkloadId, ShareId }),
  ]
  for (const refused of await refusals(calls)) expect(refused).toMatchObject(notFound)
  await lead.wa.deleteWorkload({ WorkloadId })
  expect((await guest.wa.listShareInvitations({})).ShareInvitationSummaries).not.toMatchObject([{ WorkloadId }])
  expect(await refusal(accept(ShareId))).toMatchObject(notFound)
})
