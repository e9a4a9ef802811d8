import type { Metadata } from "next"
import { pageVisit } from "@/app/(session)/attend"
import { AuthCard } from "@/components/layout/auth-card"
import { GuestForm } from "@/components/live/guest-form"
import { Message } from "@/components/ui/message"
import { readGuestInvitation } from "@/lib/server/room/join"

export const metadata: Metadata = { title: "Join a session" }

export default async function GuestPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invitation = await readGuestInvitation(pageVisit(), token)
  if (!invitation) {
    return (
      <AuthCard title="This link does not work any more">
        <Message>It has run out or was taken back. Ask whoever invited you for a new one.</Message>
      </AuthCard>
    )
  }
  const { title, workloadName, workspaceName, kind } = invitation
  return (
    <AuthCard
      title={title}
      description={`${workspaceName} reviews ${workloadName} and asks you in as ${kind === "voter" ? "a guest who votes" : "an observer"}.`}
    >
      <GuestForm token={token} />
    </AuthCard>
  )
}
