import "server-only"
import type { Role } from "@/lib/access/policy"
import type { Prisma, PrismaClient } from "@/prisma/generated/client"

/** A signed-in person in the workspace they work in. */
export interface UserActor {
  kind: "user"
  userId: string
  name: string
  email: string
  workspaceId: string
  accountId: string
  role: Role
}

/** A script that signed its request with an access key: it has the rights of the key's user. */
export interface AccessKeyActor extends Omit<UserActor, "kind"> {
  kind: "access-key"
  accessKeyId: string
}

/** The operator's command line and the seed, in one workspace. */
export interface SystemActor {
  kind: "system"
  name: string
  workspaceId: string
  accountId: string
}

/** Somebody who came into one session by a link. They have no right anywhere: the session's own rules are all. */
export interface GuestActor {
  kind: "guest"
  name: string
  workspaceId: string
  accountId: string
  sessionId: string
  /** Who they are in that session. */
  personId: string
  role: null
  /** Empty: nobody's account. */
  userId: ""
  email: ""
}

export type Actor = UserActor | AccessKeyActor | SystemActor | GuestActor

export type Database = PrismaClient
export type Transaction = Prisma.TransactionClient

/** What every verb gets: who asks, the database, the time and the request it belongs to. */
export interface Context {
  actor: Actor
  db: Database
  now: Date
  requestId: string
}

/** Who is named in audit entries and as author. */
export function actorId(actor: Actor): string | null {
  return actor.kind === "system" || actor.kind === "guest" ? null : actor.userId
}

/** Runs `work` in one database transaction: the change, its audit entry and its live event stand or fall together. */
export function transaction<T>(ctx: Pick<Context, "db">, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return ctx.db.$transaction(work, { maxWait: 5_000, timeout: 30_000 })
}

const nested = new WeakSet<object>()

/**
 * Runs several verbs in one transaction: what they do stands or falls together. They get a context whose database is the
 * transaction; one that they begin themselves is part of it.
 */
export function together<T>(ctx: Context, work: (inner: Context) => Promise<T>): Promise<T> {
  return ctx.db.$transaction((tx) => work(inside(ctx, tx)), { maxWait: 5_000, timeout: 120_000 })
}

/** The same, in a transaction that has begun already: a verb with this context is part of it. */
export function inside(ctx: Context, tx: Transaction): Context {
  return { ...ctx, db: within(tx) }
}

function within(tx: Transaction): Database {
  const database = new Proxy(tx, {
    get(target, name) {
      if (name === "$transaction") return (work: (tx: Transaction) => Promise<unknown>) => work(target)
      const value: unknown = Reflect.get(target, name)
      return typeof value === "function" ? value.bind(target) : value
    },
  })
  nested.add(database)
  return database as unknown as Database
}

/** Whether this is a transaction of `together`, where nothing may go on beside the verbs. */
export function isTransaction(db: object): db is Database {
  return nested.has(db)
}
