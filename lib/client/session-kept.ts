import type { SentCommand } from "@/lib/live/commands"

const name = (sessionId: string) => `plumbline-session-unsent-${sessionId}`

/** What an earlier load of this page could not send. A device that keeps nothing has nothing. */
export function readUnsent(sessionId: string): SentCommand[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name(sessionId)) ?? "[]")
    return Array.isArray(kept) ? (kept as SentCommand[]) : []
  } catch {
    return []
  }
}

export function writeUnsent(sessionId: string, unsent: readonly SentCommand[]): void {
  try {
    if (unsent.length === 0) sessionStorage.removeItem(name(sessionId))
    else sessionStorage.setItem(name(sessionId), JSON.stringify(unsent))
  } catch {
    // Kept in memory all the same, as long as the page is open.
  }
}
