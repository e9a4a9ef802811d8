import { execFileSync } from "node:child_process"
import { expect, test } from "vitest"
import { testDatabase } from "@/lib/server/testing/database"

const command = ["--conditions=react-server", "--import", "tsx", "prisma/seed.ts"]

test("the seed runs as the start runs it, and says what it did", async () => {
  const { db, url } = await testDatabase()
  const run = () => execFileSync(process.execPath, command, { env: { ...process.env, DATABASE_URL: url } }).toString()
  expect(run()).toMatch(/^wellarchitected \S+: published$/m)
  const aliases = await db.lens.findMany({ select: { alias: true }, orderBy: { alias: "asc" } })
  expect(aliases.map(({ alias }) => alias)).toEqual(["saas", "serverless", "wellarchitected"])
  expect(run()).toMatch(/^wellarchitected \S+: unchanged$/m)
})
