import type { Metadata } from "next"
import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import { SignInForm } from "@/components/access/sign-in-form"
import { AuthCard } from "@/components/layout/auth-card"
import { Message } from "@/components/ui/message"
import { returnPath } from "@/lib/access/return-path"
import { db } from "@/lib/server/database"
import { accountOf, readSession } from "@/lib/server/session"
import { instanceIsNew } from "@/lib/server/setup"

export const metadata: Metadata = { title: "Sign in" }

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const { next, callbackUrl } = await searchParams
  const asked = next ?? callbackUrl
  const path = returnPath(typeof asked === "string" ? asked : null)
  const session = await readSession((await cookies()).toString())
  if (session && (await accountOf(db(), session))) redirect(path)
  if (await instanceIsNew(db())) {
    return (
      <AuthCard title="Not set up yet">
        <Message>
          Nobody has an account here. Open the set-up link that the server printed when it started; a new start prints a
          new one.
        </Message>
      </AuthCard>
    )
  }
  return (
    <AuthCard
      title="Sign in"
      foot="No account? Ask an admin of your workspace for an invitation. Password lost? Whoever runs this server can set a new one."
    >
      <SignInForm next={path} />
    </AuthCard>
  )
}
