import { beforeAll, expect, test } from "vitest"
import { readCsv } from "@/lib/report/csv-read"
import { TRACKER_NAMES } from "@/lib/report/tracker"
import type { Context } from "@/lib/server/context"
import { exportTracker } from "@/lib/server/exports/tracker-export"
import { createImprovement } from "@/lib/server/improvement-create"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"

const { db } = await testDatabase()
let owner: Context
let workload: { WorkloadId: string }
beforeAll(async () => {
  owner = await makeMember(db, await makeWorkspace(db), "OWNER")
  workload = { WorkloadId: await makeWorkload(owner, [await publishedLens(owner)]) }
  for (const Title of ["Rotate keys", "=HYPERLINK(1)"]) await createImprovement(owner, { ...workload, Title })
})

test.each(TRACKER_NAMES)("%s: a second file has what is new and nothing twice", async (Tracker) => {
  const input = { ...workload, Tracker, Fields: ["recommendation" as const], OnlyNew: true }
  const first = await exportTracker(owner, input)
  expect(first.Count).toBeGreaterThanOrEqual(2)
  expect(await exportTracker(owner, input)).toMatchObject({ Count: 0, LeftOut: first.Count })
  await createImprovement(owner, { ...workload, Title: `New in ${Tracker}` })
  const third = await exportTracker(owner, input)
  expect(third).toMatchObject({ Count: 1, LeftOut: first.Count })
  expect(third.Text).toContain(`New in ${Tracker}`)
  const again = await exportTracker(owner, { ...input, OnlyNew: false })
  expect(again.Count).toBe(first.Count + 1)
})

test("an id stays the same from file to file, and no cell is a formula", async () => {
  const input = { ...workload, Tracker: "jira" as const, Fields: [], OnlyNew: false }
  const ids = async () => {
    const { rows } = readCsv((await exportTracker(owner, input)).Text, "jira")
    return rows.map(({ cells }) => cells.at(-1)?.text)
  }
  const before = await ids()
  await createImprovement(owner, { ...workload, Title: "One more" })
  expect((await ids()).slice(0, before.length)).toEqual(before)
  expect(new Set(before).size).toBe(before.length)
  const { Text } = await exportTracker(owner, input)
  expect(Text).toContain("'=HYPERLINK(1)")
  expect(Text).not.toMatch(/(^|,)"?[=+@-]/m)
})
