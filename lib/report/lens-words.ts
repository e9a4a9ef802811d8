import type { PracticeRendition } from "./lens-rendition"
import { ENGLISH, type Say } from "./words/say"

export const PRACTICE_RISK_WORDS = {
  HIGH: "High risk without it",
  MEDIUM: "Medium risk without it",
  LOW: "Low risk without it",
}

export const EFFORT_WORDS = {
  S: "Effort: under a day",
  M: "Effort: days to weeks",
  L: "Effort: a month or more",
}

/** "High risk without it", "Effort: days to weeks", "Quick win": what the lens says about a practice in short. */
export function practiceFacts({ risk, effort, isQuickWin }: PracticeRendition, say: Say = ENGLISH): string[] {
  return [
    ...(risk ? [say.term(PRACTICE_RISK_WORDS[risk])] : []),
    ...(effort ? [say.term(EFFORT_WORDS[effort])] : []),
    ...(isQuickWin ? [say("Quick win")] : []),
  ]
}

/** A text as paragraphs and numbered steps. */
export type TextBlock = { kind: "text"; text: string } | { kind: "steps"; steps: string[] }

/** Lines that begin "1. ", "2. " … in order become steps; everything else stays text, with its line breaks. */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  for (const line of text.split(/\r\n?|\n/)) {
    const last = blocks.at(-1)
    const step = /^\s*(\d{1,2})[.)]\s+(\S.*)$/.exec(line)
    const expected = last?.kind === "steps" ? last.steps.length + 1 : 1
    if (step?.[2] && Number(step[1]) === expected) {
      if (last?.kind === "steps") last.steps.push(step[2])
      else blocks.push({ kind: "steps", steps: [step[2]] })
    } else if (line.trim() !== "") {
      if (last?.kind === "text") last.text += `\n${line.trim()}`
      else blocks.push({ kind: "text", text: line.trim() })
    }
  }
  return blocks
}
