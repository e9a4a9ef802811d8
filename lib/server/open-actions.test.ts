import { expect, test } from "vitest"
import { createImprovement } from "@/lib/server/improvement-create"
import { readOpenActions } from "@/lib/server/open-actions"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMeeting } from "@/lib/server/testing/room"

const { db } = await testDatabase()

test("a session shows what is open from before: overdue first, nothing that is done or came out of it; guests see none", async () => {
  const { lead, workloadId: WorkloadId } = await makeMeeting(db)
  const now = new Date("2026-11-26T10:00:00Z")
  const before = { ...lead.ctx, now: new Date("2026-11-25T10:00:00Z") }
  await createImprovement(before, { WorkloadId, Title: "Without a date" })
  await createImprovement(before, { WorkloadId, Title: "Later", DueOn: "2026-12-24", Owner: { Name: "Olu" } })
  await createImprovement(before, { WorkloadId, Title: "Late", DueOn: "2026-11-01" })
  const done = await createImprovement(before, { WorkloadId, Title: "Done" })
  await db.improvementItem.update({ where: { id: done.Improvement.id }, data: { status: "DONE" } })
  await lead.send({ type: "open-lobby" }, { now })
  await lead.send({ type: "start" }, { now })
  const later = { ...lead, ctx: { ...lead.ctx, now: new Date("2026-11-26T11:00:00Z") } }
  await createImprovement(later.ctx, { WorkloadId, Title: "Came out of the session" })

  const actions = await readOpenActions(later)
  expect(actions?.map(({ title, isOverdue }) => [title, isOverdue])).toEqual([
    ["Late", true],
    ["Later", false],
    ["Without a date", false],
  ])
  expect(actions?.[1]).toMatchObject({ ownerName: "Olu", dueOn: "2026-12-24", status: "OPEN" })
  const { workspaceId, accountId } = lead.ctx.actor
  const { session } = lead
  const of = { workspaceId, accountId, sessionId: session.id, personId: "someone" }
  const actor = { kind: "guest", name: "Sam", role: null, userId: "", email: "", ...of } as const
  expect(await readOpenActions({ ...later, ctx: { ...later.ctx, actor } })).toBeNull()
})
