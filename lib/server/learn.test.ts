import { fileURLToPath } from "node:url"
import { beforeAll, expect, test } from "vitest"
import { GET } from "@/app/api/learn/[lensKey]/[version]/[file]/route"
import { ROLES } from "@/lib/access/policy"
import { AppError } from "@/lib/errors"
import { lensJson } from "@/lib/lens/example"
import { importBuiltInLenses, readBuiltInLenses } from "@/lib/server/built-in-lenses"
import type { Context } from "@/lib/server/context"
import { getLearnPage, listLearnLenses, relatedPractices } from "@/lib/server/learn"
import { createLensVersion, importLens } from "@/lib/server/lenses"
import type { PrismaClient } from "@/prisma/generated/client"
import { testDatabase } from "./testing/database"
import { makeMember, makeWorkspace } from "./testing/people"

let db: PrismaClient
let author: Context
let stranger: Context
let own: string

beforeAll(async () => {
  db = (await testDatabase()).db
  const lenses = await readBuiltInLenses(fileURLToPath(new URL("../../lenses", import.meta.url)))
  await importBuiltInLenses(db, lenses, new Date())
  const workspace = await makeWorkspace(db)
  author = await makeMember(db, workspace, "LENS_AUTHOR")
  stranger = await makeMember(db, await makeWorkspace(db), "OWNER")
  const { LensArn } = await importLens(author, { JSONString: JSON.stringify(lensJson()) })
  await createLensVersion(author, { LensAlias: LensArn, LensVersion: "1.0", IsMajorVersion: true })
  await importLens(author, { JSONString: JSON.stringify({ ...lensJson(), name: "Only a draft" }) })
  own = LensArn.split("/").at(-1) ?? ""
})

test("a fresh workspace already has the built-in lenses to read, the framework first", async () => {
  const lenses = await listLearnLenses(stranger)
  expect(lenses.map(({ key, questionCount }) => [key, questionCount])).toEqual([
    ["wellarchitected", 57],
    ["saas", 18],
    ["serverless", 18],
  ])
})

test("the workspace's own lenses follow once they are published, and only there", async () => {
  const lenses = await listLearnLenses(author)
  expect(lenses.map(({ name }) => name).slice(3)).toEqual(["Small lens"])
  expect(lenses.at(-1)).toMatchObject({ key: own, version: "1.0", isBuiltIn: false })
})

test("every role reads a lens in full", async () => {
  const workspace = await makeWorkspace(db)
  for (const role of ROLES) {
    const reader = await makeMember(db, workspace, role)
    const { rendition } = await getLearnPage(reader, { LensKey: "wellarchitected" })
    const practices = rendition.pillars.flatMap((pillar) => pillar.questions.flatMap((question) => question.practices))
    expect(practices).toHaveLength(307)
  }
})

test("another workspace's lens, a draft, and a version that is not there are not found", async () => {
  const draft = await db.lens.findFirstOrThrow({ where: { name: "Only a draft" } })
  const missing = [
    () => getLearnPage(stranger, { LensKey: own }),
    () => getLearnPage(author, { LensKey: draft.id }),
    () => getLearnPage(author, { LensKey: own, Version: "9.9" }),
  ]
  for (const read of missing) {
    await expect(read()).rejects.toSatisfy((error) => error instanceof AppError && error.code === "ResourceNotFound")
  }
})

test("an older version can still be read as it was", async () => {
  const changed = lensJson()
  changed.description = "Another text"
  await importLens(author, { JSONString: JSON.stringify(changed), LensAlias: (await arnOf(own)) ?? "" })
  await createLensVersion(author, { LensAlias: (await arnOf(own)) ?? "", LensVersion: "2.0", IsMajorVersion: true })
  const newest = await getLearnPage(author, { LensKey: own })
  const older = await getLearnPage(author, { LensKey: own, Version: "1.0" })
  expect([newest.rendition.description, newest.rendition.version]).toEqual(["Another text", "2.0"])
  expect([older.rendition.description, older.rendition.version]).toEqual(["For tests", "1.0"])
  expect(await older.source()).toBe(JSON.stringify(lensJson()))
})

async function arnOf(key: string) {
  return `arn:aws:wellarchitected:us-east-1:${"accountId" in author.actor ? author.actor.accountId : ""}:lens/${key}`
}

test("practices are offered relatives from other questions, each with its place", async () => {
  const { rendition } = await getLearnPage(stranger, { LensKey: "wellarchitected" })
  const related = relatedPractices(rendition, "backing-up-data")
  expect(related).toHaveLength(4)
  expect(related.flat().length).toBeGreaterThan(0)
  expect(related.flat().every((one) => one.questionId !== "backing-up-data" && one.label !== "")).toBe(true)
})

test("files of a lens are for members only", async () => {
  const params = Promise.resolve({ lensKey: "saas", version: "2026.11.0", file: "lens.md" })
  const answer = await GET(new Request("http://localhost/api/learn/saas/2026.11.0/lens.md"), { params })
  expect(answer.status).toBe(401)
  expect(answer.headers.get("cache-control") ?? "").not.toContain("immutable")
})
