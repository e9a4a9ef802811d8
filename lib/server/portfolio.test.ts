import { beforeAll, expect, test } from "vitest"
import { ALL_WORKLOADS } from "@/lib/review/portfolio-query"
import { updateAnswer } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { createMilestone } from "@/lib/server/milestones"
import { readHeatPage } from "@/lib/server/portfolio-heat"
import { readCommonRisks, readDueCounts, readPortfolioTrend, readTags } from "@/lib/server/portfolio-risks"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"
import { updateWorkload } from "@/lib/server/workloads"

const { db } = await testDatabase()
let owner: Context
let lens: string
let lensId: string
const ids: string[] = []

/** Two questions of security and two of operations; keep_logs alone gives medium, nothing in place high. */
async function answer(WorkloadId: string, QuestionId: string, SelectedChoices: string[]) {
  await updateAnswer(owner, { WorkloadId, LensAlias: lens, QuestionId, SelectedChoices })
}

beforeAll(async () => {
  owner = await makeMember(db, await makeWorkspace(db), "OWNER")
  const stranger = await makeMember(db, await makeWorkspace(db, "Theirs"), "OWNER")
  lens = await publishedLens(owner, "Traces")
  lensId = lens.split("/").at(-1) ?? ""
  const theirs = await publishedLens(stranger, "Traces")
  const foreign = await makeWorkload(stranger, [theirs], "Foreign")
  await updateAnswer(stranger, {
    ...{ WorkloadId: foreign, LensAlias: theirs, QuestionId: "security_1", SelectedChoices: ["logs_no"] },
  })
  for (const name of ["Checkout", "Search", "Ledger"]) ids.push(await makeWorkload(owner, [lens], name))
  const [checkout = "", search = "", ledger = ""] = ids
  await answer(checkout, "security_1", ["logs_no"])
  await answer(checkout, "operations_1", ["logs_no"])
  await answer(search, "security_1", ["read_logs"])
  await answer(search, "security_2", ["keep_logs"])
  await answer(ledger, "operations_1", ["keep_logs", "read_logs"])
  await updateWorkload(owner, { WorkloadId: search, Plumbline: { Tags: { team: "find" }, Criticality: "critical" } })
  await updateWorkload(owner, { WorkloadId: ledger, Plumbline: { NextReviewOn: "2020-01-01" } })
})

test("the heat map is the sum of its workloads, and each of those the sum of its pillars", async () => {
  const page = await readHeatPage(owner, ALL_WORKLOADS)
  expect(page.rows.map(({ name }) => name).toSorted()).toEqual(["Checkout", "Ledger", "Search"])
  expect(page.columns.map(({ id }) => id)).toEqual(expect.arrayContaining(["security", "other"]))
  expect(page.total).toBe(3)
  expect(page.counts).toEqual({ UNANSWERED: 7, HIGH: 3, MEDIUM: 1, NONE: 1, NOT_APPLICABLE: 0 })
  const search = page.rows.find(({ name }) => name === "Search")
  expect(search?.pillars.security).toMatchObject({ HIGH: 1, MEDIUM: 1 })
  for (const row of page.rows) {
    const high = Object.values(row.pillars).reduce((sum, counts) => sum + counts.HIGH, 0)
    expect(high, row.name).toBe(row.counts.HIGH)
  }
})

test("filters find what they say, alone and together", async () => {
  const named = async (change: object) =>
    (await readHeatPage(owner, { ...ALL_WORKLOADS, sort: "name", ...change })).rows.map(({ name }) => name)
  expect(await named({ search: "LEDG" })).toEqual(["Ledger"])
  expect(await named({ search: "%" })).toEqual([])
  expect(await named({ tag: "team=find" })).toEqual(["Search"])
  expect(await named({ criticality: "critical" })).toEqual(["Search"])
  expect(await named({ due: "overdue" })).toEqual(["Ledger"])
  expect(await named({ risk: "high" })).toEqual(["Checkout", "Search"])
  const question = `${lensId}/security_1`
  expect(await named({ question })).toEqual(["Checkout", "Search"])
  expect(await named({ question, practice: "read_logs" })).toEqual(["Checkout"])
  expect(await named({ question, tag: "team=find" })).toEqual(["Search"])
  expect(await named({ page: 2 })).toEqual([])
  expect(await readTags(owner)).toEqual(["team=find"])
})

test("the most common high risks and the practice that helps most, each the number that its filter shows", async () => {
  const { risks, practices } = await readCommonRisks(owner, ALL_WORKLOADS)
  expect(risks.map(({ questionId, workloads }) => [questionId, workloads])).toEqual([
    ["security_1", 2],
    ["operations_1", 1],
  ])
  expect(risks[0]).toMatchObject({ lensId, label: "SEC 1", lensName: "Traces" })
  expect(practices).toMatchObject([{ questionId: "security_1", practiceId: "keep_logs", workloads: 2 }])
  for (const { questionId, workloads } of risks) {
    const found = await readHeatPage(owner, { ...ALL_WORKLOADS, question: `${lensId}/${questionId}` })
    expect(found.total).toBe(workloads)
  }
})

test("a milestone is stale when the cadence has passed, sooner for what is critical", async () => {
  const counts = (months: number) => {
    const now = new Date(owner.now)
    now.setUTCMonth(now.getUTCMonth() + months)
    return readDueCounts({ ...owner, now }, ALL_WORKLOADS)
  }
  expect(await counts(0)).toEqual({ overdue: 1, stale: 0 })
  expect((await counts(4)).stale).toBe(1)
  expect((await counts(7)).stale).toBe(3)
})

test("the trend adds up the newest milestones of every workload month by month", async () => {
  const [checkout = "", search = ""] = ids
  const at = (day: string) => ({ ...owner, now: new Date(`${day}T12:00:00Z`) })
  await createMilestone(at("2026-01-10"), { WorkloadId: checkout, MilestoneName: "One" })
  await createMilestone(at("2026-02-10"), { WorkloadId: search, MilestoneName: "One" })
  await answer(checkout, "operations_1", ["keep_logs"])
  await createMilestone(at("2026-02-20"), { WorkloadId: checkout, MilestoneName: "Two" })
  await answer(checkout, "security_1", ["keep_logs", "read_logs"])
  await createMilestone(at("2026-05-01"), { WorkloadId: checkout, MilestoneName: "Three" })
  expect(await readPortfolioTrend(owner, ALL_WORKLOADS)).toEqual([
    { month: "2026-01", high: 2, medium: 0 },
    { month: "2026-02", high: 2, medium: 2 },
    { month: "2026-05", high: 1, medium: 2 },
  ])
})
