import type { Metadata } from "next"
import { cookies } from "next/headers"
import { InvitationForm } from "@/components/access/invitation-form"
import { SignOutButton } from "@/components/access/sign-out-button"
import { AuthCard } from "@/components/layout/auth-card"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { ROLE_WORDS } from "@/lib/access/policy"
import { readInvitation } from "@/lib/server/accept-invitation"
import { db } from "@/lib/server/database"
import { newId } from "@/lib/server/ids"
import { accountOf, readSession } from "@/lib/server/session"

export const metadata: Metadata = { title: "Invitation" }

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invitation = await readInvitation({ db: db(), now: new Date(), requestId: newId() }, token)
  if (!invitation) {
    return (
      <AuthCard title="This invitation does not work">
        <Message>It was used, taken back or has run out. Ask whoever invited you for a new link.</Message>
        <LinkButton href="/sign-in" look="primary">
          Sign in
        </LinkButton>
      </AuthCard>
    )
  }
  const session = await readSession((await cookies()).toString())
  const account = session && (await accountOf(db(), session))
  const { email, role, workspace, hasAccount } = invitation
  const title = `Join ${workspace.name}`
  if (account && account.email !== email) {
    return (
      <AuthCard title={title}>
        <Message>
          This invitation is for {email}; you are signed in as {account.email}.
        </Message>
        <SignOutButton />
      </AuthCard>
    )
  }
  const { label, can } = ROLE_WORDS[role]
  return (
    <AuthCard title={title} description={`You will be ${label.toLowerCase()}: ${can.toLowerCase()}.`}>
      <InvitationForm token={token} email={email} guest={account ? "here" : hasAccount ? "known" : "new"} />
    </AuthCard>
  )
}
