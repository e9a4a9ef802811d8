import { AuthCard } from "@/components/layout/auth-card"
import { Message } from "@/components/ui/message"

/** A session that does not take place. */
export function Cancelled({ title, reason }: { title: string; reason: string }) {
  return (
    <AuthCard title={title}>
      <Message title="This session was cancelled">{reason}</Message>
    </AuthCard>
  )
}
