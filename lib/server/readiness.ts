import "server-only"
import { readdir } from "node:fs/promises"
import { join } from "node:path"
import type { PrismaClient } from "@/prisma/generated/client"

/** Names of this version's migrations that the database has not applied; throws when the database cannot be asked. */
export async function lackingMigrations(db: PrismaClient): Promise<string[]> {
  const folder = join(process.cwd(), "prisma", "migrations")
  const entries = await readdir(folder, { withFileTypes: true })
  const applied = await db.$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`
  const names = new Set(applied.map((row) => row.name))
  return entries.filter((entry) => entry.isDirectory() && !names.has(entry.name)).map((entry) => entry.name)
}
