import type { Metadata } from "next"
import { pageContext } from "@/app/(workspace)/context"
import { AuthCard } from "@/components/layout/auth-card"
import { CodeForm } from "@/components/live/code-form"

export const metadata: Metadata = { title: "Join a session" }

export default async function JoinPage() {
  await pageContext()
  return (
    <AuthCard title="Join a session" description="Whoever leads it shows a code of six letters and digits.">
      <CodeForm />
    </AuthCard>
  )
}
