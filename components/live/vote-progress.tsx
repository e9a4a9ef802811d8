import { join } from "@/components/ui/join"
import { ProgressBar } from "@/components/ui/progress-bar"

interface VoteProgressProps {
  done: number
  of: number
  /** Of the round. */
  number: number
  large?: boolean
}

/** How many votes are in, and never whose or what. */
export function VoteProgress({ done, of, number, large }: VoteProgressProps) {
  return (
    <div className={join("grid gap-1", large ? "max-w-2xl" : "max-w-md")}>
      <p className={large ? "text-3xl" : "text-lg"}>
        <strong className="font-semibold tabular-nums">
          {done} of {of}
        </strong>{" "}
        done
        {number > 1 ? <span className="text-muted"> · round {number}</span> : null}
      </p>
      <ProgressBar label="Votes that are in" value={done} max={of} text="" quiet />
    </div>
  )
}
