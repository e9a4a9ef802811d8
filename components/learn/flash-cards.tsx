"use client"

import { useQuery } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import { Message } from "@/components/ui/message"
import { SkeletonList } from "@/components/ui/skeleton"
import { useKnownCards } from "@/lib/client/known-cards"
import { type LensVersionRef, lensQuery } from "@/lib/client/learn-lens"
import { type DeckKind, type DeckScope, deckOf, shuffled } from "@/lib/report/lens-cards"
import { CardTable } from "./card-table"
import { DeckChoice } from "./deck-choice"

interface FlashCardsProps {
  lens: LensVersionRef
  scope: DeckScope
}

/** Cards of a lens, a pillar or a question, to learn by heart what matters. */
export function FlashCards({ lens, scope: { pillarId, questionId } }: FlashCardsProps) {
  const { data, error } = useQuery(lensQuery(lens))
  const [known, setKnown] = useKnownCards(lens.key)
  const [kind, setKind] = useState<DeckKind>("practice")
  const [isShuffled, setShuffled] = useState(false)
  const [round, setRound] = useState(0)
  // A card that becomes known stays in the present round, so that the deck does not change under the reader.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const cards = useMemo(() => {
    if (!data || round < 0) return []
    const scope = { ...(pillarId !== undefined && { pillarId }), ...(questionId !== undefined && { questionId }) }
    const deck = deckOf(data, kind, scope).filter((card) => !left.has(card.id))
    return isShuffled ? shuffled(deck, Math.random) : deck
  }, [data, kind, pillarId, questionId, isShuffled, round, left])

  function again(leaveOutKnown: boolean) {
    setLeft(leaveOutKnown ? new Set(known) : new Set())
    setRound(round + 1)
  }

  if (error) return <Message tone="error">{error.message}</Message>
  if (!data) return <SkeletonList label="Cards" rows={1} rowClassName="h-64" />
  return (
    <div className="grid gap-4">
      <DeckChoice kind={kind} onKind={setKind} isShuffled={isShuffled} onShuffled={setShuffled} />
      <CardTable
        key={`${kind} ${isShuffled} ${round}`}
        lensKey={lens.key}
        cards={cards}
        known={known}
        onKnown={setKnown}
        onAgain={again}
      />
    </div>
  )
}
