import "server-only"
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { AppError } from "@/lib/errors"
import type { Database } from "@/lib/server/context"
import { hashToken } from "@/lib/server/ids"
import { settings } from "@/lib/server/settings"

/**
 * How often somebody may try. The pair stops one attacker at an account without locking its owner out; the account
 * stops many attackers together; the address stops one attacker who goes through many accounts.
 */
const RULES = {
  "sign-in-pair": { points: 10, duration: 15 * 60 },
  "sign-in-account": { points: 50, duration: 60 * 60 },
  "sign-in-address": { points: 100, duration: 60 * 60 },
  "password-change": { points: 10, duration: 15 * 60 },
  setup: { points: 20, duration: 15 * 60 },
  // A whole office may read its calendars from one address.
  calendar: { points: 600, duration: 15 * 60 },
  // By address, and by link however many addresses there are.
  "guest-passcode": { points: 10, duration: 15 * 60 },
  "guest-passcode-link": { points: 50, duration: 60 * 60 },
  "guest-report": { points: 30, duration: 60 * 60 },
  invitation: { points: 20, duration: 15 * 60 },
  // A whole meeting comes from the address of one office.
  guest: { points: 600, duration: 15 * 60 },
} as const
export type RateRule = keyof typeof RULES

const limiters = new WeakMap<Database, Map<RateRule, RateLimiterPostgres>>()

function limiter(db: Database, rule: RateRule): RateLimiterPostgres {
  const known = limiters.get(db) ?? new Map<RateRule, RateLimiterPostgres>()
  limiters.set(db, known)
  const kept = known.get(rule)
  if (kept) return kept
  const made = new RateLimiterPostgres({
    storeClient: { query: (statement: Statement) => query(db, statement) },
    storeType: "client",
    tableName: "RateLimit",
    tableCreated: true,
    keyPrefix: rule,
    ...RULES[rule],
  })
  known.set(rule, made)
  return made
}

interface Statement {
  text: string
  values: (string | number | null)[]
}

/** The library expects node-postgres; our pool is Prisma's. The statements are the library's own, values go beside. */
async function query(db: Database, { text, values }: Statement) {
  const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(text, ...values)
  const plain = (value: unknown) => (typeof value === "bigint" ? Number(value) : value)
  return {
    rows: rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]))),
  }
}

/** Counts a try; throws when there were too many. Subjects are stored as hashes. */
export async function countTry(db: Database, rule: RateRule, subject: string): Promise<void> {
  try {
    await limiter(db, rule).consume(hashToken(subject))
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const retryAfter = Math.ceil(refusal.msBeforeNext / 1000)
    const minutes = Math.ceil(retryAfter / 60)
    const wait = minutes === 1 ? "a minute" : `${minutes} minutes`
    throw new AppError("Throttling", `Too many tries. Wait ${wait}, then try again.`, { retryAfter })
  }
}

/** Takes back one try that turned out to be honest. */
export async function returnTry(db: Database, rule: RateRule, subject: string): Promise<void> {
  await limiter(db, rule).reward(hashToken(subject))
}

export async function forgetTries(db: Database, rule: RateRule, subject: string): Promise<void> {
  await limiter(db, rule).delete(hashToken(subject))
}

let keys: RateLimiterMemory | undefined

/**
 * Counts a request of an access key; throws when its second is used up. Counted in this process alone: it keeps a script
 * that runs wild from taking the server, and costs no round trip.
 */
export async function countKeyRequest(accessKeyId: string): Promise<void> {
  keys ??= new RateLimiterMemory({ points: settings().keyRate, duration: 1 })
  try {
    await keys.consume(accessKeyId)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const details = { retryAfter: Math.ceil(refusal.msBeforeNext / 1000), quotaCode: "L-REQUESTS-PER-KEY" }
    throw new AppError("Throttling", "This access key makes too many requests. Wait a moment, then go on.", details)
  }
}

/** More than anybody types, clicks or looks around in a second. */
const inSessions = new RateLimiterMemory({ points: 30, duration: 1 })

/** Counts a request of somebody in a session, in this process alone; throws when their second is used up. */
export async function countSessionRequest(personId: string): Promise<void> {
  try {
    await inSessions.consume(personId)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const details = { retryAfter: Math.ceil(refusal.msBeforeNext / 1000) }
    throw new AppError("Throttling", "That is more than one person can do in a second. Wait a moment.", details)
  }
}
