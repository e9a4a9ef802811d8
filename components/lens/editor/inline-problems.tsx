"use client"

import CircleAlert from "lucide-react/icons/circle-alert"
import Info from "lucide-react/icons/info"
import TriangleAlert from "lucide-react/icons/triangle-alert"
import { useEditor } from "@/components/lens/editor/editor-context"
import { useProblemsAt } from "@/components/lens/editor/thing"
import { Button } from "@/components/ui/button"
import { currentFix } from "@/lib/client/lens-editor/current-fix"
import type { Problem } from "@/lib/lens/problem"

const LOOKS = {
  error: { Icon: CircleAlert, look: "text-danger", word: "Error" },
  warning: { Icon: TriangleAlert, look: "text-warning", word: "Warning" },
  info: { Icon: Info, look: "text-muted", word: "Note" },
}

/** What is wrong with one value, right under it, each with its quick fix. */
export function InlineProblems({ pointer, id }: { pointer: string; id?: string }) {
  const problems = useProblemsAt(pointer)
  if (problems.length === 0) return null
  return (
    <ul id={id} className="grid gap-1">
      {problems.map((problem) => (
        <InlineProblem key={`${problem.code} ${problem.message}`} problem={problem} />
      ))}
    </ul>
  )
}

function InlineProblem({ problem }: { problem: Problem }) {
  const { draft } = useEditor()
  const { Icon, look, word } = LOOKS[problem.severity]
  return (
    <li className={`flex items-start gap-1.5 text-sm ${look}`}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="flex-1">
        <span className="sr-only">{word}: </span>
        {problem.message}
      </span>
      {problem.fix ? (
        <Button size="dense" onClick={() => void currentFix(draft, problem)}>
          {problem.fix.label}
        </Button>
      ) : null}
    </li>
  )
}
