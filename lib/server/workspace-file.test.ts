import { beforeAll, describe, expect, test } from "vitest"
import { lensJson } from "@/lib/lens/example"
import { updateAnswer } from "@/lib/server/answers"
import { importBuiltInLenses } from "@/lib/server/built-in-lenses"
import type { Context, Database } from "@/lib/server/context"
import { newId } from "@/lib/server/ids"
import { createLensVersion, deleteLens, importLens } from "@/lib/server/lenses"
import { createMilestone, getMilestone } from "@/lib/server/milestones"
import { passwordMatches } from "@/lib/server/passwords"
import { testDatabase } from "@/lib/server/testing/database"
import { planImprovements } from "@/lib/server/testing/improvements"
import { keepPortfolio } from "@/lib/server/testing/kept-portfolio"
import { makeMember, makeWorkspace, visit } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"
import { holdSession } from "@/lib/server/testing/sessions"
import { asOperator } from "@/lib/server/visit"
import { updateWorkload } from "@/lib/server/workloads"
import { exportWorkspace } from "@/lib/server/workspace-export"
import type * as file from "@/lib/server/workspace-file-schema"
import { importWorkspace } from "@/lib/server/workspace-import"

const here = await testDatabase()
const there = await testDatabase()
let owner: Context
let workloadId: string
let exported: file.WorkspaceFile

function builtIn(version: string, name = "Framework") {
  return { alias: "framework", text: JSON.stringify({ ...lensJson(), name, "x-plumbline": { version } }) }
}

const write = (db: Database, workspaceId: string) => exportWorkspace(visit(db), workspaceId)
const read = (db: Database, content: unknown) => importWorkspace(visit(db), JSON.stringify(content))

/** The content without its names: every id becomes the number of its first appearance. */
function unnamed(content: file.WorkspaceFile): unknown {
  const seen = new Map<string, number>()
  const number = (id: string) => seen.set(id, seen.get(id) ?? seen.size).get(id)
  const text = JSON.stringify(content).replace(/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g, (id) => `#${number(id)}`)
  const { accountId } = content.workspace
  return JSON.parse(
    text
      .replaceAll(`us-east-1:${accountId}:`, "us-east-1:account:")
      .replaceAll(`ccountId":"${accountId}"`, 'ccountId":"account"'),
  )
}

beforeAll(async () => {
  for (const { db } of [here, there]) {
    // The two installations got their built-in lenses at different times and in different numbers.
    if (db === there.db) await importBuiltInLenses(db, [builtIn("0.9")], new Date())
    await importBuiltInLenses(db, [builtIn("1.0")], new Date())
  }
  const workspace = await makeWorkspace(here.db, "Über die Brücke")
  owner = await makeMember(here.db, workspace, "OWNER", { email: "owner@example.org" })
  const lead = await makeMember(here.db, workspace, "REVIEW_LEAD", { email: "lead@example.org" })
  const [lens, gone] = [await publishedLens(owner, "Ours"), await publishedLens(owner, "Gone")]
  workloadId = await makeWorkload(lead, [lens, gone, "framework"], "Kasse")
  await makeWorkload(owner, [lens], "Another")
  const { accountId } = workspace
  const Notes = `see ${lens} and arn:aws:s3:::${accountId}:bucket`
  await updateWorkload(lead, { WorkloadId: workloadId, AccountIds: [accountId], Notes })
  for (const LensAlias of [lens, gone, "framework"]) {
    const question = { WorkloadId: workloadId, LensAlias, QuestionId: "security_1" }
    await updateAnswer(lead, { ...question, SelectedChoices: ["keep_logs"], Notes: "äöü 漢字\n\u2028" })
  }
  await planImprovements(lead, workloadId, [lens, "framework"])
  await createMilestone(lead, { WorkloadId: workloadId, MilestoneName: "Before" })
  await importLens(owner, {
    LensAlias: lens,
    JSONString: JSON.stringify({ ...lensJson(), name: "Ours", description: "2" }),
  })
  await createLensVersion(owner, { LensAlias: lens, LensVersion: "2.0", IsMajorVersion: true })
  await importLens(owner, { JSONString: JSON.stringify({ ...lensJson(), name: "Only a draft" }) })
  await deleteLens(owner, { LensAlias: gone, LensStatus: "ALL" })
  await holdSession(here.db, workloadId, lead.userId)
  await useOthers(workspace.id)
  const logo = Buffer.from([1, 2, 250])
  await here.db.brandKit.create({ data: { workspaceId: workspace.id, logo, logoType: "png", header: "Bridge Ltd" } })
  await keepPortfolio(here.db, workspace.id, workloadId)
  exported = await write(here.db, workspace.id)
})

