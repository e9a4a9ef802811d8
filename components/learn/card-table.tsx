"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { ProgressBar } from "@/components/ui/progress-bar"
import { useCommands } from "@/lib/client/commands"
import type { LearnCard } from "@/lib/report/lens-cards"
import { DeckEnd } from "./deck-end"
import { FlashCard } from "./flash-card"

interface CardTableProps {
  lensKey: string
  cards: readonly LearnCard[]
  known: ReadonlySet<string>
  onKnown: (id: string, isKnown: boolean) => void
  onAgain: (leaveOutKnown: boolean) => void
}

const SCOPE = "Flash cards"

/** One card at a time: think, turn it over, say whether you knew it. */
export function CardTable({ lensKey, cards, known, onKnown, onAgain }: CardTableProps) {
  const [at, setAt] = useState(0)
  const [isTurned, setTurned] = useState(false)
  const card = cards[at]

  function go(to: number) {
    setAt(Math.min(Math.max(to, 0), cards.length))
    setTurned(false)
  }
  function turn() {
    if (card) setTurned(!isTurned)
  }
  function answer(isKnown: boolean) {
    if (!card) return
    onKnown(card.id, isKnown)
    go(at + 1)
  }

  useCommands([
    { id: "cards.turn", label: "Turn the card", keys: "f", scope: SCOPE, run: turn },
    { id: "cards.next", label: "Next card", keys: "j", scope: SCOPE, run: () => go(at + 1) },
    { id: "cards.previous", label: "Previous card", keys: "k", scope: SCOPE, run: () => go(at - 1) },
    { id: "cards.known", label: "I knew it", keys: "1", scope: SCOPE, run: () => answer(true) },
    { id: "cards.unknown", label: "Not yet", keys: "2", scope: SCOPE, run: () => answer(false) },
  ])

  return (
    <section aria-label="Flash cards" className="grid max-w-3xl gap-4">
      <ProgressBar
        label="Cards"
        value={at}
        max={cards.length}
        text={`${Math.min(at + 1, cards.length)} of ${cards.length}`}
      />
      {card ? (
        <FlashCard card={card} lensKey={lensKey} isTurned={isTurned} isKnown={known.has(card.id)} />
      ) : (
        <DeckEnd cards={cards} known={known} onAgain={onAgain} />
      )}
      {card ? (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => go(at - 1)} disabled={at === 0}>
            Previous
          </Button>
          <Button look={isTurned ? "secondary" : "primary"} onClick={turn}>
            {isTurned ? "Turn back" : "Turn over"}
          </Button>
          <Button onClick={() => answer(true)}>I knew it</Button>
          <Button onClick={() => answer(false)}>Not yet</Button>
          <Button onClick={() => go(at + 1)}>Next</Button>
        </div>
      ) : null}
    </section>
  )
}
