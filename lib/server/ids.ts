import "server-only"
import { createHash, randomBytes, randomInt } from "node:crypto"

/** A new id: 32 lower-case hex digits, the pattern of WorkloadId and ShareId. */
export function newId(): string {
  return randomBytes(16).toString("hex")
}

/** A secret for a link: 32 random bytes, safe in URLs. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url")
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}

/** A new 12-digit account id; never starts with 0, so that spreadsheets keep it. */
export function newAccountId(): string {
  return String(randomInt(100_000_000_000, 1_000_000_000_000 - 1))
}

/** Signs that nobody confuses when a code is read out. */
const CODE_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"

/** A new code that people type to join a session: six signs. */
export function newJoinCode(): string {
  return Array.from({ length: 6 }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join("")
}
