import { mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import type { MigrationDirectory } from "@prisma/schema-engine-wasm/schema_engine_bg"
import pg from "pg"
import { applyMigrations, diffSchemas } from "./schema-engine"

const folder = fileURLToPath(new URL("migrations", import.meta.url))
const schemaFile = fileURLToPath(new URL("schema.prisma", import.meta.url))
/** The schema as of the last migration: the next one is the difference to it. */
const lastSchemaFile = join(folder, "schema.prisma")

export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

async function readMigration(name: string): Promise<MigrationDirectory> {
  const content = await readFile(join(folder, name, "migration.sql"), "utf8")
  return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok", value: content } } }
}

/** What the schema has that no migration gives yet, as SQL; empty when the migrations are complete. */
export async function pendingChange(url: string): Promise<string> {
  const last = await readFile(lastSchemaFile, "utf8").catch(() => null)
  return diffSchemas(url, last, await readFile(schemaFile, "utf8"))
}

/** Writes the next migration and returns its name, or null when the schema did not change. */
async function createMigration(url: string, name: string, now: Date): Promise<string | null> {
  const sql = await pendingChange(url)
  const schema = await readFile(schemaFile, "utf8")
  const time = now.toISOString().replace(/\D/g, "").slice(0, 14)
  const fullName = `${time}_${name.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`
  if (sql) {
    await mkdir(join(folder, fullName), { recursive: true })
    await writeFile(join(folder, fullName, "migration.sql"), `${sql}\n`)
    await writeFile(join(folder, "migration_lock.toml"), 'provider = "postgresql"\n')
  }
  await writeFile(lastSchemaFile, schema)
  return sql ? fullName : null
}

/** Applies the migrations that the database lacks, in order, and returns their names. */
export async function deployMigrations(url: string): Promise<string[]> {
  const directories = await Promise.all((await migrationNames()).map(readMigration))
  return applyMigrations(url, await readFile(schemaFile, "utf8"), {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: directories,
  })
}

/** Names of the migrations that the database lacks. */
export async function unappliedMigrations(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const known = await client.query("select to_regclass('_prisma_migrations') is not null as known")
    if (!known.rows[0].known) return await migrationNames()
    const applied = await client.query<{ name: string }>(
      "select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
    )
    const names = new Set(applied.rows.map((row) => row.name))
    return (await migrationNames()).filter((name) => !names.has(name))
  } finally {
    await client.end()
  }
}

async function main() {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { name: { type: "string" } } })
  const [command] = positionals
  const url = process.env.DATABASE_URL ?? ""
  if (command === "dev") {
    if (!values.name) throw new Error("Say what the migration does: npm run migrate -- dev --name add_sessions")
    const created = await createMigration(url, values.name, new Date())
    console.log(created ? `Wrote prisma/migrations/${created}/migration.sql.` : "The schema has not changed.")
    return
  }
  if (command === "deploy") {
    const applied = await deployMigrations(url)
    console.log(applied.length ? `Applied ${applied.join(", ")}.` : "The database is up to date.")
    return
  }
  if (command === "status") {
    const waiting = await unappliedMigrations(url)
    console.log(waiting.length ? `Not applied yet: ${waiting.join(", ")}.` : "The database is up to date.")
    process.exitCode = waiting.length ? 1 : 0
    return
  }
  throw new Error("Usage: npm run migrate -- dev --name <name> | deploy | status")
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
