import type { BrowserContext } from "@playwright/test"
import { encode } from "next-auth/jwt"
import type { User, Workspace } from "../prisma/generated/client"

interface SignIn {
  url: string
  /** NEXTAUTH_SECRET of the server. */
  secret: string
  user: User
  workspace: Workspace
}

/** Signs a user in without typing: the same cookie that the sign-in page gives. */
export async function signIn(context: BrowserContext, { url, secret, user, workspace }: SignIn) {
  const token = await encode({ token: { sub: user.id, sv: user.sessionVersion }, secret, maxAge: 24 * 60 * 60 })
  await context.addCookies([
    { name: "next-auth.session-token", value: token, url, httpOnly: true, sameSite: "Lax" },
    { name: "plumbline-workspace", value: workspace.id, url, sameSite: "Lax" },
  ])
}
