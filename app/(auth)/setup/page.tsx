import type { Metadata } from "next"
import { SetupForm } from "@/components/access/setup-form"
import { AuthCard } from "@/components/layout/auth-card"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { db } from "@/lib/server/database"
import { setupIsOpen } from "@/lib/server/setup"

export const metadata: Metadata = { title: "Set up" }

export default async function SetupPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const { token } = await searchParams
  if (typeof token !== "string" || !(await setupIsOpen(db(), token))) {
    return (
      <AuthCard title="This link does not work">
        <Message>
          It was used already, or a newer start of the server has printed a newer one. If you have an account, sign in.
        </Message>
        <LinkButton href="/sign-in" look="primary">
          Sign in
        </LinkButton>
      </AuthCard>
    )
  }
  return (
    <AuthCard title="Set up Plumbline" description="Your account owns the first workspace and invites everybody else.">
      <SetupForm token={token} />
    </AuthCard>
  )
}
