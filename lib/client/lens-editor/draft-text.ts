import {
  type Moved,
  NO_HISTORY,
  recorded,
  redone,
  type TextChange,
  type TextHistory,
  undone,
} from "@/lib/lens/edit/text-history"
import { applyEdits } from "@/lib/lens/fix"
import type { JsonNode } from "@/lib/lens/json-node"
import { readJson } from "@/lib/lens/json-tree"
import type { Edit } from "@/lib/lens/problem"

/** The text of a draft at one moment. */
export interface DraftSnapshot {
  text: string
  /** Raised by every change. */
  version: number
  /** What undo and redo would take back or do again; null: nothing. */
  undo: string | null
  redo: string | null
  /** The text as JSON, read when it is first asked for. */
  readonly tree: DraftTree
}

export interface DraftTree {
  root: JsonNode
  /** False: the forms cannot write into this text. */
  isWhole: boolean
}

/** Hears of every change; each list of edits counts in the text after the lists before it. */
type EditListener = (edits: readonly (readonly Edit[])[], origin: unknown) => void

/** The text that both views of a draft show, with the one history that undo goes through. */
export class DraftText {
  private history: TextHistory = NO_HISTORY
  private current: DraftSnapshot
  private readonly listeners = new Set<() => void>()
  private readonly editListeners = new Set<EditListener>()

  constructor(text: string) {
    this.current = snapshot(text, 0, NO_HISTORY)
  }

  readonly read = (): DraftSnapshot => this.current

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  onEdits(listener: EditListener): () => void {
    this.editListeners.add(listener)
    return () => this.editListeners.delete(listener)
  }

  /** `origin` is the view that shows the change already. */
  change(change: TextChange, origin?: unknown): void {
    const edits = change.edits.filter(({ length, content }) => length > 0 || content !== "")
    if (edits.length === 0) return
    const { text } = this.current
    const history = recorded(this.history, text, { ...change, edits }, performance.now())
    this.become(applyEdits(text, edits), history, [edits], origin)
  }

  /** Answers where the text changed, or null when there was nothing to take back. */
  undo(): number | null {
    return this.move(undone(this.history, this.current.text))
  }

  redo(): number | null {
    return this.move(redone(this.history, this.current.text))
  }

  private move(moved: Moved | null): number | null {
    if (!moved) return null
    this.become(moved.text, moved.history, moved.edits, undefined)
    return moved.edits.at(-1)?.[0]?.offset ?? 0
  }

  private become(text: string, history: TextHistory, edits: readonly (readonly Edit[])[], origin: unknown): void {
    this.history = history
    this.current = snapshot(text, this.current.version + 1, history)
    for (const listener of this.editListeners) listener(edits, origin)
    for (const listener of this.listeners) listener()
  }
}

function snapshot(text: string, version: number, { past, future }: TextHistory): DraftSnapshot {
  let tree: DraftTree | null = null
  return {
    ...{ text, version, undo: past.at(-1)?.label ?? null, redo: future[0]?.label ?? null },
    get tree() {
      tree ??= treeOf(text)
      return tree
    },
  }
}

function treeOf(text: string): DraftTree {
  const { root, findings } = readJson(text)
  return { root, isWhole: root.kind === "object" && !findings.some(({ severity }) => severity === "error") }
}
