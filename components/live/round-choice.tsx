import { Segmented } from "@/components/ui/segmented"
import type { RoundView } from "@/lib/live/session-view"

interface RoundChoiceProps {
  rounds: readonly RoundView[]
  shown: number
  onChoose: (number: number) => void
}

/** Both rounds are kept: what changed after the talk can be seen. */
export function RoundChoice({ rounds, shown, onChoose }: RoundChoiceProps) {
  return (
    <Segmented
      legend="Round"
      quiet
      options={rounds.map(({ number }) => ({ value: String(number), label: `Round ${number}` }))}
      value={String(shown)}
      onChange={(value) => onChoose(Number(value))}
    />
  )
}
