import { randomBytes } from "node:crypto"
import pg from "pg"
import { afterAll, inject } from "vitest"
import { createDatabase } from "@/lib/server/database"
import type { PrismaClient } from "@/prisma/generated/client"

/** A migrated, empty database of this test file alone (a clone of the template); dropped after the file's last test. */
export async function testDatabase(): Promise<{ db: PrismaClient; url: string }> {
  const template = new URL(inject("templateDatabase"))
  const worker = process.env.VITEST_POOL_ID ?? "0"
  const name = `${template.pathname.slice(1)}_${worker}_${randomBytes(4).toString("hex")}`
  const server = new URL(template)
  server.pathname = "/postgres"
  await run(server, `create database ${name} template ${template.pathname.slice(1)}`)

  const url = new URL(template)
  url.pathname = `/${name}`
  const db = createDatabase(url.href, 4)
  afterAll(async () => {
    await db.$disconnect()
    await run(server, `drop database ${name} with (force)`)
  })
  return { db, url: url.href }
}

async function run(server: URL, sql: string) {
  const client = new pg.Client({ connectionString: server.href })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
