"use client"

import { createContext, type ReactNode, useContext } from "react"
import { useDraftText, useEditor, useReport } from "@/components/lens/editor/editor-context"
import type { DraftText } from "@/lib/client/lens-editor/draft-text"
import { setValue } from "@/lib/lens/edit/set-value"
import { nodeAt, type ObjectNode } from "@/lib/lens/json-node"
import type { Problem } from "@/lib/lens/problem"

interface Thing {
  /** JSON pointer of a pillar, a question, a choice or the lens. */
  pointer: string
  node: ObjectNode
}

const ThingContext = createContext<Thing | null>(null)

/** The thing that the fields around here write into. */
export function useThing(): Thing {
  const thing = useContext(ThingContext)
  if (!thing) throw new Error("useThing needs a ThingProvider around it")
  return thing
}

/** Shows its children for the object at a pointer, and nothing where there is none. */
export function ThingProvider({ pointer, children }: { pointer: string; children: ReactNode }) {
  const { tree } = useDraftText()
  const node = nodeAt(tree.root, pointer)
  if (node.kind !== "object") return null
  return <ThingContext value={{ pointer, node }}>{children}</ThingContext>
}

/** Writes one value of the object at a pointer, as the text is now. */
export function writeValue(
  draft: DraftText,
  pointer: string,
  path: readonly [string, ...string[]],
  value: unknown,
  label: string,
): void {
  const { text, tree } = draft.read()
  const node = nodeAt(tree.root, pointer)
  if (node.kind !== "object") return
  const edits = setValue(text, tree.root, node, path, value)
  draft.change({ edits, label, group: `${pointer}/${path.join("/")}` })
}

/** The same for the thing around here. */
export function useWrite() {
  const { draft } = useEditor()
  const { pointer } = useThing()
  return (path: readonly [string, ...string[]], value: unknown, label: string) =>
    writeValue(draft, pointer, path, value, label)
}

const byPointer = new WeakMap<readonly Problem[], Map<string, Problem[]>>()

function indexed(problems: readonly Problem[]): Map<string, Problem[]> {
  const known = byPointer.get(problems)
  if (known) return known
  const index = new Map<string, Problem[]>()
  for (const problem of problems) index.set(problem.pointer, [...(index.get(problem.pointer) ?? []), problem])
  byPointer.set(problems, index)
  return index
}

const NONE: readonly Problem[] = []

/** What the newest report says of exactly this value. */
export function useProblemsAt(pointer: string): readonly Problem[] {
  const watched = useReport()
  return watched ? (indexed(watched.report.problems).get(pointer) ?? NONE) : NONE
}

/** What it says of everything inside. */
export function problemsWithin(problems: readonly Problem[], pointer: string): Problem[] {
  return problems.filter((problem) => problem.pointer === pointer || problem.pointer.startsWith(`${pointer}/`))
}
