import { Message } from "@/components/ui/message"
import { unfounded } from "@/lib/report/pillar-page-check"
import type { PillarTexts } from "@/lib/review/pillar-texts"
import { wordList } from "@/lib/risk/words"

/** Points out recommendations that a reader can't tell the start of. */
export function UnfoundedNote({ texts }: { texts: PillarTexts }) {
  const { isWithoutState, labels } = unfounded(texts)
  if (isWithoutState) {
    return (
      <Message tone="warning" live>
        There are recommendations, but nothing under “Current state”. Say in a sentence or two where things stand.
      </Message>
    )
  }
  if (labels.length === 0) return null
  return (
    <Message tone="warning" live>
      The recommendations name {wordList(labels)}, but neither “Current state” nor “Gaps” says where{" "}
      {labels.length === 1 ? "it stands" : "they stand"}.
    </Message>
  )
}
