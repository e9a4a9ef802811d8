import type { Metadata } from "next"
import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import { SignOutButton } from "@/components/access/sign-out-button"
import { AuthCard } from "@/components/layout/auth-card"
import { db } from "@/lib/server/database"
import { accountOf, actorFrom, readSession } from "@/lib/server/session"

export const metadata: Metadata = { title: "No workspace" }

/** For people who are signed in and belong nowhere; whose session was ended signs in again. */
export default async function NoWorkspacePage() {
  const session = await readSession((await cookies()).toString())
  const account = session && (await accountOf(db(), session))
  if (!account) redirect("/sign-in")
  if (await actorFrom(db(), session, null)) redirect("/")
  return (
    <AuthCard
      title="You are not in a workspace"
      description={`${account.email} is not a member of any workspace. Ask an admin for an invitation to yours, then open its link.`}
    >
      <SignOutButton />
    </AuthCard>
  )
}
