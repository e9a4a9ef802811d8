import { beforeAll, describe, expect, test, vi } from "vitest"
import { addCounts } from "@/lib/review/counts"
import { ALL_WORKLOADS } from "@/lib/review/portfolio-query"
import { updateAnswer } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { requireWorkload } from "@/lib/server/gate"
import { createImprovement } from "@/lib/server/improvement-create"
import { createMilestone } from "@/lib/server/milestones"
import { readHeatPage, readPillarSums } from "@/lib/server/portfolio-heat"
import { requestComparison } from "@/lib/server/reports/comparison"
import { getReport, readReport, requestReport } from "@/lib/server/reports/jobs"
import { workOf } from "@/lib/server/reports/work"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"

const { db } = await testDatabase()
let owner: Context
let workloadId: string

beforeAll(async () => {
  owner = await makeMember(db, await makeWorkspace(db), "OWNER")
  const lens = await publishedLens(owner, "Ours")
  workloadId = await makeWorkload(owner, [lens], "Kasse")
  await makeWorkload(owner, [lens], "Another")
  await createMilestone(owner, { WorkloadId: workloadId, MilestoneName: "Before" })
  await updateAnswer(owner, {
    ...{ WorkloadId: workloadId, LensAlias: lens, QuestionId: "security_1" },
    SelectedChoices: ["keep_logs"],
  })
  await createImprovement(owner, { WorkloadId: workloadId, Title: "Keep logs for a year", Impact: "HIGH" })
})

/** The file of a job, once it is there. */
async function fileOf({ JobId }: { JobId: string }) {
  await vi.waitFor(async () => expect((await getReport(owner, { JobId })).Status).toBe("DONE"), { timeout: 15_000 })
  return readReport(owner, JobId)
}

describe("slides and documents", () => {
  test("the plan as a document, the brief and the comparison as slides", async () => {
    const of = { WorkloadId: workloadId }
    const plan = await fileOf(await requestReport(owner, { ...of, Kind: "improvement-plan", Format: "docx" }))
    expect(plan.contentType).toContain("wordprocessingml")
    expect(plan.fileName).toMatch(/^kasse-improvement-plan-.*\.docx$/)
    const brief = await fileOf(await requestReport(owner, { ...of, Kind: "executive-brief", Format: "pptx" }))
    const compared = await fileOf(await requestComparison(owner, { ...of, From: 1, Format: "pptx" }))
    for (const { bytes, contentType } of [brief, compared]) {
      expect(contentType).toContain("presentationml")
      expect(Buffer.from(bytes).subarray(0, 2).toString()).toBe("PK")
    }
  })

  test("the same state gives the same document", async () => {
    const made = async () => {
      const asked = { WorkloadId: workloadId, Kind: "improvement-plan", Format: "docx" } as const
      return Buffer.from((await fileOf(await requestReport(owner, asked))).bytes)
    }
    expect((await made()).equals(await made())).toBe(true)
  })

  test("a report that has no such form is refused before anything is made", async () => {
    const before = await db.reportJob.count()
    for (const [Kind, Format] of [
      ["full-review", "docx"],
      ["improvement-plan", "pptx"],
    ] as const) {
      const asked = requestReport(owner, { WorkloadId: workloadId, Kind, Format })
      await expect(asked).rejects.toMatchObject({ code: "Validation" })
    }
    expect(await db.reportJob.count()).toBe(before)
  })
})

test("a report knows the improvements of its workload", async () => {
  const work = await workOf(owner, await requireWorkload(owner, workloadId, "report.create"))
  expect(work.items.map(({ title }) => title)).toEqual(["Keep logs for a year"])
  expect(work.parked).toBeUndefined()
})

test("the pillars of the portfolio report add up to the counts that its page shows", async () => {
  const heat = await readHeatPage(owner, ALL_WORKLOADS)
  const pillars = await readPillarSums(owner, ALL_WORKLOADS)
  expect(heat.total).toBe(2)
  expect(addCounts(pillars.map(({ counts }) => counts))).toEqual(heat.counts)
  expect(heat.counts.UNANSWERED).toBeGreaterThan(0)
})
