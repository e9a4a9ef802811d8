import { GuidanceParts } from "@/components/learn/guidance-parts"
import { LearnMore } from "@/components/learn/learn-more"
import type { RoomQuestion } from "@/lib/live/room-content"

interface RoomGuidanceProps {
  known: RoomQuestion | undefined
  /** Whoever leads gets the words that open the conversation. */
  leads: boolean
}

/** What the lens says beside the question: how to open it, what would go wrong, what good evidence is. */
export function RoomGuidance({ known, leads }: RoomGuidanceProps) {
  if (!known) return <p className="p-4 text-muted text-sm">Guidance comes with the questions.</p>
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4 p-4 text-sm">
      <LearnMore question={known.question} label={known.label} href={null}>
        <GuidanceParts guidance={known.question.guidance} withPrompt={leads} />
      </LearnMore>
    </div>
  )
}
