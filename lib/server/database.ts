import "server-only"
import { PrismaPg } from "@prisma/adapter-pg"
import { PrismaClient } from "@/prisma/generated/client"
import { settings } from "./settings"

/** Beyond this many different statements (lists of varying length) the server would only collect plans. */
const maxPrepared = 500

/** A client with its own pool. Statements are prepared once per connection, so that PostgreSQL parses each only once. */
export function createDatabase(url: string, poolSize = 16): PrismaClient {
  const names = new Map<string, string>()
  const adapter = new PrismaPg(
    { connectionString: url, max: poolSize },
    {
      statementNameGenerator: ({ sql }) => {
        const name = names.get(sql)
        if (name !== undefined) return name
        if (names.size >= maxPrepared) return ""
        names.set(sql, `plumbline_${names.size}`)
        return `plumbline_${names.size - 1}`
      },
    },
  )
  return new PrismaClient({ adapter })
}

// Next reloads modules in development; the pool must survive that.
const shared: { plumblineDatabase?: PrismaClient } = globalThis as never

/** The database of this process, connected at first use. */
export function db(): PrismaClient {
  shared.plumblineDatabase ??= createDatabase(settings().databaseUrl, settings().databasePool)
  return shared.plumblineDatabase
}
