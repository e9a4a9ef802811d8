import { beforeAll, expect, test } from "vitest"
import { lensJson } from "@/lib/lens/example"
import { updateAnswer } from "@/lib/server/answers"
import { readComparison } from "@/lib/server/comparison"
import type { Context } from "@/lib/server/context"
import { createLensVersion, importLens } from "@/lib/server/lenses"
import { createMilestone } from "@/lib/server/milestones"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"

const { db } = await testDatabase()
let owner: Context
beforeAll(async () => {
  owner = await makeMember(db, await makeWorkspace(db), "OWNER")
})

/** Of the test lens: both practices no risk, keeping logs alone medium, none of these high. */
const TICKS = { none: ["keep_logs", "read_logs"], medium: ["keep_logs"], high: ["logs_no"], open: [] }

async function answer(lens: string, workload: string, risks: Record<string, keyof typeof TICKS>, notes = "") {
  for (const [QuestionId, risk] of Object.entries(risks)) {
    const at = { WorkloadId: workload, LensAlias: lens, QuestionId }
    await updateAnswer(owner, { ...at, SelectedChoices: TICKS[risk], ...(notes && { Notes: notes }) })
  }
}

async function save(workload: string, name: string) {
  return (await createMilestone(owner, { WorkloadId: workload, MilestoneName: name })).MilestoneNumber
}

const ids = ({ groups }: Awaited<ReturnType<typeof readComparison>>) =>
  Object.fromEntries(
    groups.filter((one) => one.questions.length > 0).map((one) => [one.id, one.questions.map((q) => q.id)]),
  )

test("four answers over three milestones, worked out by hand", async () => {
  const lens = await publishedLens(owner, "By hand")
  const workload = await makeWorkload(owner, [lens], "By hand")
  await answer(lens, workload, { security_1: "high", security_2: "high", operations_1: "none" })
  const first = await save(workload, "Original design")
  await answer(lens, workload, { security_1: "none", operations_1: "medium" })
  const second = await save(workload, "Design review")
  await answer(lens, workload, { security_1: "high", security_2: "medium", operations_1: "high" }, "later")
  await answer(lens, workload, { operations_2: "high" })

  const toReview = await readComparison(owner, workload, { from: first, to: second })
  expect(ids(toReview)).toEqual({ resolved: ["security_1"], appeared: ["operations_1"] })
  expect(toReview.high).toEqual([
    { kind: "start", count: 2 },
    { kind: "resolved", count: -1 },
    { kind: "end", count: 1 },
  ])
  expect(toReview.untouched).toBe(2)

  // security_1 was at risk in the first milestone: what is new since the second is re-opened.
  const toNow = await readComparison(owner, workload, { from: second, to: "now" })
  expect(ids(toNow)).toEqual({
    improved: ["security_2"],
    appeared: ["operations_2"],
    reopened: ["security_1"],
    worsened: ["operations_1"],
  })
  expect(toNow.before).toMatchObject({ HIGH: 1, MEDIUM: 1, NONE: 1, UNANSWERED: 1 })
  expect(toNow.after).toMatchObject({ HIGH: 3, MEDIUM: 1, NONE: 0, UNANSWERED: 0 })
  const [worse] = toNow.groups.find((one) => one.id === "worsened")?.questions ?? []
  expect(worse).toMatchObject({ before: "MEDIUM", after: "HIGH", notes: { before: "", after: "later" } })

  await expect(readComparison(owner, workload, { from: second, to: first })).rejects.toMatchObject({
    code: "Validation",
  })
  await expect(readComparison(owner, workload, { from: 9, to: "now" })).rejects.toMatchObject({
    code: "ResourceNotFound",
  })
})

test("what a new lens version does stands apart from what the team did", async () => {
  const lens = await publishedLens(owner, "Moves")
  const workload = await makeWorkload(owner, [lens], "Lens moves")
  await answer(lens, workload, { security_1: "none", operations_1: "high" })
  const first = await save(workload, "v1")
  const changed = lensJson()
  changed.pillars.pop()
  await importLens(owner, { LensAlias: lens, JSONString: JSON.stringify({ ...changed, name: "Moves" }) })
  await createLensVersion(owner, { LensAlias: lens, LensVersion: "1.1", IsMajorVersion: false })
  const found = await readComparison(owner, workload, { from: first, to: "now" })
  expect(ids(found)).toEqual({ lens: ["operations_1", "operations_2"] })
  expect(found.high).toEqual([
    { kind: "start", count: 1 },
    { kind: "lens", count: -1 },
    { kind: "end", count: 0 },
  ])
})

test("strangers see nothing", async () => {
  const workload = await makeWorkload(owner, [await publishedLens(owner, "Secret")], "Secret")
  await save(workload, "v1")
  const stranger = await makeMember(db, await makeWorkspace(db, "Elsewhere"), "OWNER")
  await expect(readComparison(stranger, workload, { from: 1, to: "now" })).rejects.toMatchObject({
    code: "ResourceNotFound",
  })
})
