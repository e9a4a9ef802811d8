import { createHash, randomUUID } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import pg from "pg"

export const migrationsFolder = fileURLToPath(new URL("migrations", import.meta.url))

/** Prisma's own table, so that `prisma migrate` sees what we applied, and the other way round. */
const ledger = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
    migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
    started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

/** The number of the lock that `prisma migrate` takes as well: one at a time changes the tables. */
const lock = 72_707_369

/** Names of all migrations, oldest first. */
export async function migrationNames(folder = migrationsFolder): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

async function withClient<T>(url: string, task: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return task(client).finally(() => client.end())
}

async function unapplied(client: pg.Client, folder: string): Promise<string[]> {
  const table = await client.query("select to_regclass('_prisma_migrations') is not null as known")
  if (!table.rows[0].known) return migrationNames(folder)
  const { rows } = await client.query<{ name: string; finished: boolean }>(
    `select migration_name as name, finished_at is not null as finished
       from _prisma_migrations where rolled_back_at is null`,
  )
  const broken = rows.find((row) => !row.finished)
  if (broken)
    throw new Error(`${broken.name} was begun by another tool and never finished: see prisma migrate resolve.`)
  const names = new Set(rows.map((row) => row.name))
  return (await migrationNames(folder)).filter((name) => !names.has(name))
}

/** Names of the migrations that the database lacks. */
export function unappliedMigrations(url: string, folder = migrationsFolder): Promise<string[]> {
  return withClient(url, (client) => unapplied(client, folder))
}

/** All of a migration and its entry in the ledger, or nothing: a failed one can simply be tried again. */
async function apply(client: pg.Client, folder: string, name: string) {
  const sql = await readFile(join(folder, name, "migration.sql"), "utf8")
  const checksum = createHash("sha256").update(sql).digest("hex")
  await client.query("begin")
  try {
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
         values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query("commit")
  } catch (error) {
    await client.query("rollback")
    throw new Error(`${name} failed and changed nothing: ${error instanceof Error ? error.message : error}.`)
  }
}

/** Applies the migrations that the database lacks, in order, and returns their names; throws at the first that fails. */
export function deployMigrations(url: string, folder = migrationsFolder): Promise<string[]> {
  return withClient(url, async (client) => {
    await client.query("select pg_advisory_lock($1)", [lock])
    const names = await unapplied(client, folder)
    if (names.length) await client.query(ledger)
    for (const name of names) await apply(client, folder, name)
    return names
  })
}
