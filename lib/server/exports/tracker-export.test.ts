import { parse } from "csv-parse/sync"
import { beforeAll, expect, test } from "vitest"
import { TRACKER_NAMES } from "@/lib/report/tracker"
import type { Context } from "@/lib/server/context"
import { exportTracker } from "@/lib/server/exports/tracker-export"
import { createImprovement } from "@/lib/server/improvement-create"
import { updateImprovement } from "@/lib/server/improvement-edit"
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
  const input = { ...workload, Tracker, Fields: ["recommendation" as const], Scope: "changed" as const }
  const first = await exportTracker(owner, input)
  expect(first.Count).toBeGreaterThanOrEqual(2)
  expect(await exportTracker(owner, input)).toMatchObject({ Count: 0, LeftOut: first.Count })
  await createImprovement(owner, { ...workload, Title: `New in ${Tracker}` })
  const third = await exportTracker(owner, input)
  expect(third).toMatchObject({ Count: 1, Updates: 0, LeftOut: first.Count, Unknown: 0 })
  expect(third.Text).toContain(`New in ${Tracker}`)
  const again = await exportTracker(owner, { ...input, Scope: "all" })
  expect(again.Count).toBe(first.Count + 1)
})

test("what changed since goes along only where its row finds the ticket", async () => {
  const input = { ...workload, Tracker: "jira" as const, Fields: ["recommendation" as const] }
  await exportTracker(owner, { ...input, Scope: "all" })
  await updateImprovement(owner, { ...workload, Number: 1, Recommendation: "Every month" })
  const blind = await exportTracker(owner, { ...input, Scope: "changed" })
  expect(blind).toMatchObject({ Count: 0, Unknown: 1 })
  const id = `plumbline-${workload.WorkloadId.slice(0, 12)}-1`
  const Existing = `Issue key,Custom field (External issue ID)\nOPS-7,${id}\n`
  const file = await exportTracker(owner, { ...input, Scope: "all", Existing })
  expect(file).toMatchObject({ Updates: 1, Unknown: 0, LeftOut: 0 })
  const [head, first, second] = parse(file.Text) as string[][]
  expect([head?.at(-1), first?.at(-1), second?.at(-1)]).toEqual(["Issue Key", "OPS-7", ""])
  expect(first?.[1]).toContain("Every month")
})

test("an export that is none is refused beside its field, and changes nothing", async () => {
  const before = await db.auditEvent.count()
  const input = { ...workload, Tracker: "gitlab" as const, Fields: [], Scope: "all" as const, Existing: "a,b\n" }
  await expect(exportTracker(owner, input)).rejects.toMatchObject({
    code: "Validation",
    details: { fields: [{ Name: "Existing", Message: expect.stringContaining("Issue ID") }] },
  })
  expect(await db.auditEvent.count()).toBe(before)
})

test("an id stays the same from file to file, and no cell is a formula", async () => {
  const input = { ...workload, Tracker: "jira" as const, Fields: [], Scope: "all" as const }
  const rows = async () => parse((await exportTracker(owner, input)).Text) as string[][]
  const ids = async () => (await rows()).map((cells) => cells.at(-1))
  const before = await ids()
  await createImprovement(owner, { ...workload, Title: "One more" })
  expect((await ids()).slice(0, before.length)).toEqual(before)
  expect(new Set(before).size).toBe(before.length)
  expect((await rows()).flat()).toContain("'=HYPERLINK(1)")
  for (const cell of (await rows()).flat()) expect(cell).not.toMatch(/^[=+@-]/)
})
