import { beforeAll, describe, expect, test } from "vitest"
import { lensJson } from "@/lib/lens/example"
import type { Context } from "@/lib/server/context"
import { copyLens } from "@/lib/server/lens-copy"
import { getLensDraft, saveLensDraft } from "@/lib/server/lens-drafts"
import { keepExpectation, removeExpectation } from "@/lib/server/lens-expectations"
import { createLensVersion, deleteLens, exportLens } from "@/lib/server/lenses"
import { testDatabase } from "@/lib/server/testing/database"
import { auditActions, makeMember, makeWorkspace } from "@/lib/server/testing/people"

const { db } = await testDatabase()
let author: Context
let other: Context

beforeAll(async () => {
  const workspace = await makeWorkspace(db)
  author = await makeMember(db, workspace, "LENS_AUTHOR")
  other = await makeMember(db, workspace, "ADMIN")
})

const text = (name: string, more: Record<string, unknown> = {}) =>
  JSON.stringify({ ...lensJson(), name, ...more }, null, 2)
const arn = (key: string) => `arn:aws:wellarchitected:local-1:${author.actor.accountId}:lens/${key}`
const publish = (key: string, version = "1.0") =>
  createLensVersion(author, { LensAlias: arn(key), LensVersion: version, IsMajorVersion: true })

describe("a draft", () => {
  test("is kept to the byte, whatever is wrong with it, and is published as it is", async () => {
    const broken = '{ "name": "Byte lens",\r\n "pillars": [ }\u0000'.replace("\u0000", "")
    const { LensKey, Revision } = await saveLensDraft(author, { Source: broken })
    expect(await getLensDraft(author, { LensKey })).toMatchObject({ Source: broken, Revision, IsDraft: true })
    const odd = text("Byte lens").replaceAll("\n", "\r\n").replace('"Byte lens"', '"Byt\\u0065 lens"')
    await saveLensDraft(author, { LensKey, Source: odd, Revision })
    await publish(LensKey)
    const version = await db.lensVersion.findFirstOrThrow({ where: { lensId: LensKey } })
    expect(version.source).toBe(odd)
    expect((await exportLens(author, { LensAlias: LensKey })).LensJSON).toBe(odd)
  })

  test("is refused to whoever wrote over an older one, with what is there now; the same text again is nothing", async () => {
    const { LensKey, Revision } = await saveLensDraft(author, { Source: text("Two authors") })
    const mine = text("Two authors", { description: "Mine" })
    const second = await saveLensDraft(author, { LensKey, Source: mine, Revision })
    expect(second.Revision).toBe(Revision + 1)
    const late = saveLensDraft(other, { LensKey, Source: text("Two authors", { description: "Late" }), Revision })
    await expect(late).rejects.toMatchObject({
      code: "Conflict",
      details: { current: { source: mine, revision: second.Revision, by: author.actor.name } },
    })
    const same = await saveLensDraft(author, { LensKey, Source: mine, Revision: second.Revision })
    expect(same.Revision).toBe(second.Revision)
  })

  test("of two who save at the same moment, one is told", async () => {
    const { LensKey, Revision } = await saveLensDraft(author, { Source: text("At once") })
    const attempts = [author, other].map((who, index) =>
      saveLensDraft(who, { LensKey, Revision, Source: text("At once", { description: `From ${index}` }) }),
    )
    const outcomes = await Promise.allSettled(attempts)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  })

  test("may bear a name in work that it cannot be published with", async () => {
    await saveLensDraft(author, { Source: text("Taken name") })
    const { LensKey } = await saveLensDraft(author, { Source: text("My name") })
    await saveLensDraft(author, { LensKey, Source: text("Taken  name") })
    expect((await getLensDraft(author, { LensKey })).Name).toBe("My name")
    await expect(publish(LensKey)).rejects.toThrow("already exists")
    await expect(saveLensDraft(author, { Source: text("taken NAME") })).rejects.toThrow("already exists")
    await saveLensDraft(author, { LensKey, Source: text("My name") })
    await publish(LensKey)
    await saveLensDraft(author, { LensKey, Source: text("Another name") })
    await expect(publish(LensKey, "2.0")).rejects.toThrow("Lens name must match published name")
  })

  test("saved again and again is one line in the audit trail", async () => {
    const workspace = await makeWorkspace(db)
    const writer = await makeMember(db, workspace, "LENS_AUTHOR")
    const { LensKey } = await saveLensDraft(writer, { Source: text("Autosaved") })
    for (let key = 0; key < 5; key++) {
      await saveLensDraft(writer, { LensKey, Source: text("Autosaved", { description: `${key}` }) })
    }
    expect(await auditActions(db, workspace.id)).toEqual(["lens.create"])
  })

  test("discarded, the newest version is what is edited next", async () => {
    const { LensKey } = await saveLensDraft(author, { Source: text("Discarded") })
    await publish(LensKey)
    await saveLensDraft(author, { LensKey, Source: "{}" })
    await deleteLens(other, { LensAlias: arn(LensKey), LensStatus: "DRAFT" })
    expect(await getLensDraft(author, { LensKey })).toMatchObject({ IsDraft: false, Source: text("Discarded") })
  })
})

describe("a copy", () => {
  test("has another name and is otherwise the same text", async () => {
    const { LensKey } = await saveLensDraft(author, { Source: text("Original").replaceAll("\n", "\r\n") })
    const copy = await copyLens(author, { LensKey, Name: "Copy “of” it" })
    const { Source } = await getLensDraft(author, { LensKey: copy.LensKey })
    expect(Source).toBe(text("Original").replaceAll("\n", "\r\n").replace('"Original"', '"Copy “of” it"'))
    await expect(copyLens(author, { LensKey, Name: "Original" })).rejects.toThrow("already exists")
  })
})

describe("expectations", () => {
  const half = { name: "Half way", questionId: "security_1", selected: ["keep_logs"], notApplicable: [] }

  test("are tried on publishing: an unmet one blocks it with its name, a met one does not", async () => {
    const { LensKey } = await saveLensDraft(author, { Source: text("Expecting") })
    const kept = await keepExpectation(author, { LensKey, ...half, risk: "NONE" })
    expect(kept.Expectations).toMatchObject([{ ...half, risk: "NONE" }])
    await expect(publish(LensKey)).rejects.toThrow(
      "The expectation “Half way” is not met: Expected No risk, but the rules give Medium.",
    )
    await removeExpectation(author, { LensKey, ExpectationId: kept.Expectations[0]?.id ?? "" })
    await keepExpectation(author, { LensKey, ...half, risk: "MEDIUM" })
    await publish(LensKey)
    expect((await getLensDraft(author, { LensKey })).Expectations).toHaveLength(1)
  })

  test("kept at the same moment are both kept", async () => {
    const { LensKey } = await saveLensDraft(author, { Source: text("Both kept") })
    await Promise.all([author, other].map((who) => keepExpectation(who, { LensKey, ...half, risk: "MEDIUM" })))
    expect((await getLensDraft(author, { LensKey })).Expectations).toHaveLength(2)
  })
})
