import { Segmented } from "@/components/ui/segmented"
import { VOTE_VALUES, type VoteValue } from "@/lib/live/vote"
import { VOTE_WORDS } from "./vote-words"

const OPTIONS = VOTE_VALUES.map((value) => ({ value, label: VOTE_WORDS[value] }))

interface BallotRowProps {
  number: number
  title: string
  value: VoteValue | null
  onChange: (value: VoteValue) => void
}

/** What one person says about one practice. */
export function BallotRow({ number, title, value, onChange }: BallotRowProps) {
  return (
    <li className="border-line border-b px-3 py-2.5 last:border-b-0">
      <Segmented
        legend={
          <span className="grid grid-cols-[1.5rem_1fr] font-normal">
            <span className="text-muted tabular-nums">{number}</span>
            {title}
          </span>
        }
        dense
        options={OPTIONS}
        value={value}
        onChange={(chosen) => {
          const known = VOTE_VALUES.find((one) => one === chosen)
          if (known) onChange(known)
        }}
      />
    </li>
  )
}
