import { describe, expect, test } from "vitest"
import { allPages, contract, lensText, refusal, refusals, workloadInput } from "@/lib/server/testing/contract"
import { contractLenses } from "@/lib/server/testing/contract-lenses"

const api = await contract()
const ours = await api.workspace("Ours")
const theirs = await api.workspace("Theirs")
const author = await api.caller(ours, "LENS_AUTHOR")
const lead = await api.caller(ours, "ADMIN")
const guest = await api.caller(theirs, "ADMIN")

const denied = { name: "AccessDeniedException", status: 403 }
const notFound = { name: "ResourceNotFoundException", status: 404 }

const { draft, published, publish } = contractLenses(author)

describe("a lens that is shared", () => {
  async function shareWith(LensAlias: string, SharedWith = theirs.accountId): Promise<string> {
    const { ShareId = "" } = await author.wa.createLensShare({ LensAlias, SharedWith })
    return ShareId
  }
  const answer = (ShareInvitationId: string, by = guest) =>
    by.wa.updateShareInvitation({ ShareInvitationId, ShareInvitationAction: "ACCEPT" })

  test("is offered, accepted, read and applied, never changed, exported or passed on", async () => {
    const LensAlias = await published("Shared")
    const share = { LensAlias, SharedWith: theirs.accountId, ClientRequestToken: "share" }
    const { ShareId = "" } = await author.wa.createLensShare(share)
    expect((await author.wa.createLensShare(share)).ShareId).toBe(ShareId)
    expect(await refusal(guest.wa.getLens({ LensAlias }))).toMatchObject(notFound)
    const { ShareInvitationSummaries } = await guest.wa.listShareInvitations({ LensNamePrefix: "shar" })
    expect(ShareInvitationSummaries).toMatchObject([
      { ShareInvitationId: ShareId, ShareResourceType: "LENS", LensName: "Shared", LensArn: LensAlias },
    ])
    expect(await answer(ShareId)).toMatchObject({ ShareInvitation: { LensAlias, LensArn: LensAlias } })
    const { Lens } = await guest.wa.getLens({ LensAlias })
    expect(Lens).toMatchObject({ Owner: ours.accountId, ShareInvitationId: ShareId, LensVersion: "1.0" })
    const { LensSummaries } = await guest.wa.listLenses({ LensType: "CUSTOM_SHARED" })
    expect(LensSummaries).toMatchObject([{ LensArn: LensAlias, LensType: "CUSTOM_SHARED", Owner: ours.accountId }])
    const { WorkloadId } = await guest.wa.createWorkload(workloadInput({ Lenses: [LensAlias] }))
    expect((await guest.wa.listAnswers({ WorkloadId, LensAlias })).AnswerSummaries).toHaveLength(4)

    // The owner's work in progress stays the owner's.
    await author.wa.importLens({ LensAlias, JSONString: lensText("Shared", (json) => json.pillars.pop()) })
    expect(await refusal(guest.wa.getLens({ LensAlias, LensVersion: "DRAFT" }))).toMatchObject(notFound)
    expect((await guest.wa.listLenses({ LensStatus: "DRAFT" })).LensSummaries).toEqual([])
    const refused = await refusals([
      guest.wa.exportLens({ LensAlias }),
      guest.wa.importLens({ LensAlias, JSONString: lensText("Shared") }),
      guest.wa.createLensVersion({ LensAlias, LensVersion: "9.0" }),
      guest.wa.deleteLens({ LensAlias, LensStatus: "ALL" }),
      guest.wa.createLensShare({ LensAlias, SharedWith: "111111111111" }),
      guest.wa.listLensShares({ LensAlias }),
    ])
    for (const one of refused) expect(one).toMatchObject(denied)

    // A minor version arrives there too; after the share was withdrawn nothing does any more.
    await author.wa.createLensVersion({ LensAlias, LensVersion: "1.1" })
    const review = async () => (await guest.wa.getLensReview({ WorkloadId, LensAlias })).LensReview
    expect(await review()).toMatchObject({ LensVersion: "1.1", LensStatus: "CURRENT" })
    await author.wa.deleteLensShare({ LensAlias, ShareId })
    expect(await review()).toMatchObject({ LensVersion: "1.1", LensStatus: "UNSHARED" })
    expect(await refusal(guest.wa.getLens({ LensAlias }))).toMatchObject(notFound)
    await publish(LensAlias, "1.2", lensText("Shared"))
    expect(await review()).toMatchObject({ LensVersion: "1.1", LensStatus: "UNSHARED" })
    const upgrade = guest.wa.upgradeLensReview({ WorkloadId, LensAlias, MilestoneName: "Before" })
    expect(await refusal(upgrade)).toMatchObject({ name: "ConflictException", ResourceType: "Lens" })
  })

  test("is a lens of its workload for those who read that workload", async () => {
    const LensAlias = await published("Read along")
    const { WorkloadId } = await lead.wa.createWorkload(workloadInput({ Lenses: [LensAlias] }))
    const { ShareId = "" } = await lead.wa.createWorkloadShare({
      WorkloadId,
      SharedWith: theirs.accountId,
      PermissionType: "READONLY",
    })
    await answer(ShareId)
    const { LensReview } = await guest.wa.getLensReview({ WorkloadId, LensAlias })
    expect(LensReview).toMatchObject({ LensStatus: "CURRENT" })
    expect(await refusal(guest.wa.getLens({ LensAlias }))).toMatchObject(notFound)
  })

  test.each([1, 50])("is listed with its state, %d at a time", async (size) => {
    const LensAlias = await published(`Given ${size}`)
    for (const account of ["111111111111", "111111111112", "222222222222"]) await shareWith(LensAlias, account)
    const list = (more = {}) =>
      allPages(
        (page) => author.wa.listLensShares({ LensAlias, ...page, ...more }),
        (page) => page.LensShareSummaries,
        size,
      )
    expect((await list()).map((one) => one.SharedWith)).toEqual(["111111111111", "111111111112", "222222222222"])
    expect(await list({ SharedWithPrefix: "1", Status: "PENDING" })).toHaveLength(2)
    expect(await list({ Status: "ACCEPTED" })).toHaveLength(0)
  })

  test("only when it is published, not twice, not with oneself", async () => {
    const LensAlias = await published("Once")
    await shareWith(LensAlias)
    const refused = await refusals([
      shareWith(await draft("Not ready")),
      shareWith(LensAlias),
      shareWith(LensAlias, ours.accountId),
      shareWith(LensAlias, "x".repeat(2049)),
      author.wa.deleteLensShare({ LensAlias, ShareId: "0".repeat(32) }),
    ])
    expect(refused.map((one) => one.status)).toEqual([409, 409, 400, 400, 404])
  })
})
