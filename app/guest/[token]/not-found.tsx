import { AuthCard } from "@/components/layout/auth-card"
import { Message } from "@/components/ui/message"

/** The same for a link that never was, one that was taken back and one that ran out. */
export default function GuestNotFound() {
  return (
    <AuthCard title="This link does not work">
      <Message>
        It was taken back, has run out, or the address is not complete. Ask whoever sent it for a new one.
      </Message>
    </AuthCard>
  )
}
