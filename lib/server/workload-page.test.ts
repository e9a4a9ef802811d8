import { beforeAll, expect, test } from "vitest"
import type { AppError } from "@/lib/errors"
import { coverageOf } from "@/lib/report/coverage"
import { updateAnswer } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { updateLensReview } from "@/lib/server/lens-reviews"
import { createMilestone } from "@/lib/server/milestones"
import { currentReviews } from "@/lib/server/reviews"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"
import { readHoldings, readMilestone, readWorkloadHead } from "@/lib/server/workload-page"
import { associateLenses, disassociateLenses, updateWorkload } from "@/lib/server/workloads"

const { db } = await testDatabase()
let owner: Context
let lens: string
beforeAll(async () => {
  owner = await makeMember(db, await makeWorkspace(db), "OWNER")
  lens = await publishedLens(owner, "Small")
})

test("an edit from an old version is refused with what is stored now, so that nobody's text is lost", async () => {
  const WorkloadId = await makeWorkload(owner, [], "Edited twice")
  const { version } = await readWorkloadHead(owner, WorkloadId)
  await updateWorkload(owner, { WorkloadId, Notes: "mine", Plumbline: { Version: version, Tags: { team: "a" } } })
  const refused = updateWorkload(owner, { WorkloadId, Notes: "yours", Plumbline: { Version: version } })
  const error = await refused.catch((caught: AppError) => caught)
  const current = { version: version + 1, facts: { notes: "mine", tags: { team: "a" } } }
  expect(error).toMatchObject({ code: "Conflict", details: { current } })
})

test("a pillar that no lens asks about can be left out with a reason, which survives the lens being taken away", async () => {
  const WorkloadId = await makeWorkload(owner, [lens], "Five of six")
  const at = { WorkloadId, LensAlias: lens }
  await updateLensReview(owner, { ...at, Plumbline: { PillarReasons: { costOptimization: "Next quarter" } } })
  const cost = async () => coverageOf(await currentReviews(db, WorkloadId)).rows.find((row) => /^Cost/.test(row.name))
  expect(await cost()).toMatchObject({ standing: "left out", reason: "Next quarter" })
  await disassociateLenses(owner, { WorkloadId, LensAliases: [lens] })
  await associateLenses(owner, { WorkloadId, LensAliases: [lens] })
  expect(await cost()).toMatchObject({ standing: "left out", reason: "Next quarter", total: 0 })
  const unknown = updateLensReview(owner, { ...at, Plumbline: { PillarReasons: { nonsense: "x" } } })
  await expect(unknown).rejects.toMatchObject({ code: "Validation" })
})

test("says what a workload holds, and shows a milestone as the workload was described then", async () => {
  const WorkloadId = await makeWorkload(owner, [lens], "Held")
  await updateAnswer(owner, { WorkloadId, LensAlias: lens, QuestionId: "security_1", SelectedChoices: ["keep_logs"] })
  const { MilestoneNumber } = await createMilestone(owner, { WorkloadId, MilestoneName: "Then" })
  await updateWorkload(owner, { WorkloadId, WorkloadName: "Held and renamed" })
  expect(await readHoldings(owner, WorkloadId)).toEqual({ answers: 1, milestones: 1, improvements: 0, lenses: 1 })
  expect((await readMilestone(owner, WorkloadId, MilestoneNumber)).facts.name).toBe("Held")
  await expect(readMilestone(owner, WorkloadId, 7)).rejects.toMatchObject({ code: "ResourceNotFound" })
})
