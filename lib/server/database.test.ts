import { expect, test } from "vitest"
import { testDatabase } from "./testing/database"

test("every test database is its own", async () => {
  const [first, second] = await Promise.all([testDatabase(), testDatabase()])
  await first.db.instance.create({ data: { key: "here", value: 1 } })
  expect(await first.db.instance.count()).toBe(1)
  expect(await second.db.instance.count()).toBe(0)
})

test("statements beyond the prepared ones still run", async () => {
  const { db } = await testDatabase()
  for (let round = 0; round < 520; round++) {
    const [row] = await db.$queryRawUnsafe<{ found: number }[]>(`select ${round}::int as found`)
    expect(row?.found).toBe(round)
  }
})
