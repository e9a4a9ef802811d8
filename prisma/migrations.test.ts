import { randomBytes } from "node:crypto"
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { expect, test } from "vitest"
import { testDatabase } from "@/lib/server/testing/database"
import { deployMigrations, migrationNames, unappliedMigrations } from "./deploy"
import { pendingChange } from "./migrate"
import { diffSchemas } from "./schema-engine"

const shape = `
  select 'column' as kind, table_name || '.' || column_name as name,
         concat_ws(' ', udt_name, is_nullable, column_default, datetime_precision) as definition
    from information_schema.columns where table_schema = 'public'
  union all select 'index', indexname, indexdef from pg_indexes where schemaname = 'public'
  union all select 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
  union all select 'enum', typname || '.' || enumlabel, row_number() over (partition by typname order by enumsortorder)::text
    from pg_enum join pg_type on pg_type.oid = enumtypid`

async function shapeOf(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ kind: string; name: string; definition: string }>(shape)
  await client.end()
  return rows.filter((row) => !row.name.includes("_prisma_migrations")).map((row) => Object.values(row).join(" "))
}

const { url: migrated } = await testDatabase()

test("every change of the schema has a migration", async () => {
  const change = await pendingChange(migrated)
  expect(change, "run: npm run migrate -- dev --name <what it does>").toBe("")
})

test("a deployed database lacks no migration", async () => {
  expect(await migrationNames()).not.toEqual([])
  expect(await unappliedMigrations(migrated)).toEqual([])
})

test("the migrations together give the tables of the schema", async () => {
  const name = `plumbline_schema_${randomBytes(4).toString("hex")}`
  const client = new pg.Client({ connectionString: migrated })
  await client.connect()
  await client.query(`create database ${name}`)
  const url = new URL(migrated)
  url.pathname = `/${name}`
  try {
    const schema = await readFile(new URL("schema.prisma", import.meta.url), "utf8")
    const direct = new pg.Client({ connectionString: url.href })
    await direct.connect()
    await direct.query(await diffSchemas(url.href, null, schema))
    await direct.end()
    // A migration may add by hand what the schema language has no words for, but must lack nothing.
    const migratedShape = new Set(await shapeOf(migrated))
    const missing = (await shapeOf(url.href)).filter((line) => !migratedShape.has(line))
    expect(missing).toEqual([])
  } finally {
    await client.query(`drop database ${name} with (force)`)
    await client.end()
  }
})

test("a migration that fails changes nothing, is named, and can be tried again", async () => {
  const { db, url } = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), "plumbline-migrations-"))
  const write = async (name: string, sql: string) => {
    await mkdir(join(folder, name), { recursive: true })
    await writeFile(join(folder, name, "migration.sql"), sql)
  }
  try {
    await write("29990101000000_good", "create table good (text text default 'a;b')")
    await write("29990102000000_bad", "create table half (n int); create table half (n int)")
    await expect(deployMigrations(url, folder)).rejects.toThrow(
      '29990102000000_bad failed and changed nothing: relation "half" already exists.',
    )
    expect(await db.$queryRaw`select to_regclass('half')::text as half, to_regclass('good')::text as good`).toEqual([
      { half: null, good: "good" },
    ])
    await write("29990102000000_bad", "create table half (n int)")
    expect(await deployMigrations(url, folder)).toEqual(["29990102000000_bad"])
    expect(await deployMigrations(url, folder)).toEqual([])
  } finally {
    await rm(folder, { recursive: true })
  }
})

test("two starts at the same moment migrate once", async () => {
  const { url } = await testDatabase()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query("drop schema public cascade; create schema public")
  await client.end()
  const applied = await Promise.all([deployMigrations(url), deployMigrations(url)])
  expect(applied.flat()).toEqual(await migrationNames())
})