/** A profile, a review template, shares, and what another workspace shares with this one. */
async function useOthers(workspaceId: string) {
  const { db } = here
  const other = await makeMember(db, await makeWorkspace(db, "Other"), "OWNER")
  const foreignArn = await publishedLens(other, "Theirs")
  const lens = await db.lens.findFirstOrThrow({ where: { name: "Theirs" }, include: { versions: true } })
  await importLens(other, { LensAlias: foreignArn, JSONString: JSON.stringify({ ...lensJson(), name: "Theirs" }) })
  const [version] = lens.versions
  const lensVersionId = version?.id ?? ""
  const review = { id: newId(), workloadId, lensId: lens.id, lensVersionId, position: 9 }
  await db.lensReview.create({
    data: { ...review, pillars: { create: [{ pillarId: "security", unanswered: 2 }] } },
  })
  const makeProfile = (name: string, owner: string) => {
    const versions = { create: [1, 2].map((number) => ({ number, answers: { q: [`choice ${number}`] } })) }
    const data = { id: newId(), workspaceId: owner, name, normalizedName: name, description: "", versions }
    return db.profile.create({ data })
  }
  const [mine, theirs] = [await makeProfile("mine", workspaceId), await makeProfile("theirs", other.actor.workspaceId)]
  await db.workload.update({ where: { id: workloadId }, data: { profileId: theirs.id, profileVersion: 2 } })
  const answers = { create: [{ questionId: "q", choices: {}, isApplicable: true, reason: "NONE", notes: "n" }] }
  const lenses = { create: [{ id: newId(), lensId: lens.id, lensVersionId, position: 0, answers }] }
  const base = { id: newId(), workspaceId, name: "T", normalizedName: "t", description: "" }
  const template = await db.reviewTemplate.create({ data: { ...base, lenses } })
  const share = { workspaceId, sharedWith: "123456789012", accountId: "123456789012", expiresAt: new Date() }
  await db.share.createMany({
    data: [
      { ...share, id: newId(), kind: "WORKLOAD", workloadId, permission: "CONTRIBUTOR", status: "ACCEPTED" },
      { ...share, id: newId(), kind: "PROFILE", profileId: mine.id },
      { ...share, id: newId(), kind: "TEMPLATE", templateId: template.id },
    ],
  })
}

