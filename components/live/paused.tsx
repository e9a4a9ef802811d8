import { Message } from "@/components/ui/message"

/** A break: the clock stands and nothing is lost. */
export function Paused({ leads }: { leads: boolean }) {
  return (
    <Message live title="The session is paused">
      The clock stands. {leads ? "Go on when everybody is back." : "It goes on when whoever leads says so."}
    </Message>
  )
}
