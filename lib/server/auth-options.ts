import "server-only"
import type { NextAuthOptions, User } from "next-auth"
import Credentials from "next-auth/providers/credentials"
import { AppError } from "@/lib/errors"
import { clientAddress } from "@/lib/server/client-address"
import { db } from "@/lib/server/database"
import { log } from "@/lib/server/log"
import { SESSION_SECONDS } from "@/lib/server/session"
import { settings } from "@/lib/server/settings"
import { signIn } from "@/lib/server/sign-in"

/** next-auth with e-mail and password. The token holds the user's id and session version, nothing that could grow old. */
export function authOptions(): NextAuthOptions {
  return {
    secret: settings().sessionSecret,
    useSecureCookies: settings().url.startsWith("https://"),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: (credentials, request) => authorize(credentials ?? {}, request.headers?.["x-forwarded-for"]),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (isSignedIn(user) ? { sub: user.id, sv: user.sessionVersion } : token),
      // Pages ask the database who somebody is; this endpoint tells nothing but when the session ends.
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: {
      error: (code, metadata) => log().error({ code, metadata }, "next-auth"),
      warn: (code) => log().debug({ code }, "next-auth"),
    },
  }
}

interface SignedIn extends User {
  sessionVersion: number
}

function isSignedIn(user: User | undefined): user is SignedIn {
  return user !== undefined && "sessionVersion" in user
}

/** Every reason why somebody is not signed in is one of three words, which the page turns into a sentence. */
async function authorize(credentials: Partial<Record<"email" | "password", string>>, forwardedFor: unknown) {
  try {
    const address = clientAddress(typeof forwardedFor === "string" ? forwardedFor : null)
    return await signIn(db(), credentials, address)
  } catch (error) {
    if (error instanceof AppError) throw new Error(`${error.code}:${error.details.retryAfter ?? 0}`)
    log().error({ err: error }, "sign-in failed")
    throw new Error("Unavailable")
  }
}
