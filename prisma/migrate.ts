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
  if ((await unappliedMigrations(url)).length === 0) return []
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

/** Runs one command and returns what to say and the exit code. */
async function run(command: string | undefined, name: string | undefined, url: string): Promise<[string, number]> {
  if (command === "dev") {
    if (!name) return ["Say what the migration does: npm run migrate -- dev --name add_sessions", 1]
    const created = await createMigration(url, name, new Date())
    return [created ? `Wrote prisma/migrations/${created}/migration.sql.` : "The schema has not changed.", 0]
  }
  if (command === "deploy") {
    const applied = await deployMigrations(url)
    return [applied.length ? `Applied ${applied.join(", ")}.` : "The database is up to date.", 0]
  }
  if (command === "status") {
    const waiting = await unappliedMigrations(url)
    if (waiting.length) return [`Not applied yet: ${waiting.join(", ")}.`, 1]
    return ["The database is up to date.", 0]
  }
  return ["Usage: npm run migrate -- dev --name <name> | deploy | status", 1]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { name: { type: "string" } } })
  const ended = run(positionals[0], values.name, process.env.DATABASE_URL ?? "")
  const [message, code] = await ended.catch(
    (error) => [error instanceof Error ? error.message : String(error), 1] as const,
  )
  await new Promise((written) => (code === 0 ? process.stdout : process.stderr).write(`${message}\n`, written))
  // The engine leaves a timer of ten seconds behind that would keep us waiting.
  process.exit(code)
}
