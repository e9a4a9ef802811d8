// The database of one start or script: the given PostgreSQL, or the embedded one; then brought up to date.
import { spawnSync } from "node:child_process"
import { createHash, randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { root } from "./environment.mjs"
import { startPostgres } from "./postgres.mjs"
import { Refusal } from "./refusal.mjs"
import { sourceHash } from "./source-hash.mjs"

/** Where a database is, without its password. @param {string} url */
function placeOf(url) {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname || "localhost"}:${port || 5432}${pathname}`
}

/** @param {unknown} error */
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error)
  return error.message || ("code" in error ? String(error.code) : error.name)
}

/**
 * Connects for one task. @template T @param {string} url @param {(client: import("pg").Client) => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withClient(url, task) {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on("error", () => {})
  await client.connect()
  return task(client).finally(() => client.end())
}

/** @param {string} url */
async function checkGivenDatabase(url) {
  const version = await withClient(url, async (client) => {
    const { rows } = await client.query("select current_setting('server_version_num')::int as number")
    return rows[0].number
  }).catch((error) => {
    throw new Refusal(`The database ${placeOf(url)} (DATABASE_URL) cannot be reached: ${reasonOf(error)}.`)
  })
  if (version < 140_000)
    throw new Refusal(`Plumbline needs PostgreSQL 14 or newer; ${placeOf(url)} is ${Math.floor(version / 10_000)}.`)
}

/**
 * @param {import("./environment.mjs").Environment} environment
 * @param {import("./data-folder.mjs").Secrets} secrets
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `stop` leaves a given database alone
 */
export async function openDatabase(environment, secrets) {
  if (environment.databaseUrl) {
    await checkGivenDatabase(environment.databaseUrl)
    return { url: environment.databaseUrl, stop: async () => {} }
  }
  return startPostgres({ folder: join(environment.data, "postgres"), password: secrets.databasePassword })
}

/** Runs one of our TypeScript files to its end. @param {string} file @param {string[]} args @param {NodeJS.ProcessEnv} env */
function runTypeScript(file, args, env) {
  const node = ["--conditions=react-server", "--import", "tsx", file, ...args]
  return spawnSync(process.execPath, node, { cwd: root, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] })
}

/** Applies the migrations that the database lacks. @param {NodeJS.ProcessEnv} env with DATABASE_URL */
export function migrate(env) {
  const { status, stderr } = runTypeScript("prisma/migrate.ts", ["deploy"], env)
  if (status === 0) return
  throw new Refusal(`The database could not be migrated: ${stderr.trim()}`)
}

/** Imports the built-in lenses, unless this database already has those of these sources. @param {NodeJS.ProcessEnv} env */
export async function seed(env) {
  if (!existsSync(join(root, "prisma/seed.ts"))) return
  const url = String(env.DATABASE_URL)
  const hash = sourceHash(root)
  const stored = await withClient(url, (client) => client.query(`select value from "Instance" where key = 'seed'`))
  if (stored.rows[0]?.value.hash === hash) return
  const { status, stderr } = runTypeScript("prisma/seed.ts", [], env)
  if (status !== 0) throw new Refusal(`The built-in lenses could not be imported: ${stderr.trim()}`)
  await storeFact(url, "seed", { hash })
}

/** @param {string} url @param {string} key @param {object} value */
function storeFact(url, key, value) {
  const sql = 'insert into "Instance" values ($1, $2) on conflict (key) do update set value = excluded.value'
  return withClient(url, (client) => client.query(sql, [key, JSON.stringify(value)]))
}

/** A token for the one-time set-up link while no user exists; the one before stops working. @param {string} url */
export async function newSetupToken(url) {
  const { rows } = await withClient(url, (client) => client.query('select exists(select from "User") as any'))
  if (rows[0].any) return undefined
  const token = randomBytes(32).toString("base64url")
  const hash = createHash("sha256").update(token).digest("hex")
  await storeFact(url, "setup-token", { hash, createdAt: new Date().toISOString() })
  return token
}
