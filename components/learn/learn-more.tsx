import { lazy, type ReactNode, Suspense, useState } from "react"
import { Button } from "@/components/ui/button"
import { SkeletonList } from "@/components/ui/skeleton"
import type { Question } from "@/lib/lens/model"

// Most answers are given without it.
const LearnPanel = lazy(() => import("./learn-panel"))

interface LearnMoreProps {
  question: Question
  /** "SEC 3". */
  label: string
  /** The question in learning mode; null when it can't be opened there. */
  href: string | null
  /** What stands here otherwise. */
  children: ReactNode
}

/** A button that puts what learning mode says about the question in the place of its children, and back. */
export function LearnMore({ question, label, href, children }: LearnMoreProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <div>
        <Button size="dense" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Back to the guidance" : "Learn more"}
        </Button>
      </div>
      {isOpen ? (
        <Suspense fallback={<SkeletonList label="Learning mode" rows={3} rowClassName="h-20" />}>
          <LearnPanel question={question} label={label} href={href} />
        </Suspense>
      ) : (
        children
      )}
    </>
  )
}
