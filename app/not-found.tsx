import type { Metadata } from "next"
import { AuthCard } from "@/components/layout/auth-card"
import { LinkButton } from "@/components/ui/link-button"

export const metadata: Metadata = { title: "Not found" }

/** An address that leads nowhere, for people who may not be signed in. */
export default function NotFound() {
  return (
    <AuthCard title="Nothing is here" description="The address is not right, or what was here is gone.">
      <LinkButton look="primary" href="/">
        Go to the portfolio
      </LinkButton>
    </AuthCard>
  )
}
