import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { deployMigrations, migrationsFolder, unappliedMigrations } from "./deploy"
import { diffSchemas } from "./schema-engine"

const schemaFile = fileURLToPath(new URL("schema.prisma", import.meta.url))
/** The schema as of the last migration: the next one is the difference to it. */
const lastSchemaFile = join(migrationsFolder, "schema.prisma")

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
    await mkdir(join(migrationsFolder, fullName), { recursive: true })
    await writeFile(join(migrationsFolder, fullName, "migration.sql"), `${sql}\n`)
    await writeFile(join(migrationsFolder, "migration_lock.toml"), 'provider = "postgresql"\n')
  }
  await writeFile(lastSchemaFile, schema)
  return sql ? fullName : null
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
  // The schema engine leaves a timer of ten seconds behind that would keep us waiting.
  process.exit(code)
}
