import { Button } from "@/components/ui/button"
import { Message } from "@/components/ui/message"
import type { Question } from "@/lib/lens/model"
import type { StopView } from "@/lib/live/session-view"
import { mostlyUnknown } from "@/lib/live/unknown"
import { practiceNumbers, wordList } from "@/lib/risk/words"

interface UnknownOfferProps {
  item: StopView | undefined
  question: Question
  /** Makes a follow-up of it. */
  onFollowUp: () => void
}

/** Where most people don't know, somebody can find out: it becomes a follow-up with a name and a date. */
export function UnknownOffer({ item, question, onFollowUp }: UnknownOfferProps) {
  const unknown = unknownOn(item)
  if (unknown.length === 0) return null
  const numbers = practiceNumbers(question)
  const named = unknown.map((id) => String(numbers.get(id) ?? "")).sort((one, other) => Number(one) - Number(other))
  return (
    <Message
      title={`Most people don’t know about ${unknown.length === 1 ? "practice" : "practices"} ${wordList(named)}`}
      action={
        <Button size="dense" onClick={onFollowUp}>
          Find out …
        </Button>
      }
    >
      That is a good answer: somebody can find out until a date, and the group decides then.
    </Message>
  )
}

/** The practices that most don't know of in the newest vote, while the group talks about it. */
export function unknownOn(item: StopView | undefined): string[] {
  if (item?.phase !== "revealed" && item?.phase !== "discussing") return []
  const result = item.rounds.at(-1)?.result
  return result ? mostlyUnknown(result) : []
}
