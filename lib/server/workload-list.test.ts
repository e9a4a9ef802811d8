import { beforeAll, describe, expect, test } from "vitest"
import type { ListWorkloadsInput } from "@/lib/aws/workload-schema"
import type { Context } from "@/lib/server/context"
import { readPortfolio } from "@/lib/server/portfolio"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload } from "@/lib/server/testing/reviews"
import { countWorkloads, listWorkloads } from "@/lib/server/workload-list"
import { archiveWorkload } from "@/lib/server/workloads"

const { db } = await testDatabase()
const NOON = new Date("2026-11-21T12:00:00Z")
const DAYS = ["2026-11-20", "2026-11-21", null, "2027-01-01", null]
let owner: Context

beforeAll(async () => {
  owner = { ...(await makeMember(db, await makeWorkspace(db), "OWNER")), now: NOON }
  for (let number = 0; number < 23; number += 1) {
    const id = await makeWorkload(owner, [], `Workload ${number}`)
    const day = DAYS[number % DAYS.length]
    const nextReviewOn = day ? new Date(day) : null
    await db.workload.update({ where: { id }, data: { nextReviewOn, high: number % 3, updatedAt: NOON } })
  }
})

async function everyPage(filter: ListWorkloadsInput["Plumbline"]) {
  const seen: string[] = []
  let NextToken: string | undefined
  do {
    const page = await listWorkloads(owner, { MaxResults: 5, Plumbline: filter, NextToken })
    seen.push(...page.WorkloadSummaries.map((summary) => summary.WorkloadId))
    NextToken = page.NextToken
  } while (NextToken)
  return seen
}

describe("pages of the list", () => {
  for (const Sort of ["name", "updated", "high", "review"] as const) {
    test(`by ${Sort} show every workload once, also among equals, and turned around in the opposite order`, async () => {
      const forward = await everyPage({ Sort })
      expect(new Set(forward).size).toBe(23)
      expect(forward).toHaveLength(23)
      const backward = await everyPage({ Sort, Reversed: true })
      expect(new Set(backward)).toEqual(new Set(forward))
      // Workloads without a day come last both ways.
      if (Sort !== "review") expect(backward).toEqual([...forward].reverse())
    })
  }

  test("count no further than asked", async () => {
    expect(await countWorkloads(owner, {}, 100)).toBe(23)
    expect(await countWorkloads(owner, {}, 10)).toBe(10)
    expect(await countWorkloads(owner, { Plumbline: { Risk: "high" } }, 100)).toBe(15)
  })
})

test("a review is overdue the day after its day, in the list and in the portfolio; archived workloads are in neither", async () => {
  const late = await everyPage({ Overdue: true })
  expect(late).toHaveLength(5)
  const before = await readPortfolio(owner)
  expect(before).toMatchObject({ workloads: 23, archived: 0, overdue: { total: 5 }, publishedLenses: 0 })
  expect(before.counts.HIGH).toBe(22)
  await archiveWorkload(owner, { WorkloadId: late[0] ?? "", Archived: true })
  expect(await readPortfolio(owner)).toMatchObject({ workloads: 22, archived: 1, overdue: { total: 4 } })
  expect(await everyPage({ Archived: true })).toEqual([late[0]])
})
