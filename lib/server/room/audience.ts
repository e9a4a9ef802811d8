import "server-only"
import { patchBetween } from "@/lib/live/patch"
import type { SessionView } from "@/lib/live/session-view"
import type { SessionState } from "@/lib/live/state"
import { type Audience, type QuestionOf, sharedView } from "@/lib/live/view"

const encoder = new TextEncoder()

/** One message of the stream, ready to be written to any number of viewers. */
export function message(type: string, data: unknown, id?: number): Uint8Array {
  return encoder.encode(`${id === undefined ? "" : `id: ${id}\n`}event: ${type}\ndata: ${JSON.stringify(data)}\n\n`)
}

/** What all viewers of one audience were sent last, so that the next message says only what changed, and is made once. */
export class SharedView {
  private view: SessionView
  private sequence: number

  constructor(
    private readonly audience: Audience,
    state: SessionState,
    questionOf: QuestionOf,
  ) {
    this.view = sharedView(state, audience, questionOf)
    this.sequence = state.sequence
  }

  current(): SessionView {
    return this.view
  }

  /** The message that brings viewers from the last state to this one; null when they see no difference. */
  advance(state: SessionState, questionOf: QuestionOf, now: number): Uint8Array | null {
    if (state.sequence === this.sequence && state.sequence > 0) return null
    const next = sharedView(state, this.audience, questionOf)
    const patch = patchBetween(this.view, next)
    this.view = next
    this.sequence = state.sequence
    return patch && message("patch", { sequence: state.sequence, now, patch }, state.sequence)
  }
}
