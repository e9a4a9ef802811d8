import type { Attention } from "@/lib/review/upgrade"
import { RISK_WORDS, wordList } from "@/lib/risk/words"

const KINDS: Record<Attention["kind"], string> = {
  reworded: "question reworded",
  "choices-gone": "practices gone",
  "choices-added": "practices added",
  "choices-reworded": "practices reworded",
  risk: "another risk",
}

/** Reasons with how often they occur: “question reworded 3, another risk 1”. */
export function attentionKinds(reasons: Partial<Record<Attention["kind"], number>>): string {
  return (Object.keys(KINDS) as Attention["kind"][])
    .flatMap((kind) => (reasons[kind] ? [`${KINDS[kind]} ${reasons[kind]}`] : []))
    .join(", ")
}

/** Why an answer should be looked at again, as a sentence without a full stop. */
export function attentionInWords(attention: Attention): string {
  switch (attention.kind) {
    case "reworded":
      return `The question was reworded; it was “${attention.before}”`
    case "choices-gone":
      return `Recorded, but gone: ${titles(attention.titles)}`
    case "choices-added":
      return `New: ${titles(attention.titles)}`
    case "choices-reworded":
      return `Reworded: ${titles(attention.titles)}`
    case "risk":
      return `The risk goes from ${RISK_WORDS[attention.from]} to ${RISK_WORDS[attention.to]}`
  }
}

function titles(list: readonly string[]): string {
  return wordList(list.map((title) => `“${title}”`))
}
