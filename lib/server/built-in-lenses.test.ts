import { fileURLToPath } from "node:url"
import { beforeAll, expect, test } from "vitest"
import { loadLens } from "@/lib/server/lens-store"
import type { PrismaClient } from "@/prisma/generated/client"
import { type BuiltInLens, builtInVersion, importBuiltInLenses, readBuiltInLenses } from "./built-in-lenses"
import { testDatabase } from "./testing/database"

const now = new Date("2026-11-21T10:00:00Z")
const folder = fileURLToPath(new URL("../../lenses", import.meta.url))
let db: PrismaClient
let shipped: BuiltInLens[]

beforeAll(async () => {
  db = (await testDatabase()).db
  shipped = await readBuiltInLenses(folder)
  await importBuiltInLenses(db, shipped, now)
})

/** The same lens as a later release would ship it. */
function release(file: BuiltInLens, version: string): BuiltInLens {
  return { ...file, text: file.text.replace(`"version": "${builtInVersion(file)}"`, `"version": "${version}"`) }
}

function versionsOf(alias: string) {
  return db.lensVersion.findMany({ where: { lens: { alias } }, orderBy: { number: "asc" } })
}

test("every file of the folder is there as a lens that belongs to no workspace, word for word", async () => {
  const lenses = await db.lens.findMany({ include: { versions: true }, orderBy: { alias: "asc" } })
  expect(lenses.map(({ alias, workspaceId }) => ({ alias, workspaceId }))).toEqual(
    shipped.map(({ alias }) => ({ alias, workspaceId: null })),
  )
  for (const [index, lens] of lenses.entries()) {
    const file = shipped[index]
    expect(lens.versions.map((version) => version.source)).toEqual([file?.text])
  }
})

test("the framework lens is read back with all its questions", async () => {
  const [version] = await versionsOf("wellarchitected")
  const lens = await loadLens(db, version?.id ?? "")
  expect(version).toMatchObject({ number: 1, isMajor: true, questionCount: 57 })
  expect(lens.pillars.flatMap((pillar) => pillar.questions)).toHaveLength(57)
})

test("a second import changes nothing, even when two starts do it at once", async () => {
  const before = await db.lensVersion.findMany({ orderBy: { id: "asc" } })
  const both = await Promise.all([importBuiltInLenses(db, shipped, now), importBuiltInLenses(db, shipped, now)])
  expect(new Set(both.flat().map((one) => one.outcome))).toEqual(new Set(["unchanged"]))
  expect(await db.lensVersion.findMany({ orderBy: { id: "asc" } })).toEqual(before)
})

test("a new version is a further major version, and the old one stays as it was", async () => {
  const saas = shipped.filter((file) => file.alias === "saas")
  const later = saas.map((file) => release(file, "2027.5.0"))
  expect(await importBuiltInLenses(db, later, now)).toMatchObject([{ version: "2027.5.0", outcome: "published" }])
  expect(await versionsOf("saas")).toMatchObject([
    { number: 1, source: saas[0]?.text },
    { number: 2, version: "2027.5.0", isMajor: true, source: later[0]?.text },
  ])
  // A product that was set back to an earlier release finds its version and leaves the newer one alone.
  expect(await importBuiltInLenses(db, saas, now)).toMatchObject([{ outcome: "unchanged" }])
})

test("a published version never changes, whatever the file says today", async () => {
  const serverless = shipped.filter((file) => file.alias === "serverless")
  const changed = serverless.map((file) => ({ ...file, text: file.text.replace("None of these", "Nothing of this") }))
  expect(await importBuiltInLenses(db, changed, now)).toMatchObject([{ outcome: "kept" }])
  expect(await versionsOf("serverless")).toMatchObject([{ source: serverless[0]?.text }])
})

test("a lens without a version of its own is refused", () => {
  expect(() => builtInVersion({ alias: "mine", text: "{}" })).toThrow("lenses/mine.json needs a version")
})
