import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import type { ApiError } from "@/lib/client/api"

/** Why something could not be done, and the way on when the session is over. Nothing is drawn without a problem. */
export function ProblemMessage({ problem, here }: { problem: ApiError | null; here: string }) {
  if (!problem) return null
  const signedOut = problem.type === "Unauthenticated"
  return (
    <Message
      tone="error"
      live
      action={
        signedOut ? (
          <LinkButton size="dense" href={`/sign-in?next=${encodeURIComponent(here)}`}>
            Sign in
          </LinkButton>
        ) : null
      }
    >
      {problem.message}
    </Message>
  )
}
