import "server-only"
import { PrismaPg } from "@prisma/adapter-pg"
import pg from "pg"
import { isTransaction } from "@/lib/server/context"
import { log } from "@/lib/server/log"
import { type Prisma, PrismaClient } from "@/prisma/generated/client"
import { settings } from "./settings"

/** Beyond this many different statements (lists of varying length) the server would only collect plans. */
const maxPrepared = 500

interface Shared {
  database: PrismaClient | null
  /** Names of prepared statements; they count per connection, so that all pools may share them. */
  names: Map<string, string>
  pools: WeakMap<object, pg.Pool>
}

// Next loads this file several times: for what runs when the server starts, for each group of routes, and again whenever
// somebody changes it in development. The pool and the names of its statements must be the same for all of them.
const kept = globalThis as typeof globalThis & { plumblineDatabase?: Shared }
kept.plumblineDatabase ??= { database: null, names: new Map(), pools: new WeakMap() }
const shared = kept.plumblineDatabase
const { names, pools } = shared

function statementName(sql: string): string {
  const name = names.get(sql)
  if (name !== undefined) return name
  if (names.size >= maxPrepared) return ""
  names.set(sql, `plumbline_${names.size}`)
  return `plumbline_${names.size - 1}`
}

/** A client with its own pool. Statements are prepared once per connection, so that PostgreSQL parses each only once. */
export function createDatabase(url: string, poolSize = 16): PrismaClient {
  const pool = new pg.Pool({ connectionString: url, max: poolSize })
  // A connection that breaks while nobody uses it is replaced; without a listener it would end the process.
  pool.on("error", (error) => log().warn({ err: error }, "an idle database connection was lost"))
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    statementNameGenerator: ({ sql }) => statementName(sql),
  })
  const client = new PrismaClient({ adapter })
  pools.set(client, pool)
  return client
}

/**
 * Runs one statement on the client's own pool, past Prisma: a quarter of the processor time. Only for the few statements
 * that every request or every answer runs. Rows come as node-postgres reads them: timestamps as Date, JSON parsed.
 * Within `together` it is part of the transaction.
 */
export async function runHot<Row extends object>(db: object, statement: Prisma.Sql): Promise<Row[]> {
  if (isTransaction(db)) return db.$queryRaw<Row[]>(statement)
  const pool = pools.get(db)
  if (!pool) throw new Error("This client was not made by createDatabase.")
  const { text, values } = statement
  return (await pool.query<Row>({ name: statementName(text), text, values })).rows
}

/** The database of this process, connected at first use. */
export function db(): PrismaClient {
  shared.database ??= createDatabase(settings().databaseUrl, settings().databasePool)
  return shared.database
}

/** From here on the process uses this one: for tests that go through the door of the API. */
export function setDatabase(client: PrismaClient): void {
  shared.database = client
}
