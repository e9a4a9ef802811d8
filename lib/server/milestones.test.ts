import { beforeAll, expect, test } from "vitest"
import { lensJson } from "@/lib/lens/example"
import { getAnswer, updateAnswer } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { getLensReview } from "@/lib/server/lens-reviews"
import { createLensVersion, deleteLens, importLens } from "@/lib/server/lenses"
import { createMilestone, getMilestone, listMilestones } from "@/lib/server/milestones"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"
import { associateLenses, disassociateLenses } from "@/lib/server/workloads"

const { db } = await testDatabase()
let owner: Context
beforeAll(async () => {
  owner = await makeMember(db, await makeWorkspace(db), "OWNER")
})

test("a milestone shows that day's review after answers, the lens and its owner moved on", async () => {
  const lens = await publishedLens(owner, "Moves on")
  const workload = await makeWorkload(owner, [lens], "Kept")
  const at = { WorkloadId: workload, LensAlias: lens, QuestionId: "security_1" }
  await updateAnswer(owner, { ...at, SelectedChoices: ["keep_logs"], Notes: "as designed" })
  const { MilestoneNumber } = await createMilestone(owner, { WorkloadId: workload, MilestoneName: "Original design" })
  await updateAnswer(owner, { ...at, SelectedChoices: ["keep_logs", "read_logs"], Notes: "later" })
  const changed = lensJson()
  changed.pillars.pop()
  await importLens(owner, { LensAlias: lens, JSONString: JSON.stringify({ ...changed, name: "Moves on" }) })
  await createLensVersion(owner, { LensAlias: lens, LensVersion: "1.1", IsMajorVersion: false })
  await deleteLens(owner, { LensAlias: lens, LensStatus: "ALL" })

  const then = await getAnswer(owner, { ...at, MilestoneNumber })
  expect(then.Answer).toMatchObject({ Risk: "MEDIUM", SelectedChoices: ["keep_logs"], Notes: "as designed" })
  const { Milestone } = await getMilestone(owner, { WorkloadId: workload, MilestoneNumber })
  expect(Milestone.Workload.RiskCounts).toEqual({ UNANSWERED: 3, HIGH: 0, MEDIUM: 1, NONE: 0, NOT_APPLICABLE: 0 })
  const before = await getLensReview(owner, { ...at, MilestoneNumber })
  expect(before.LensReview.PillarReviewSummaries).toHaveLength(2)
  const { LensReview } = await getLensReview(owner, at)
  expect(LensReview).toMatchObject({
    LensStatus: "DELETED",
    LensVersion: "1.1",
    RiskCounts: { UNANSWERED: 1, NONE: 1 },
  })
})

test("names are unique in a workload, blanks and case ignored; numbers count up", async () => {
  const workload = await makeWorkload(owner, [await publishedLens(owner, "Names")], "Named")
  await createMilestone(owner, { WorkloadId: workload, MilestoneName: "Version 1" })
  const same = createMilestone(owner, { WorkloadId: workload, MilestoneName: "version  1" })
  await expect(same).rejects.toMatchObject({ code: "Conflict" })
  await createMilestone(owner, { WorkloadId: workload, MilestoneName: "Version 2" })
  const { MilestoneSummaries } = await listMilestones(owner, { WorkloadId: workload })
  expect(MilestoneSummaries.map((one) => one.MilestoneNumber)).toEqual([1, 2])
})

test("milestones saved at once get different numbers, and a token answers the same one again", async () => {
  const workload = await makeWorkload(owner, [await publishedLens(owner, "Numbers")], "Numbered")
  const names = ["one", "two", "three", "four"].map((name) => `Milestone ${name}`)
  const made = await Promise.all(
    names.map((MilestoneName) => createMilestone(owner, { WorkloadId: workload, MilestoneName })),
  )
  expect(new Set(made.map((one) => one.MilestoneNumber))).toEqual(new Set([1, 2, 3, 4]))
  const input = { WorkloadId: workload, MilestoneName: "Once", ClientRequestToken: "token" }
  expect(await createMilestone(owner, input)).toEqual(await createMilestone(owner, input))
  const other = createMilestone(owner, { ...input, MilestoneName: "Twice" })
  await expect(other).rejects.toMatchObject({ code: "Conflict" })
})

test("a lens that is removed keeps its answers and brings them back", async () => {
  const lens = await publishedLens(owner, "Comes back")
  const workload = await makeWorkload(owner, [lens, await publishedLens(owner, "Stays")], "Two lenses")
  const at = { WorkloadId: workload, LensAlias: lens, QuestionId: "security_1" }
  await updateAnswer(owner, { ...at, SelectedChoices: ["keep_logs"] })
  await disassociateLenses(owner, { WorkloadId: workload, LensAliases: [lens] })
  await expect(getAnswer(owner, at)).rejects.toMatchObject({ code: "ResourceNotFound" })
  await associateLenses(owner, { WorkloadId: workload, LensAliases: [lens] })
  expect((await getAnswer(owner, at)).Answer.SelectedChoices).toEqual(["keep_logs"])
})
