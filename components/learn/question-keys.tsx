"use client"

import { useRouter } from "next/navigation"
import { useCommands } from "@/lib/client/commands"

interface QuestionKeysProps {
  /** Addresses of the questions before and after; null at the ends of the lens. */
  previous: string | null
  next: string | null
  cards: string
}

const SCOPE = "Learning"

/** The keys of the reading view: from practice to practice, from question to question. */
export function QuestionKeys({ previous, next, cards }: QuestionKeysProps) {
  const router = useRouter()
  const go = (href: string | null) => () => {
    if (href) router.push(href)
  }
  useCommands([
    { id: "learn.next-practice", label: "Next practice", keys: "j", scope: SCOPE, run: () => move(1), repeats: true },
    {
      id: "learn.last-practice",
      label: "Previous practice",
      keys: "k",
      scope: SCOPE,
      run: () => move(-1),
      repeats: true,
    },
    { id: "learn.previous", label: "Previous question", keys: "[", scope: SCOPE, run: go(previous) },
    { id: "learn.next", label: "Next question", keys: "]", scope: SCOPE, run: go(next) },
    { id: "learn.cards", label: "Flash cards", keys: "c", scope: SCOPE, run: go(cards) },
  ])
  return null
}

/** Moves the focus to the heading of another practice. */
function move(step: 1 | -1) {
  const headings = [...document.querySelectorAll<HTMLElement>("[data-learn-practice]")]
  const now = headings.indexOf(document.activeElement as HTMLElement)
  const target = now === -1 ? (step === 1 ? 0 : headings.length - 1) : now + step
  const heading = headings[Math.min(Math.max(target, 0), headings.length - 1)]
  heading?.focus({ preventScroll: true })
  heading?.closest("article")?.scrollIntoView({ block: "start" })
}
