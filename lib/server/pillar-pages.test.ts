import { beforeAll, expect, test } from "vitest"
import type { MilestoneSnapshot } from "@/lib/review/snapshot"
import { updateAnswer } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { createMilestone } from "@/lib/server/milestones"
import { readPillarPages, savePillarPage } from "@/lib/server/pillar-pages"
import { reportInput } from "@/lib/server/reports/input"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"

const { db } = await testDatabase()
let owner: Context
let WorkloadId: string
let lens: string
beforeAll(async () => {
  owner = await makeMember(db, await makeWorkspace(db), "OWNER")
  lens = await publishedLens(owner)
  WorkloadId = await makeWorkload(owner, [lens])
})

const texts = { currentState: "Keys are rotated", strengths: "", gaps: "", risks: "", recommendations: "" }
const save = (Version: number, change = {}, PillarId = "security") =>
  savePillarPage(owner, { WorkloadId, PillarId, Version, ...texts, ...change })

test("of two who write the first page at once, one saves and the other is shown what was saved", async () => {
  const both = await Promise.allSettled([save(0, { gaps: "one" }), save(0, { gaps: "two" })])
  expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"])
  const { security } = await readPillarPages(owner, WorkloadId)
  expect(security).toMatchObject({ version: 1, savedBy: owner.actor.name })
  await save(1, { gaps: "three" })
  const details = { current: { version: 2, texts: { gaps: "three" } } }
  await expect(save(1, { gaps: "late" })).rejects.toMatchObject({ code: "Conflict", details })
  expect((await readPillarPages(owner, WorkloadId)).security?.texts.gaps).toBe("three")
})

test("a report says which answers changed after a page was written, until somebody saves it again", async () => {
  const changes = async () => (await reportInput(owner, { WorkloadId })).pillarChanges?.security?.labels ?? []
  const { security } = await readPillarPages(owner, WorkloadId)
  expect(await changes()).toEqual([])
  const now = new Date(owner.now.getTime() + 60_000)
  const at = { WorkloadId, LensAlias: lens, QuestionId: "security_1" }
  await updateAnswer({ ...owner, now }, { ...at, SelectedChoices: ["logs_no"] })
  expect(await changes()).toEqual(["SEC 1"])
  const again = { WorkloadId, PillarId: "security", Version: security?.version ?? 0, ...texts, gaps: "three" }
  await savePillarPage({ ...owner, now: new Date(now.getTime() + 1) }, again)
  expect(await changes()).toEqual([])
})

test("a pillar that the workload does not have has no page", async () => {
  await expect(save(0, {}, "nonsense")).rejects.toMatchObject({ code: "ResourceNotFound" })
})

test("a milestone keeps the pages of its day", async () => {
  await createMilestone(owner, { WorkloadId, MilestoneName: "With words" })
  const { security } = await readPillarPages(owner, WorkloadId)
  await save(security?.version ?? 0, { currentState: "Later" })
  const row = await db.milestone.findFirstOrThrow({ where: { workloadId: WorkloadId } })
  const { pillarPages } = row.snapshot as unknown as MilestoneSnapshot
  expect(pillarPages?.security).toMatchObject({ currentState: "Keys are rotated", gaps: "three" })
})