describe("the file", () => {
  test("holds everything, and no secret", () => {
    expect(exported.workloads.map((one) => [one.name, one.reviews.length, one.milestones.length])).toEqual([
      ["Another", 1, 0],
      ["Kasse", 4, 1],
    ])
    expect(exported.workloads.flatMap((one) => one.improvements)).toMatchObject([
      { number: 1, links: [{}, {}], comments: [{}], decisions: [{}] },
      { number: 2, links: [], steps: [] },
    ])
    expect(exported.lenses.map((lens) => [lens.name, lens.versions.length]).toSorted()).toEqual([
      ["Gone", 1],
      ["Only a draft", 0],
      ["Ours", 2],
      ["Theirs", 1],
    ])
    expect(exported.brandKit).toMatchObject({ header: "Bridge Ltd", logo: "AQL6" })
    expect(exported.profiles.map((profile) => [profile.name, profile.versions.map((one) => one.number)])).toEqual([
      ["mine", [1, 2]],
      ["theirs", [2]],
    ])
    expect(exported.templates).toMatchObject([{ name: "T", lenses: [{ answers: [{ notes: "n" }] }] }])
    const shared = [...exported.workloads, ...exported.lenses, ...exported.profiles, ...exported.templates]
    expect(shared.flatMap((one) => one.shares.map((share) => [share.kind, share.status])).toSorted()).toEqual([
      ["PROFILE", "PENDING"],
      ["TEMPLATE", "PENDING"],
      ["WORKLOAD", "ACCEPTED"],
    ])
    expect(exported.builtInLenses).toMatchObject([{ alias: "framework", versions: [{ version: "1.0" }] }])
    expect(exported.members.map((member) => [member.email, member.role])).toEqual([
      ["lead@example.org", "REVIEW_LEAD"],
      ["owner@example.org", "OWNER"],
    ])
    expect(exported.programmes).toMatchObject([
      { targetPercent: 45, risks: [{ questionId: "security_1" }], days: [{ known: 1, resolved: 0 }] },
    ])
    expect(exported.savedViews.map((view) => [view.name, view.userId !== null]).toSorted()).toEqual([
      ["Mine", true],
      ["Theirs, for all", false],
    ])
    const [session] = exported.workloads.flatMap((one) => one.sessions)
    expect(session).toMatchObject({ minutes: [{ version: 1 }], events: [{ sequence: 1 }] })
    expect(session?.people.map((person) => [person.name, person.preAnswers.length])).toEqual([
      ["Lead", 1],
      ["Ann", 0],
    ])
    expect(exported.audit.length).toBeGreaterThan(5)
    expect(JSON.stringify(exported)).not.toMatch(/passwordHash|tokenHash/)
  })

  test("tells nothing of another workspace but what it shares", () => {
    const theirs = exported.lenses.find((lens) => lens.name === "Theirs")
    expect(theirs).toMatchObject({ draftSource: null, draftUpdatedBy: null, versions: [{ publishedBy: null }] })
  })
})

describe("on another installation", () => {
  test("the copy has the same names, and exporting it gives the same file", async () => {
    const copy = await read(there.db, exported)
    expect(copy).toMatchObject({ id: exported.workspace.id, accountId: exported.workspace.accountId, workloads: 2 })
    expect(copy.newAccounts).toEqual(["lead@example.org", "owner@example.org"])
    expect(await write(there.db, copy.id)).toEqual(exported)
    const user = await there.db.user.findUniqueOrThrow({ where: { email: "owner@example.org" } })
    expect(await passwordMatches(user.passwordHash, "!")).toBe(false)
    const ctx = asOperator(visit(there.db), copy)
    const { Milestone } = await getMilestone(ctx, { WorkloadId: workloadId, MilestoneNumber: 1 })
    expect(Milestone).toMatchObject({ MilestoneName: "Before", Workload: { RiskCounts: { MEDIUM: 3 } } })
  })

  test("a file of the time of one programme brings it along", async () => {
    const [{ id: _, scopeTag: __, createdAt: ___, days: ____, ...programme } = { risks: [] }] = exported.programmes
    const { programmes, ...older } = exported
    const copy = await read(there.db, { ...older, programme })
    const [found, ...others] = (await write(there.db, copy.id)).programmes
    expect(others).toEqual([])
    const { targetPercent, startedOn } = programmes[0] ?? {}
    expect(found).toMatchObject({ name: "2027", targetPercent, startedOn, scopeTag: "", days: [] })
    expect(found?.risks.map(({ questionId, seenOn }) => [questionId, seenOn])).toEqual(
      programmes[0]?.risks.map(({ questionId, seenOn }) => [questionId, seenOn]),
    )
    const none = await read(there.db, { ...older, programme: null })
    expect((await write(there.db, none.id)).programmes).toEqual([])
  })

  test("a built-in version that it lacks comes along without becoming the newest", async () => {
    const [framework] = exported.builtInLenses
    const [version] = framework?.versions ?? []
    const content = JSON.parse(JSON.stringify(exported).replaceAll("builtin:framework@1.0", "builtin:framework@0.5"))
    content.builtInLenses[0].versions = [{ ...version, id: "builtin:framework@0.5", version: "0.5" }]
    const copy = await read(there.db, content)
    const versions = await there.db.lensVersion.findMany({
      where: { lens: { alias: "framework" } },
      orderBy: { number: "asc" },
    })
    expect(versions.map((row) => row.version)).toEqual(["0.5", "0.9", "1.0"])
    expect(unnamed(await write(there.db, copy.id))).toEqual(unnamed(content))
  })

  test("a built-in version with another text is named, a built-in lens that it lacks refused", async () => {
    const text = JSON.parse(JSON.stringify(exported))
    text.builtInLenses[0].versions[0].source += " "
    expect((await read(there.db, text)).otherTexts).toEqual(["framework 1.0"])
    const unknown = JSON.stringify(exported)
      .replaceAll("builtin:framework", "builtin:other")
      .replace('"alias":"framework"', '"alias":"other"')
    await expect(importWorkspace(visit(there.db), unknown)).rejects.toMatchObject({
      message: expect.stringContaining("other"),
    })
  })
})

