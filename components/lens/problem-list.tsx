"use client"

import { CircleAlert, Info, TriangleAlert } from "lucide-react"
import { Button } from "@/components/ui/button"
import type { Problem } from "@/lib/lens/problem"

interface ProblemListProps {
  problems: readonly Problem[]
  onShow: (problem: Problem) => void
  onFix?: (problem: Problem) => void
}

const KINDS = {
  error: { Icon: CircleAlert, word: "Error", look: "text-danger" },
  warning: { Icon: TriangleAlert, word: "Warning", look: "text-warning" },
  info: { Icon: Info, word: "Note", look: "text-muted" },
}

/** More than this at once would only slow the page; the count says how many there are. */
const SHOWN = 300

/** Every problem of a lens at once: severity, sentence, place; a click jumps to it, a button mends what can be mended. */
export function ProblemList({ problems, onShow, onFix }: ProblemListProps) {
  return (
    <ol className="grid divide-y divide-line rounded-md border border-line" aria-label="Problems">
      {problems.slice(0, SHOWN).map((problem) => {
        const { Icon, word, look } = KINDS[problem.severity]
        return (
          <li
            key={`${problem.code} ${problem.offset} ${problem.message}`}
            className="flex items-start gap-3 px-3 py-2 text-sm"
          >
            <span className={`mt-0.5 flex w-20 shrink-0 items-center gap-1.5 font-medium ${look}`}>
              <Icon aria-hidden="true" className="size-4" /> {word}
            </span>
            <button type="button" className="grid min-w-0 flex-1 text-left" onClick={() => onShow(problem)}>
              <span>{problem.message}</span>
              <span className="break-all text-muted text-xs">
                Line {problem.line}, column {problem.column}
                {problem.pointer ? ` · ${problem.pointer}` : ""}
              </span>
            </button>
            {problem.fix && onFix ? (
              <Button size="dense" onClick={() => onFix(problem)}>
                {problem.fix.label}
              </Button>
            ) : null}
          </li>
        )
      })}
      {problems.length > SHOWN ? (
        <li className="px-3 py-2 text-muted text-sm">and {problems.length - SHOWN} more</li>
      ) : null}
    </ol>
  )
}
