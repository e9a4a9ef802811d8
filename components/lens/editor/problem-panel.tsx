"use client"

import { type RefObject, useState } from "react"
import { CheckSummary } from "@/components/lens/check-summary"
import type { CodeEditorHandle } from "@/components/lens/code-editor"
import { useEditor, useEditorPlace, useReport } from "@/components/lens/editor/editor-context"
import { focusPointer } from "@/components/lens/editor/focus-pointer"
import { problemsWithin } from "@/components/lens/editor/thing"
import { LensMeters } from "@/components/lens/lens-meters"
import { ProblemList } from "@/components/lens/problem-list"
import { Checkbox } from "@/components/ui/checkbox"
import { currentFix } from "@/lib/client/lens-editor/current-fix"
import { placeOfPointer, pointerOfPlace } from "@/lib/lens/edit/place"
import type { Problem } from "@/lib/lens/problem"

/** Everything that is known of the draft: whether it can be published, how much room is left, every problem with its place. */
export function ProblemPanel({ source }: { source: RefObject<CodeEditorHandle | null> }) {
  const { draft } = useEditor()
  const { view, at, show } = useEditorPlace()
  const [onlyHere, setOnlyHere] = useState(false)
  const watched = useReport()
  if (!watched) return <p className="text-muted text-sm">Checking …</p>
  const { report } = watched
  const here = pointerOfPlace(placeOfPointer(at))
  const within = here === "" ? [] : problemsWithin(report.problems, here)
  const problems = onlyHere && within.length > 0 ? within : report.problems
  const jump = (problem: Problem) => {
    if (view === "source" || !draft.read().tree.isWhole) {
      show(problem.pointer, "source")
      goWhenThere(source, problem)
    } else {
      show(problem.pointer)
      focusPointer(problem.pointer)
    }
  }
  return (
    <div className="grid content-start gap-4">
      <CheckSummary report={report} />
      <LensMeters report={report} />
      {within.length > 0 && within.length < report.problems.length ? (
        <Checkbox
          label={`Only what is shown (${within.length} of ${report.problems.length})`}
          checked={onlyHere}
          onChange={(event) => setOnlyHere(event.target.checked)}
        />
      ) : null}
      {problems.length > 0 ? (
        <ProblemList problems={problems} onShow={jump} onFix={(problem) => currentFix(draft, problem)} />
      ) : null}
    </div>
  )
}

const TRIES = 200

/** The source's code may still have to come; it first goes to the thing itself, then to what is wrong with it. */
function goWhenThere(source: RefObject<CodeEditorHandle | null>, problem: Problem, tries = TRIES) {
  if (source.current) setTimeout(() => source.current?.goTo(problem.offset, problem.length), 100)
  else if (tries > 0) setTimeout(() => goWhenThere(source, problem, tries - 1), 50)
}
