import { Message } from "@/components/ui/message"
import type { LensReport } from "@/lib/risk/lens-report"

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`
}

/** One sentence on whether the lens can be published and, if so, what is in it. */
export function CheckSummary({ report }: { report: LensReport }) {
  const { lens, counts } = report
  const also = counts.warning > 0 ? `; ${count(counts.warning, "warning")} to look at` : ""
  if (!lens) {
    return (
      <Message tone="error" title={`${count(counts.error, "error")} to mend before this can be published${also}`}>
        Each is listed with its place. Your text is kept as it is.
      </Message>
    )
  }
  const questions = lens.pillars.reduce((sum, pillar) => sum + pillar.questions.length, 0)
  return (
    <Message tone={counts.warning > 0 ? "warning" : "success"} title={`“${lens.name}” can be published${also}`}>
      {count(lens.pillars.length, "pillar")}, {count(questions, "question")}. Warnings do not block publishing.
    </Message>
  )
}
