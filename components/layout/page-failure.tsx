import { Button } from "@/components/ui/button"
import { Message } from "@/components/ui/message"

interface PageFailureProps {
  /** Finds the cause in the log of the server. */
  digest: string | undefined
  retry: () => void
}

/** A page that could not be shown. The cause is in the log, not here. */
export function PageFailure({ digest, retry }: PageFailureProps) {
  return (
    <Message tone="error" live title="This page could not be shown" action={<Button onClick={retry}>Try again</Button>}>
      Something went wrong on our side, or the server cannot be reached. What you saved is safe.
      {digest ? ` Quote ${digest} to whoever runs this server.` : ""}
    </Message>
  )
}
