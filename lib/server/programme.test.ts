import { beforeAll, expect, test } from "vitest"
import { updateAnswer } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { createProgramme, programmeOfWorkload, readProgrammes, setProgramme } from "@/lib/server/programme"
import { PROGRAMME_DAY_TASK, PROGRAMME_TASK } from "@/lib/server/programme-measure"
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

const goal = { Name: "2027", TargetPercent: 45, StartedOn: "2026-11-01", DueOn: "2027-06-30", ScopeTag: "" }
const signal = new AbortController().signal
const find = async (id: string) => (await readProgrammes(lead)).find((one) => one.id === id)
const progress = async (id: string) => {
  const found = await find(id)
  return found && [found.resolved, found.known]
}

test("resolved is what was a high risk and is answered better now; what came up since counts too", async () => {
  const WorkloadId = await makeWorkload(lead, [lens])
  const answer = (QuestionId: string, SelectedChoices: string[]) =>
    updateAnswer(lead, { WorkloadId, LensAlias: lens, QuestionId, SelectedChoices })
  for (const id of ["security_1", "security_2", "operations_1"]) await answer(id, ["logs_no"])
  expect(await readProgrammes(lead)).toEqual([])
  const { ProgrammeId: id } = await createProgramme(lead, goal)
  expect(await progress(id)).toEqual([0, 3])

  await answer("security_1", ["keep_logs"])
  expect(await progress(id)).toEqual([1, 3])
  await answer("security_2", [])
  expect(await progress(id), "a cleared answer resolves nothing").toEqual([1, 3])

  await answer("operations_2", ["logs_no"])
  expect(await progress(id)).toEqual([1, 4])
  await answer("operations_2", ["keep_logs"])
  expect(await progress(id), "a mistake that was corrected the same day is none").toEqual([1, 3])
  await answer("operations_2", ["logs_no"])
  await PROGRAMME_TASK.run({ db, now: new Date(), signal })
  await answer("operations_2", ["keep_logs"])
  expect(await progress(id)).toEqual([2, 4])

  await archiveWorkload(lead, { WorkloadId, Archived: true })
  expect(await progress(id)).toEqual([0, 0])
})

test("a day keeps its last figures, and later answers do not change them", async () => {
  const WorkloadId = await makeWorkload(lead, [lens], "Measured", { Tags: { measured: "1" } })
  const answer = (QuestionId: string, choice: string) =>
    updateAnswer(lead, { WorkloadId, LensAlias: lens, QuestionId, SelectedChoices: [choice] })
  await answer("security_1", "logs_no")
  await answer("security_2", "logs_no")
  const { ProgrammeId: id } = await createProgramme(lead, { ...goal, ScopeTag: "measured=1" })
  const today = lead.now.toISOString().slice(0, 10)
  expect((await find(id))?.days).toEqual([{ day: today, known: 2, resolved: 0 }])
  await answer("security_1", "keep_logs")
  await PROGRAMME_DAY_TASK.run({ db, now: new Date("2026-12-01T08:00:00Z"), signal })
  await answer("security_2", "keep_logs")
  await PROGRAMME_DAY_TASK.run({ db, now: new Date("2026-12-02T08:00:00Z"), signal })
  await answer("security_1", "logs_no")
  await PROGRAMME_DAY_TASK.run({ db, now: new Date("2026-12-02T20:00:00Z"), signal })
  expect((await find(id))?.days.filter(({ day }) => day !== today)).toEqual([
    { day: "2026-12-01", known: 2, resolved: 1 },
    { day: "2026-12-02", known: 2, resolved: 1 },
  ])
})

test("each programme counts the workloads with its tag, and no other's", async () => {
  const high = async (name: string, team: string) => {
    const WorkloadId = await makeWorkload(lead, [lens], name, { Tags: { team } })
    await updateAnswer(lead, { WorkloadId, LensAlias: lens, QuestionId: "security_1", SelectedChoices: ["logs_no"] })
    return WorkloadId
  }
  const before = (await makeProgramme("")).known
  const a = await high("Of orders", "orders=new")
  await high("Of search", "search")
  expect((await makeProgramme("team=orders=new")).known).toBe(1)
  expect((await makeProgramme("team=search")).known).toBe(1)
  expect((await makeProgramme("team=nobody")).known).toBe(0)
  const all = await makeProgramme("")
  expect(all.known).toBe(before + 2)
  await setProgramme(lead, { ...goal, ProgrammeId: all.id, ScopeTag: "team=orders=new", Version: 1 })
  expect(await progress(all.id), "what it knew of others is out of its scope").toEqual([0, 1])
  await archiveWorkload(lead, { WorkloadId: a, Archived: true })
  expect(await progress(all.id)).toEqual([0, 0])
})

test("a workload works towards the programme that runs, is about it and ends first", async () => {
  const member = await makeMember(db, await makeWorkspace(db), "REVIEW_LEAD")
  const lone = { ...member, now: new Date("2026-12-01T08:00:00Z") }
  const make = (Name: string, more: Partial<typeof goal>) => createProgramme(lone, { ...goal, Name, ...more })
  await make("Later", { DueOn: "2028-01-01" })
  await make("Over", { DueOn: "2026-11-20" })
  await make("Not yet", { StartedOn: "2026-12-02", DueOn: "2026-12-20" })
  await make("Of others", { ScopeTag: "team=search", DueOn: "2027-01-01" })
  const of = async (tags: Record<string, string>) =>
    (await programmeOfWorkload(lone, { tags, shared: false }))?.name ?? null
  expect(await of({})).toBe("Later")
  expect(await of({ team: "search", tier: "1" })).toBe("Of others")
  expect(await programmeOfWorkload(lone, { tags: {}, shared: true })).toBeNull()
})

async function makeProgramme(ScopeTag: string) {
  const { ProgrammeId: id } = await createProgramme(lead, { ...goal, ScopeTag })
  const found = await find(id)
  if (!found) throw new Error("the programme is not there")
  return found
}

test("an older version of a programme changes nothing, and there is a limit to their number", async () => {
  const { id: ProgrammeId, version } = await makeProgramme("")
  await setProgramme(lead, { ...goal, ProgrammeId, TargetPercent: 60, Version: version })
  await expect(setProgramme(lead, { ...goal, ProgrammeId, Version: version })).rejects.toMatchObject({
    code: "Conflict",
  })
  const backwards = setProgramme(lead, { ...goal, ProgrammeId, DueOn: "2026-10-01", Version: version + 1 })
  await expect(backwards).rejects.toMatchObject({ code: "Validation" })
  expect(await find(ProgrammeId)).toMatchObject({ targetPercent: 60 })
  for (let made = (await readProgrammes(lead)).length; made < 20; made += 1) await createProgramme(lead, goal)
  await expect(createProgramme(lead, goal)).rejects.toMatchObject({ code: "ServiceQuotaExceeded" })
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
