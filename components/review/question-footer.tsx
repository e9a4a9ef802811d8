import ArrowLeft from "lucide-react/icons/arrow-left"
import ArrowRight from "lucide-react/icons/arrow-right"
import Undo2 from "lucide-react/icons/undo-2"
import { Button } from "@/components/ui/button"
import type { Step } from "@/lib/autosave/undo"
import type { AnswerActions } from "@/lib/client/answer-actions"

interface QuestionFooterProps {
  onPrevious: (() => void) | null
  onNext: () => void
  isLast: boolean
  /** What undo would take back. */
  undo: { last: Step | undefined; run: () => void }
  isApplicable: boolean
  actions: AnswerActions | null
}

/** The way on. It stands at the foot of the window. */
export function QuestionFooter({ onPrevious, onNext, isLast, undo, isApplicable, actions }: QuestionFooterProps) {
  return (
    <footer className="flex items-center gap-2 border-line border-t px-4 py-2.5 sm:px-6">
      <Button disabled={!onPrevious} onClick={onPrevious ?? undefined} title="Previous question ( [ )">
        <ArrowLeft aria-hidden />
        <span className="max-sm:sr-only">Previous</span>
      </Button>
      {actions ? (
        <div className="flex flex-1 justify-center gap-2">
          <Button
            look="quiet"
            disabled={!undo.last}
            onClick={undo.run}
            title={undo.last ? `Undo: ${undo.last.words}` : "Nothing to undo"}
          >
            <Undo2 aria-hidden />
            <span className="max-sm:sr-only">Undo</span>
          </Button>
          <Button aria-pressed={!isApplicable} onClick={() => actions.setApplicable(!isApplicable)} title="x">
            <span className="max-[23rem]:sr-only">Not applicable</span>
            <span aria-hidden className="min-[23.01rem]:hidden">
              N/A
            </span>
          </Button>
        </div>
      ) : (
        <span className="flex-1" />
      )}
      <Button look="primary" onClick={onNext} title="Next question ( ] )">
        {isLast ? "Finish" : "Next"}
        <ArrowRight aria-hidden />
      </Button>
    </footer>
  )
}
