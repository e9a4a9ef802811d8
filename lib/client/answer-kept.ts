import { joinKept, type Kept, readKept } from "@/lib/autosave/kept"
import { keptName, keptParts } from "./answer-kept-names"

const CHANNEL = "plumbline:pages"

/** The owner of what a page left behind on purpose. */
const LEFT = "left"

/** How long a living page has to say so, before what it owns counts as left by a crash. */
const ANSWER_MS = 250

/**
 * Unsaved answers in this browser, by person, page and answer. A page writes only what it owns; what a page left behind
 * (it was closed, it crashed) is taken over by the next one.
 */
export class KeptAnswers {
  private readonly channel = new BroadcastChannel(CHANNEL)
  private readonly alive = new Set<string>()

  constructor(
    private readonly userId: string,
    private readonly pageId: string,
  ) {
    this.channel.onmessage = ({ data }: MessageEvent<{ ask?: true; here?: string }>) => {
      if (data.ask) this.channel.postMessage({ here: this.pageId })
      if (data.here) this.alive.add(data.here)
    }
  }

  /** False when this browser does not let us keep anything, or has no room. */
  keep(id: string, kept: Kept | null): boolean {
    return this.write(this.pageId, id, kept === null ? null : JSON.stringify(kept))
  }

  /** Lets go of everything this page owns, so that the next page takes it over at once. */
  leave(): void {
    const entries = this.entries()
    for (const { owner, id, text } of entries.filter((entry) => entry.owner === this.pageId)) {
      // Another page may have left something on the same answer a moment ago.
      const before = readKept(entries.find((entry) => entry.owner === LEFT && entry.id === id)?.text ?? "")
      const mine = readKept(text)
      const both = before && mine ? JSON.stringify(joinKept(before, mine)) : text
      if (this.write(LEFT, id, both)) this.write(owner, id, null)
    }
  }

  /** What pages left that said goodbye. */
  takeLeft(): Map<string, Kept> {
    return this.take((owner) => owner === LEFT)
  }

  /** What pages left that did not, after giving the living ones time to answer. */
  async takeCrashed(): Promise<Map<string, Kept>> {
    const before = new Set(this.entries().map(({ owner }) => owner))
    if (before.size === 0) return new Map()
    this.channel.postMessage({ ask: true })
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS))
    return this.take((owner) => owner !== this.pageId && before.has(owner) && !this.alive.has(owner))
  }

  private take(isMine: (owner: string) => boolean): Map<string, Kept> {
    const taken = new Map<string, Kept>()
    for (const { owner, id, text } of this.entries()) {
      if (!isMine(owner)) continue
      const kept = readKept(text)
      if (kept) taken.set(id, kept)
      if (!kept || this.keep(id, kept)) this.write(owner, id, null)
    }
    return taken
  }

  private entries(): { owner: string; id: string; text: string }[] {
    try {
      return Object.entries(localStorage).flatMap(([name, text]: [string, string]) => {
        const parts = keptParts(name, this.userId)
        return parts ? [{ ...parts, text }] : []
      })
    } catch {
      return []
    }
  }

  private write(owner: string, id: string, text: string | null): boolean {
    const name = keptName(this.userId, owner, id)
    try {
      if (text === null) localStorage.removeItem(name)
      else localStorage.setItem(name, text)
      return true
    } catch {
      return false
    }
  }
}
