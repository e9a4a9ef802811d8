import "server-only"
import { signInInput } from "@/lib/access/accounts-schema"
import type { Database } from "@/lib/server/context"
import { passwordMatches } from "@/lib/server/passwords"
import { countTry, forgetTries, returnTry } from "@/lib/server/rate-limits"

/**
 * The user whose e-mail and password these are, or null: the same answer after the same time for an unknown e-mail and
 * a wrong password. Every try is counted before it is looked at, so that tries at the same moment count too.
 */
export async function signIn(
  db: Database,
  credentials: { email?: string | undefined; password?: string | undefined },
  address: string,
): Promise<{ id: string; sessionVersion: number } | null> {
  const given = signInInput.safeParse(credentials)
  if (!given.success) return null
  const { email, password } = given.data
  const pair = `${email} ${address}`
  await countTry(db, "sign-in-address", address)
  await countTry(db, "sign-in-pair", pair)
  await countTry(db, "sign-in-account", email)
  const user = await db.user.findUnique({ where: { email } })
  if (!(await passwordMatches(user?.passwordHash, password)) || !user) return null
  await Promise.all([
    forgetTries(db, "sign-in-pair", pair),
    forgetTries(db, "sign-in-account", email),
    returnTry(db, "sign-in-address", address),
  ])
  return { id: user.id, sessionVersion: user.sessionVersion }
}