describe("on the same installation", () => {
  test("the copy gets names of its own, everywhere, and the original stays as it was", async () => {
    const copy = await read(here.db, exported)
    const again = await write(here.db, copy.id)
    expect(copy.newAccounts).toEqual([])
    expect(again.members).toEqual(exported.members)
    expect(unnamed(again)).toEqual(unnamed(exported))
    const text = JSON.stringify(again)
    for (const row of [exported.workspace, ...exported.workloads, ...exported.lenses])
      expect(text).not.toContain(row.id)
    const { accountId } = exported.workspace
    expect(again.workloads[1]?.accountIds).toEqual([accountId])
    expect(again.workloads[1]?.notes).toContain(`arn:aws:wellarchitected:us-east-1:${copy.accountId}:lens/`)
    expect(again.workloads[1]?.notes).toContain(`arn:aws:s3:::${accountId}:bucket`)
    expect(await write(here.db, exported.workspace.id)).toEqual(exported)
  })

  test("imports at the same moment get along", async () => {
    const copies = await Promise.all([1, 2, 3].map(() => read(here.db, exported)))
    expect(new Set(copies.map((copy) => copy.accountId)).size).toBe(3)
  })
})

describe("a file that is refused leaves nothing behind", () => {
  const change = (edit: (content: file.WorkspaceFile) => void) => {
    const content: file.WorkspaceFile = JSON.parse(JSON.stringify(exported))
    edit(content)
    return JSON.stringify(content)
  }
  test.each<[string, () => string, string]>([
    ["not JSON", () => "{", "not JSON"],
    ["something else", () => "[]", "not a workspace file"],
    ["a newer format", () => JSON.stringify({ ...exported, version: 2 }), "newer Plumbline"],
    [
      "a wrong value",
      () => change((content) => Object.assign(content.workloads[0] ?? {}, { unanswered: "many" })),
      "workloads.0.unanswered",
    ],
    ["a profile that is not in it", () => change((content) => content.profiles.splice(0)), "the profile of"],
    ["a lens that is not in it", () => change((content) => content.lenses.splice(0)), "the lens of a review"],
    [
      "an improvement of a review that is not in it",
      () => change((content) => content.workloads[1]?.reviews.splice(0)),
      "leads out of it",
    ],
    ["a row twice", () => change((content) => content.workloads.push(...content.workloads)), "contradicts itself"],
  ])("%s", async (_, content, message) => {
    const before = await there.db.workspace.count()
    await expect(importWorkspace(visit(there.db), content())).rejects.toMatchObject({
      code: "Validation",
      message: expect.stringContaining(message),
    })
    expect(await there.db.workspace.count()).toBe(before)
  })
})
