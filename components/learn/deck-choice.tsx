import { Checkbox } from "@/components/ui/checkbox"
import { Select } from "@/components/ui/select"
import type { DeckKind } from "@/lib/report/lens-cards"

interface DeckChoiceProps {
  kind: DeckKind
  onKind: (kind: DeckKind) => void
  isShuffled: boolean
  onShuffled: (isShuffled: boolean) => void
}

export function DeckChoice({ kind, onKind, isShuffled, onShuffled }: DeckChoiceProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <Select
        aria-label="Cards"
        className="max-w-64"
        value={kind}
        onChange={(event) => onKind(event.target.value === "failure" ? "failure" : "practice")}
        options={[
          { value: "practice", label: "Practices" },
          { value: "failure", label: "When it fails" },
        ]}
      />
      <Checkbox label="Shuffled" checked={isShuffled} onChange={(event) => onShuffled(event.target.checked)} />
    </div>
  )
}
