import { beforeAll, expect, test } from "vitest"
import { updateAnswer } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { PROGRAMME_TASK, readProgramme, setProgramme } from "@/lib/server/programme"
import { createSavedView, deleteSavedView, listSavedViews } from "@/lib/server/saved-views"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"
import { archiveWorkload } from "@/lib/server/workloads"
import type { Workspace } from "@/prisma/generated/client"

const { db } = await testDatabase()
let workspace: Workspace
let lead: Context
let lens: string
beforeAll(async () => {
  workspace = await makeWorkspace(db)
  lead = await makeMember(db, workspace, "REVIEW_LEAD")
  lens = await publishedLens(await makeMember(db, workspace, "OWNER"))
})

const goal = { Name: "2027", TargetPercent: 45, StartedOn: "2026-11-01", DueOn: "2027-06-30" }
const progress = async () => {
  const found = await readProgramme(lead)
  return found && [found.resolved, found.known]
}

test("resolved is what was a high risk and is answered better now; what came up since counts too", async () => {
  const WorkloadId = await makeWorkload(lead, [lens])
  const answer = (QuestionId: string, SelectedChoices: string[]) =>
    updateAnswer(lead, { WorkloadId, LensAlias: lens, QuestionId, SelectedChoices })
  for (const id of ["security_1", "security_2", "operations_1"]) await answer(id, ["logs_no"])
  expect(await readProgramme(lead)).toBeNull()
  await setProgramme(lead, { ...goal, Version: 0 })
  expect(await progress()).toEqual([0, 3])

  await answer("security_1", ["keep_logs"])
  expect(await progress()).toEqual([1, 3])
  await answer("security_2", [])
  expect(await progress(), "a cleared answer resolves nothing").toEqual([1, 3])

  await answer("operations_2", ["logs_no"])
  expect(await progress()).toEqual([1, 4])
  await answer("operations_2", ["keep_logs"])
  expect(await progress(), "a mistake that was corrected the same day is none").toEqual([1, 3])
  await answer("operations_2", ["logs_no"])
  await PROGRAMME_TASK.run({ db, now: new Date(), signal: new AbortController().signal })
  await answer("operations_2", ["keep_logs"])
  expect(await progress()).toEqual([2, 4])

  await archiveWorkload(lead, { WorkloadId, Archived: true })
  expect(await progress()).toEqual([0, 0])
})

test("an older version of the programme changes nothing", async () => {
  const version = (await readProgramme(lead))?.version ?? 0
  await setProgramme(lead, { ...goal, TargetPercent: 60, Version: version })
  await expect(setProgramme(lead, { ...goal, Version: version })).rejects.toMatchObject({ code: "Conflict" })
  await expect(setProgramme(lead, { ...goal, Version: 0 })).rejects.toMatchObject({ code: "Conflict" })
  const backwards = setProgramme(lead, { ...goal, DueOn: "2026-10-01", Version: version + 1 })
  await expect(backwards).rejects.toMatchObject({ code: "Validation" })
  expect(await readProgramme(lead)).toMatchObject({ targetPercent: 60 })
})

test("a view is its maker's until it is shared, and only who leads reviews shares or takes away", async () => {
  const viewer = await makeMember(db, workspace, "VIEWER")
  const names = async (ctx: Context) => (await listSavedViews(ctx)).map(({ name, isMine }) => [name, isMine])
  const mine = await createSavedView(viewer, { Name: "Mine", Query: "risk=high", Shared: false })
  await expect(createSavedView(viewer, { Name: "All", Query: "", Shared: true })).rejects.toMatchObject({
    code: "AccessDenied",
  })
  const shared = await createSavedView(lead, { Name: "Board", Query: "criticality=critical", Shared: true })
  expect(await names(viewer)).toEqual([
    ["Board", false],
    ["Mine", true],
  ])
  expect(await names(lead)).toEqual([["Board", true]])
  await expect(deleteSavedView(lead, mine)).rejects.toMatchObject({ code: "ResourceNotFound" })
  await expect(deleteSavedView(viewer, shared)).rejects.toMatchObject({ code: "AccessDenied" })
  const stranger = await makeMember(db, await makeWorkspace(db), "OWNER")
  await expect(deleteSavedView(stranger, shared)).rejects.toMatchObject({ code: "ResourceNotFound" })
  await deleteSavedView(viewer, mine)
  expect(await names(viewer)).toEqual([["Board", false]])
})
