import "server-only"
import { hash, verify } from "@node-rs/argon2"

/** argon2id (the library's algorithm unless told otherwise) with OWASP's first recommendation: 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** In the place of a hash: nobody signs in with a password until the operator sets one. */
export const NO_PASSWORD = "!"

/** The same sign can be typed in two ways on two keyboards. */
function normalize(password: string): string {
  return password.normalize("NFKC")
}

export function hashPassword(password: string): Promise<string> {
  return hash(normalize(password), COST)
}

let dummy: Promise<string> | undefined

/**
 * Whether the password is right. Without a hash (unknown account, no password set) it takes just as long and says no,
 * so that the time tells nobody which e-mail addresses have an account.
 */
export async function passwordMatches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword("a password that nobody has, hashed for its cost alone")
  const known = passwordHash !== null && passwordHash !== undefined && passwordHash !== NO_PASSWORD
  const matches = await verify(known ? passwordHash : await dummy, normalize(password))
  return known && matches
}
