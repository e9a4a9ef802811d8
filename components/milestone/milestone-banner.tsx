import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { Time } from "@/components/ui/time"

interface MilestoneBannerProps {
  milestone: { name: string; recordedAt: Date }
  /** The same page as it is now. */
  nowHref: string
}

/** Says that a day in the past is shown, and the way back to now. */
export function MilestoneBanner({ milestone, nowHref }: MilestoneBannerProps) {
  return (
    <Message
      action={
        <LinkButton size="dense" href={nowHref}>
          Show now
        </LinkButton>
      }
    >
      This is milestone <strong className="font-semibold">{milestone.name}</strong> of{" "}
      <Time value={milestone.recordedAt} format="day" />. It cannot be changed.
    </Message>
  )
}
