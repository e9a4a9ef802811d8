import { useEffect, useState } from "react"
import { sameVote, type Vote, type VoteValue } from "@/lib/live/vote"

const NOTHING: Vote = { choices: {}, confidence: null }

/** Kept for this tab until it is closed, so that a reload loses no tick. */
function read(key: string): Vote | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null")
    return value as Vote | null
  } catch {
    return null
  }
}

function write(key: string, vote: Vote | null) {
  try {
    if (vote === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(vote))
  } catch {
    // Without storage the ticks live as long as the page.
  }
}

/** What was chosen in this round, or in the newest one before whose vote was revealed without it. */
function lastChosen(key: string, round: number): Vote | null {
  for (let number = round; number > 0; number -= 1) {
    const chosen = read(`${key} ${number}`)
    if (chosen) return chosen
  }
  return null
}

/**
 * A vote while it is being filled in, and `sent`, what the server has of it; it begins with what was chosen but not sent
 * in a round before, else with what was `prepared`. `of` names session and stop; `round` is from 1.
 */
export function useBallot(of: string, round: number, sent: Vote | null, prepared: Vote | null) {
  const [draft, setDraft] = useState<Vote | null>(null)
  const key = `${of} ${round}`
  const isOpen = sent === null
  // The outside system is this tab's storage; the server that draws the page first does not have it.
  useEffect(() => setDraft(isOpen ? lastChosen(of, round) : read(key)), [of, round, key, isOpen])
  const vote = draft ?? sent ?? prepared ?? NOTHING

  function change(next: Vote | null) {
    write(key, next)
    setDraft(next)
  }

  return {
    vote,
    isSent: sent !== null && sameVote(sent, vote),
    say: (choiceId: string, value: VoteValue) => change({ ...vote, choices: { ...vote.choices, [choiceId]: value } }),
    confide: (confidence: number) => change({ ...vote, confidence }),
    /** The server has it. */
    done: () => {
      for (let number = 1; number < round; number += 1) write(`${of} ${number}`, null)
      change(null)
    },
  }
}
