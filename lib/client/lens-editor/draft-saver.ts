import { backOff } from "@/lib/autosave/back-off"
import { ApiError } from "@/lib/client/api"
import type { DraftText } from "@/lib/client/lens-editor/draft-text"
import type { KeptDraft } from "@/lib/client/lens-editor/kept-draft"
import { mergeTexts } from "@/lib/lens/edit/merge-texts"
import { differenceOf } from "@/lib/lens/edit/text-history"

/** What somebody else saved meanwhile. */
export interface TheirDraft {
  source: string
  revision: number
  by: string
}

export interface DraftSaveState {
  status: "idle" | "dirty" | "saving" | "saved" | "error" | "conflict" | "offline"
  savedAt: number | null
  /** Why the server does not take it; empty when it does. */
  refusal: string
  conflict: TheirDraft | null
  /** Who else's changes were joined with ours; empty when none were. */
  mergedWith: string
}

interface Outside {
  send: (text: string, revision: number) => Promise<{ revision: number; by: string }>
  keep: { read: () => KeptDraft | null; write: (draft: KeptDraft) => void; forget: () => void }
  now: () => number
  random: () => number
}

/** Typing is saved this long after the last key, but not later than `LONGEST_MS` after the first. */
const PAUSE_MS = 1_000
const LONGEST_MS = 5_000
const KEEP_MS = 400

/** Saves a draft as it is written: one save in flight, nothing lost, nobody's work overwritten without their knowing. */
export class DraftSaver {
  private state: DraftSaveState = { status: "idle", savedAt: null, refusal: "", conflict: null, mergedWith: "" }
  private readonly listeners = new Set<() => void>()
  private sending: Promise<boolean> | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private keepTimer: ReturnType<typeof setTimeout> | undefined
  private dirtySince = 0
  private failures = 0
  /** What was sent without an answer: finding it stored is no conflict. */
  private unconfirmed: string | null = null

  /** `saved` is the text that the server has, as `revision`. */
  constructor(
    private readonly draft: DraftText,
    private saved: string,
    private revision: number,
    private readonly outside: Outside,
  ) {}

  readonly read = (): DraftSaveState => this.state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Watches the text until the returned function is called; takes up what this browser kept. */
  start(): () => void {
    const stop = this.draft.subscribe(() => this.edited())
    this.recover()
    return () => {
      stop()
      clearTimeout(this.timer)
      clearTimeout(this.keepTimer)
    }
  }

  private recover(): void {
    const kept = this.outside.keep.read()
    if (!kept) return
    if (kept.text === this.draft.read().text) {
      this.outside.keep.forget()
      return
    }
    const theirs = { source: this.saved, revision: this.revision, by: "" }
    const isNewer = kept.revision < this.revision
    this.draft.change({ edits: differenceOf(this.draft.read().text, kept.text), label: "what this browser kept" })
    if (isNewer) this.become({ status: "conflict", conflict: theirs })
  }

  private get isDirty(): boolean {
    return this.draft.read().text !== this.saved
  }

  private edited(): void {
    clearTimeout(this.keepTimer)
    this.keepTimer = setTimeout(() => this.keep(), KEEP_MS)
    if (this.state.conflict) return
    if (this.dirtySince === 0) this.dirtySince = this.outside.now()
    if (!this.sending && this.failures === 0) this.become({ status: "dirty", refusal: "", mergedWith: "" })
    if (this.failures > 0) return
    const latest = this.dirtySince + LONGEST_MS - this.outside.now()
    this.later(Math.max(0, Math.min(PAUSE_MS, latest)))
  }

  /** Writes what the server lacks into this browser's store; for when the page is about to go, too. */
  keep(): void {
    if (this.isDirty) this.outside.keep.write({ text: this.draft.read().text, revision: this.revision })
    else this.outside.keep.forget()
  }

  private later(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), ms)
  }

  /** Saves until everything is saved; false when that is not possible now. */
  async flush(): Promise<boolean> {
    // Several may wait here: only the first goes on, the others wait for it.
    while (this.sending) await this.sending
    clearTimeout(this.timer)
    if (this.state.conflict) return false
    if (!this.isDirty) return true
    this.sending = this.attempt()
    const went = await this.sending
    this.sending = null
    if (!went) return false
    return this.isDirty ? this.flush() : true
  }

  private async attempt(): Promise<boolean> {
    const { text } = this.draft.read()
    const before = this.unconfirmed
    this.unconfirmed = text
    this.dirtySince = 0
    this.become({ status: "saving", refusal: "" })
    try {
      const { revision } = await this.outside.send(text, this.revision)
      this.failures = 0
      this.unconfirmed = null
      this.saved = text
      this.revision = revision
      if (!this.isDirty) this.outside.keep.forget()
      this.become({ status: this.isDirty ? "dirty" : "saved", savedAt: this.outside.now() })
      return true
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return this.failed(error, before)
    }
  }

  private failed(error: ApiError, sentBefore: string | null): boolean {
    this.keep()
    const theirs = error.status === 409 ? theirDraft(error.current) : null
    if (theirs && theirs.source === sentBefore) {
      this.saved = theirs.source
      this.revision = theirs.revision
      return true
    }
    if (theirs) return this.meet(theirs)
    if (error.status === 0 || error.status >= 500 || error.status === 429) {
      this.failures += 1
      this.become({ status: error.status === 0 ? "offline" : "error" })
      this.later(backOff(this.failures, this.outside.random()))
      return false
    }
    this.become({ status: "error", refusal: error.message })
    return false
  }

  /** Joins their text and ours where they changed different places; otherwise both are shown. */
  private meet(theirs: TheirDraft): boolean {
    const mine = this.draft.read().text
    const merged = mergeTexts(this.saved, mine, theirs.source)
    if (merged === null) {
      this.become({ status: "conflict", conflict: theirs })
      return false
    }
    this.saved = theirs.source
    this.revision = theirs.revision
    this.draft.change({ edits: differenceOf(mine, merged), label: `the changes of ${theirs.by}` })
    this.become({ mergedWith: theirs.by })
    return true
  }

  /** Ends a conflict by saving this text over theirs, or by taking theirs (undo brings ours back). */
  settle(which: "mine" | "theirs"): void {
    const theirs = this.state.conflict
    if (!theirs) return
    this.saved = theirs.source
    this.revision = theirs.revision
    this.become({ conflict: null, status: "dirty" })
    if (which === "theirs") {
      const edits = differenceOf(this.draft.read().text, theirs.source)
      this.draft.change({ edits, label: "the other version" })
    }
    if (!this.isDirty) this.become({ status: "saved", savedAt: this.outside.now() })
    void this.flush()
  }

  private become(change: Partial<DraftSaveState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }
}

function theirDraft(current: unknown): TheirDraft | null {
  if (typeof current !== "object" || current === null) return null
  const { source, revision, by } = current as Partial<TheirDraft>
  if (typeof source !== "string" || typeof revision !== "number") return null
  return { source, revision, by: typeof by === "string" ? by : "Somebody else" }
}
