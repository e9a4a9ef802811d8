"use client"

import CircleAlert from "lucide-react/icons/circle-alert"
import TriangleAlert from "lucide-react/icons/triangle-alert"
import type { KeyboardEvent } from "react"
import { useEditorPlace } from "@/components/lens/editor/editor-context"
import { OutlineMenu } from "@/components/lens/editor/outline-menu"
import { useRestructure } from "@/components/lens/editor/use-restructure"
import { join } from "@/components/ui/join"
import type { Marks } from "@/lib/lens/edit/marks"
import { placeOfPointer, pointerOfPlace } from "@/lib/lens/edit/place"
import { moveBy } from "@/lib/lens/edit/structure"

interface OutlineRowProps {
  pointer: string
  title: string
  kind: "lens" | "pillar" | "question"
  marks: Marks | undefined
  /** Names of all pillars, to move a question to. */
  pillars?: readonly string[]
}

export function OutlineRow({ pointer, title, kind, marks, pillars }: OutlineRowProps) {
  const { at, show } = useEditorPlace()
  const restructure = useRestructure()
  const isHere = pointerOfPlace(placeOfPointer(at)) === pointer
  const move = (event: KeyboardEvent) => {
    const steps = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0
    if (!event.altKey || steps === 0 || kind === "lens") return
    event.preventDefault()
    restructure((text, root) => moveBy(text, root, pointer, steps), "row")
  }
  return (
    <div className={join("group flex items-center rounded-md", isHere && "bg-accent-soft")}>
      <button
        type="button"
        data-pointer={`row ${pointer}`}
        aria-current={isHere ? "true" : undefined}
        aria-keyshortcuts={kind === "lens" ? undefined : "Alt+ArrowUp Alt+ArrowDown"}
        className={join(
          "flex min-h-control-dense min-w-0 flex-1 items-center gap-1.5 rounded-md px-2 py-1 text-start text-sm hover:bg-sunken",
          kind === "question" ? "" : "font-medium",
          isHere && "text-accent",
        )}
        onClick={() => show(pointer)}
        onKeyDown={move}
      >
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{title}</span>
        <MarkCount marks={marks} />
      </button>
      {isHere && kind !== "lens" ? <OutlineMenu pointer={pointer} title={title} kind={kind} pillars={pillars} /> : null}
    </div>
  )
}

function MarkCount({ marks }: { marks: Marks | undefined }) {
  if (!marks || marks.error + marks.warning === 0) return null
  const [Icon, count, word, look] =
    marks.error > 0
      ? ([CircleAlert, marks.error, "error", "text-danger"] as const)
      : ([TriangleAlert, marks.warning, "warning", "text-warning"] as const)
  return (
    <span className={join("flex shrink-0 items-center gap-1 text-xs tabular-nums", look)}>
      <Icon aria-hidden className="size-3.5" />
      {count}
      <span className="sr-only">{count === 1 ? word : `${word}s`}</span>
    </span>
  )
}
