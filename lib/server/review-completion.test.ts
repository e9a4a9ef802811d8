import { beforeAll, expect, test } from "vitest"
import { updateAnswer } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { updateLensReview } from "@/lib/server/lens-reviews"
import { completeReview } from "@/lib/server/review-completion"
import { testDatabase } from "@/lib/server/testing/database"
import { auditActions, makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"
import { readWorkloadHead } from "@/lib/server/workload-page"

const { db } = await testDatabase()
let lead: Context
let lens: string
beforeAll(async () => {
  lead = await makeMember(db, await makeWorkspace(db), "REVIEW_LEAD")
  lens = await publishedLens(await makeMember(db, await db.workspace.findFirstOrThrow(), "OWNER"))
})

const unasked = {
  reliability: "Run by the platform team",
  performance: "Next quarter",
  costOptimization: "Next quarter",
  sustainability: "The data centre's owner reports it",
  operationalExcellence: "Reviewed in May",
}

test("a review is complete only when every pillar is reviewed or says why not, as of that moment", async () => {
  const WorkloadId = await makeWorkload(lead, [lens], "Gate")
  const complete = () => completeReview(lead, { WorkloadId, Completed: true, NextReviewOn: "2027-05-25" })
  const at = { WorkloadId, LensAlias: lens }
  await expect(complete()).rejects.toMatchObject({ code: "Conflict", message: expect.stringContaining("Security") })

  for (const QuestionId of ["security_1", "security_2"]) {
    await updateAnswer(lead, { ...at, QuestionId, SelectedChoices: ["keep_logs", "read_logs"] })
  }
  for (const QuestionId of ["operations_1", "operations_2"]) {
    await updateAnswer(lead, { ...at, QuestionId, IsApplicable: false })
  }
  await updateLensReview(lead, { ...at, Plumbline: { PillarReasons: unasked } })
  const message = expect.stringContaining("Operations is set aside without a reason")
  await expect(complete()).rejects.toMatchObject({ code: "Conflict", message })
  expect((await readWorkloadHead(lead, WorkloadId)).completed).toBeNull()

  await updateLensReview(lead, { ...at, Plumbline: { PillarReasons: { operations: "Nobody operates it yet" } } })
  await complete()
  const head = await readWorkloadHead(lead, WorkloadId)
  expect(head.completed).toEqual({ at: lead.now, by: lead.actor.name })
  expect(head.facts.nextReviewOn).toBe("2027-05-25")

  await completeReview(lead, { WorkloadId, Completed: false })
  expect((await readWorkloadHead(lead, WorkloadId)).completed).toBeNull()
  const actions = (await auditActions(db, lead.actor.workspaceId)).filter((action) => /^review\./.test(action))
  expect(actions).toEqual(["review.complete", "review.reopen"])
})
