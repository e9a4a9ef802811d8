import Scale from "lucide-react/icons/scale"
import { Badge } from "@/components/ui/badge"
import { accordOf } from "@/lib/live/divergence-words"

const WORDS = {
  "one mind": { tone: "success", text: "One mind" },
  "some disagreement": { tone: "neutral", text: "Some disagreement" },
  "high disagreement": { tone: "warning", text: "High disagreement" },
} as const

/** On the wall a badge is as large as the text around it. */
const LARGE = {
  success: "border-success bg-success-soft text-success",
  neutral: "border-line bg-sunken text-ink",
  warning: "border-warning bg-warning-soft text-warning",
} as const

/** How far views differ, as a word. Differing is nothing bad: it is what the meeting is for. */
export function DivergenceBadge({ divergence, large }: { divergence: number; large?: boolean | undefined }) {
  const { tone, text } = WORDS[accordOf(divergence)]
  if (large) {
    return (
      <span
        className={`inline-flex items-center gap-2 rounded-md border px-2.5 py-0.5 font-medium text-xl ${LARGE[tone]}`}
      >
        <Scale aria-hidden className="size-5" />
        {text}
      </span>
    )
  }
  return (
    <Badge tone={tone}>
      <Scale aria-hidden />
      {text}
    </Badge>
  )
}
