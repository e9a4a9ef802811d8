"use client"

import { useEffect, useRef } from "react"
import { Button } from "@/components/ui/button"
import { Message } from "@/components/ui/message"
import { PILLAR_TEXTS, type PillarTexts, type SavedPillarPage } from "@/lib/review/pillar-texts"

interface PillarConflictProps {
  mine: PillarTexts
  theirs: SavedPillarPage
  /** What the page says now, on top of theirs; null: exactly theirs. */
  onSettle: (texts: PillarTexts | null) => void
}

/** Somebody else saved the page meanwhile: their texts where they differ, and the choice. */
export function PillarConflict({ mine, theirs, onSettle }: PillarConflictProps) {
  const panel = useRef<HTMLDivElement>(null)
  // The outside system is the browser's focus: the button that was pressed is far below.
  useEffect(() => panel.current?.focus(), [])
  const names = (Object.keys(PILLAR_TEXTS) as (keyof PillarTexts)[]).filter((name) => mine[name] !== theirs.texts[name])
  const both = Object.fromEntries(names.map((name) => [name, `${mine[name]}\n\n${theirs.texts[name]}`]))
  return (
    <div ref={panel} tabIndex={-1}>
      <Message tone="warning" live title={`${theirs.savedBy} saved this page meanwhile`}>
        <p>Your text is in the fields below. What they wrote instead:</p>
        <dl className="mt-2 grid gap-3">
          {names.map((name) => (
            <div key={name}>
              <dt className="text-muted text-sm">{PILLAR_TEXTS[name]}</dt>
              <dd className="max-h-40 overflow-y-auto whitespace-pre-line rounded-sm border border-line bg-surface px-2 py-1">
                {theirs.texts[name] || <span className="text-muted">empty</span>}
              </dd>
            </div>
          ))}
        </dl>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button size="dense" onClick={() => onSettle(mine)}>
            Keep mine
          </Button>
          <Button size="dense" onClick={() => onSettle(null)}>
            Take theirs
          </Button>
          <Button size="dense" onClick={() => onSettle({ ...mine, ...both })}>
            Keep both
          </Button>
        </div>
      </Message>
    </div>
  )
}
