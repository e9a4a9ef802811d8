import { Button } from "@/components/ui/button"
import type { LearnCard } from "@/lib/report/lens-cards"

interface DeckEndProps {
  cards: readonly LearnCard[]
  known: ReadonlySet<string>
  onAgain: (leaveOutKnown: boolean) => void
}

/** After the last card: what is known, and another round. */
export function DeckEnd({ cards, known, onAgain }: DeckEndProps) {
  const count = cards.filter((card) => known.has(card.id)).length
  const open = cards.length - count
  return (
    <div className="grid justify-items-start gap-3 rounded-md border border-line bg-surface p-6">
      <h2 ref={cards.length > 0 ? takeFocus : undefined} tabIndex={-1} className="text-lg outline-none">
        {cards.length === 0 ? "No cards are left" : "That was the last card"}
      </h2>
      <p>
        {cards.length === 0 ? "You know them all, or this place has none." : `You know ${count} of ${cards.length}.`}
      </p>
      <div className="flex flex-wrap gap-2">
        {open > 0 && count > 0 ? (
          <Button look="primary" onClick={() => onAgain(true)}>
            Only the other {open}
          </Button>
        ) : null}
        <Button onClick={() => onAgain(false)}>All again</Button>
      </div>
    </div>
  )
}

/** The button that was pressed last is gone with its card. */
function takeFocus(heading: HTMLHeadingElement | null) {
  heading?.focus()
}
