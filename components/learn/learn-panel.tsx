import Link from "next/link"
import type { Question } from "@/lib/lens/model"
import { questionRendition } from "@/lib/report/lens-rendition"
import { QuestionReading } from "./question-reading"

interface LearnPanelProps {
  /** As the answer screen has it: of the version that the workload uses. */
  question: Question
  /** "SEC 3". */
  label: string
  /** The same question in learning mode; null when the lens can't be opened there (deleted, milestone). */
  href: string | null
}

/** What learning mode says about a question, beside the answer. It needs nothing from the server. */
export default function LearnPanel({ question, label, href }: LearnPanelProps) {
  const rendition = questionRendition(question, label)
  return (
    <div className="grid gap-5">
      <p className="font-medium text-lg">
        <span className="text-accent">{label}</span> {rendition.title}
      </p>
      <QuestionReading question={rendition} lensKey="" related={[]} hasAnchors={false} />
      {href ? (
        <p>
          <Link href={href} className="link" target="_blank">
            Open in learning mode
          </Link>
        </p>
      ) : null}
    </div>
  )
}
