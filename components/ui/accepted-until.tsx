import { Time } from "./time"

/** Follows what is told of a risk that somebody decided to live with until a day; nothing for any other. */
export function AcceptedUntil({ day }: { day: string | null }) {
  if (day === null) return null
  return (
    <>
      {" "}
      · <span className="font-medium text-ink">risk accepted</span> until <Time value={new Date(day)} format="day" />
    </>
  )
}
