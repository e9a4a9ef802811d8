import "server-only"
import { createHash, createHmac, timingSafeEqual } from "node:crypto"
import type { Role } from "@/lib/access/policy"
import { type Hashing, readSigning, type SignableRequest, type Signing, signatureFor, timeOf } from "@/lib/aws/sigv4"
import { AppError } from "@/lib/errors"
import type { AccessKeyActor, Database } from "@/lib/server/context"
import { runHot } from "@/lib/server/database"
import { log } from "@/lib/server/log"
import { seal, unseal } from "@/lib/server/secret-box"
import { Prisma } from "@/prisma/generated/client"

/** How far a caller's clock may be off. */
const SKEW_MS = 5 * 60_000

/** `lastUsedAt` is written at most this often: reading with a key stays reading. */
const SEEN_MS = 60_000

const hashing: Hashing = {
  sha256: (data) => createHash("sha256").update(data).digest("hex"),
  hmac: (key, text) => createHmac("sha256", key).update(text).digest(),
}

/** One answer for every reason, so that nobody learns which keys exist. */
function denied(): AppError {
  return new AppError("AccessDenied", "The request is not signed with a valid access key.")
}

/**
 * Who made a request that carries a SigV4 signature (header or query) or `Authorization: Bearer <id>.<secret>`. Throws
 * AccessDenied for everything that is wrong, except a wrong clock: with that error and the Date header SDKs correct theirs.
 */
export async function verifyRequest(
  db: Database,
  request: Pick<Request, "method" | "url" | "headers">,
  body: Uint8Array,
  now: Date,
): Promise<AccessKeyActor> {
  const bearer = /^Bearer +([^.\s]+)\.(\S+)$/i.exec(request.headers.get("authorization")?.trim() ?? "")
  if (bearer) return verifyBearer(db, bearer[1] ?? "", bearer[2] ?? "", now)
  const { method, headers } = request
  const signable: SignableRequest = { method, url: new URL(request.url), headers, body }
  const signing = readSigning(signable)
  if (signing?.service !== "wellarchitected") throw denied()
  checkTime(signing, now)
  const key = await findKey(db, signing.accessKeyId, now)
  const expected = signatureFor(signable, signing, key.secret, hashing)
  if (!same(expected, signing.signature) || !key.actor) throw denied()
  await noteUse(db, key, now)
  return key.actor
}

async function verifyBearer(db: Database, accessKeyId: string, secret: string, now: Date): Promise<AccessKeyActor> {
  const key = await findKey(db, accessKeyId, now)
  if (!same(key.secret, secret) || !key.actor) throw denied()
  await noteUse(db, key, now)
  return key.actor
}

/** Looked at before the key is, so that it tells nothing about keys. */
function checkTime(signing: Signing, now: Date): void {
  const ahead = (timeOf(signing.time) ?? 0) - now.getTime()
  const late = signing.expires === null ? SKEW_MS : signing.expires * 1000
  if (signing.expires !== null && -ahead > late) throw denied()
  if (ahead <= SKEW_MS && -ahead <= late) return
  throw new AppError("RequestTimeTooSkewed", "The time of the request differs too much from the time of the server.")
}

interface Key {
  accessKeyId: string
  secret: string
  lastUsedAt: Date | null
  /** Null when the key must not be used; its secret is then one that nobody has. */
  actor: AccessKeyActor | null
}

let nobody: string | undefined

/** The key with its user and workspace in one round trip; an unknown key costs the same work as a known one. */
async function findKey(db: Database, accessKeyId: string, now: Date): Promise<Key> {
  const statement = Prisma.sql`
    SELECT k."accessKeyId", k."secretEncrypted", k."lastUsedAt", u."id" AS "userId", u."name", u."email",
           w."id" AS "workspaceId", w."accountId", m."role"::text AS "role"
    FROM "AccessKey" k
    JOIN "User" u ON u."id" = k."userId"
    JOIN "Membership" m ON m."userId" = k."userId" AND m."workspaceId" = k."workspaceId"
    JOIN "Workspace" w ON w."id" = k."workspaceId"
    WHERE k."accessKeyId" = ${accessKeyId} AND k."revokedAt" IS NULL
      AND (k."expiresAt" IS NULL OR k."expiresAt" > ${now})`
  const [row] = await runHot<Omit<AccessKeyActor, "kind" | "role"> & KeyColumns>(db, statement)
  nobody ??= seal("a secret that no key has", "nobody")
  if (!row) return { accessKeyId, secret: unseal(nobody, "nobody"), lastUsedAt: null, actor: null }
  const { secretEncrypted, lastUsedAt, ...actor } = row
  try {
    const secret = unseal(secretEncrypted, accessKeyId)
    return { accessKeyId, secret, lastUsedAt, actor: { kind: "access-key", ...actor } }
  } catch (error) {
    log().error({ err: error, accessKeyId }, "an access key does not open: was the instance key changed?")
    return { accessKeyId, secret: unseal(nobody, "nobody"), lastUsedAt: null, actor: null }
  }
}

interface KeyColumns {
  secretEncrypted: string
  lastUsedAt: Date | null
  role: Role
}

async function noteUse(db: Database, key: Key, now: Date): Promise<void> {
  if (key.lastUsedAt && now.getTime() - key.lastUsedAt.getTime() < SEEN_MS) return
  await db.accessKey.updateMany({ where: { accessKeyId: key.accessKeyId }, data: { lastUsedAt: now } })
}

/** Compares without telling by its time how much was right. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
