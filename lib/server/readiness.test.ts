import { expect, test } from "vitest"
import { lackingMigrations } from "./readiness"
import { testDatabase } from "./testing/database"

test("a migrated database lacks nothing", async () => {
  const { db } = await testDatabase()
  expect(await lackingMigrations(db)).toEqual([])
})

test("a migration that failed or is missing is named", async () => {
  const { db } = await testDatabase()
  const [first] = await db.$queryRaw<{ name: string }[]>`select migration_name as name from _prisma_migrations limit 1`
  await db.$executeRaw`update _prisma_migrations set finished_at = null where migration_name = ${first?.name}`
  expect(await lackingMigrations(db)).toEqual([first?.name])
})
