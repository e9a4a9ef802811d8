"use client"

import { useMemo } from "react"
import { useDraftText, useEditor, useSaveState } from "@/components/lens/editor/editor-context"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { checkLens } from "@/lib/lens/check"
import { diffLenses } from "@/lib/lens/diff"
import { diffInWords } from "@/lib/lens/diff-words"
import { differenceOf } from "@/lib/lens/edit/text-history"

const MOST_LINES = 12
const AROUND = 80

/** Two texts of one draft: what differs between them, and whose shall stay. Nothing is saved until somebody says so. */
export function DraftConflict() {
  const { saver } = useEditor()
  const { conflict } = useSaveState()
  const { text } = useDraftText()
  if (!conflict) return null
  const who = conflict.by || "Somebody else"
  return (
    <Dialog
      open
      onClose={() => {}}
      title={`${who} saved this draft meanwhile`}
      description="You both changed the same place. Your text is kept in this browser until you decide; undo brings it back afterwards."
      actions={
        <>
          <Button onClick={() => saver.settle("theirs")}>Take the saved one</Button>
          <Button look="primary" onClick={() => saver.settle("mine")}>
            Keep mine
          </Button>
        </>
      }
    >
      <Differences mine={text} theirs={conflict.source} who={who} />
    </Dialog>
  )
}

function Differences({ mine, theirs, who }: { mine: string; theirs: string; who: string }) {
  const lines = useMemo(() => linesOf(mine, theirs), [mine, theirs])
  const [difference] = differenceOf(theirs, mine)
  if (!difference) return null
  const { offset, length, content } = difference
  const shown = (text: string) => (text.length > 600 ? `${text.slice(0, 600)} …` : text)
  const lead = theirs.slice(Math.max(0, offset - AROUND), offset)
  return (
    <div className="grid gap-3 text-sm">
      {lines.length > 0 ? (
        <section className="grid gap-1">
          <h3 className="font-medium">What yours changes in the saved one</h3>
          <ul className="grid list-disc gap-0.5 pl-4">
            {lines.slice(0, MOST_LINES).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {lines.length > MOST_LINES ? <p className="text-muted">and {lines.length - MOST_LINES} more</p> : null}
        </section>
      ) : null}
      <div className="grid gap-3 sm:grid-cols-2">
        <Side title={`Saved by ${who}`} lead={lead} text={shown(theirs.slice(offset, offset + length))} />
        <Side title="Yours" lead={lead} text={shown(content)} />
      </div>
    </div>
  )
}

function Side({ title, lead, text }: { title: string; lead: string; text: string }) {
  return (
    <section className="grid content-start gap-1">
      <h3 className="font-medium">{title}</h3>
      <pre className="max-h-60 overflow-auto whitespace-pre-wrap rounded-md border border-line bg-sunken p-2 font-mono text-xs">
        <span className="text-muted">…{lead}</span>
        <mark className="bg-accent-soft text-ink">{text || "(nothing)"}</mark>…
      </pre>
    </section>
  )
}

function linesOf(mine: string, theirs: string): string[] {
  const before = checkLens(theirs).lens
  const after = checkLens(mine).lens
  return before && after ? diffInWords(before, after, diffLenses(before, after)) : []
}
