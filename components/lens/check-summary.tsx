import { Message } from "@/components/ui/message"
import type { Lens } from "@/lib/lens/model"
import type { Problem } from "@/lib/lens/problem"

interface CheckSummaryProps {
  lens: Lens | null
  problems: readonly Problem[]
  /** Bytes of the text. */
  size: number
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`
}

/** One sentence on whether the lens can be published and, if so, what is in it. */
export function CheckSummary({ lens, problems, size }: CheckSummaryProps) {
  const errors = problems.filter((problem) => problem.severity === "error").length
  const warnings = problems.filter((problem) => problem.severity === "warning").length
  const also = warnings > 0 ? `; ${count(warnings, "warning")} to look at` : ""
  if (!lens) {
    return (
      <Message tone="error" title={`${count(errors, "error")} to mend before this can be published${also}`} live>
        Each is listed below with its place. Your text is kept as it is.
      </Message>
    )
  }
  const questions = lens.pillars.reduce((sum, pillar) => sum + pillar.questions.length, 0)
  const kilobytes = `${Math.ceil(size / 1000)} KB`
  return (
    <Message tone={warnings > 0 ? "warning" : "success"} title={`“${lens.name}” can be published${also}`} live>
      {count(lens.pillars.length, "pillar")}, {count(questions, "question")}, {kilobytes}. Warnings do not block
      publishing.
    </Message>
  )
}
