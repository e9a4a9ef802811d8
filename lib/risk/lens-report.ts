import { readingOf } from "@/lib/lens/check"
import { markOf, nodeAt } from "@/lib/lens/json-node"
import { located } from "@/lib/lens/lines"
import type { Lens } from "@/lib/lens/model"
import type { Finding, Problem } from "@/lib/lens/problem"
import { type Used, usedBy } from "@/lib/lens/used"
import { lintQuestion } from "./lint"

/** All that can be said about a lens file; what the page, the API and the command line show. */
export interface LensReport {
  /** Format, compatibility and rules together, in the order of the text. */
  problems: Problem[]
  /** The lens, or null when an error stands in the way of publishing it. */
  lens: Lens | null
  /** Bytes of the file in UTF-8. */
  size: number
  counts: { error: number; warning: number; info: number }
  /** True when the AWS tool would take the file, as far as is known. */
  isAwsCompatible: boolean
  used: Used
}

/** Checks the format and, for every question without an error in it, the rules. Never throws, whatever the text. */
export function reportLens(text: string): LensReport {
  const { findings, read, root, size, hasErrors } = readingOf(text)
  const known = new Set(findings.map(({ code, pointer }) => `${code} ${pointer}`))
  const sound = read?.questions.filter(({ isSound }) => isSound) ?? []
  const lint = sound.flatMap(({ question, pointer }) => lintQuestion(question, pointer))
  // The check already says that a default is missing, with a quick fix.
  const added = lint.filter(({ code, pointer }) => !known.has(`${code} ${pointer}`))
  const all: Finding[] = [
    ...findings,
    ...added.map((finding) => ({ ...finding, place: markOf(nodeAt(root, finding.pointer)) })),
  ]
  const problems = located(text, all)
  const count = (severity: Problem["severity"]) => problems.filter((problem) => problem.severity === severity).length
  return {
    problems,
    lens: hasErrors || !read ? null : read.lens,
    size,
    counts: { error: count("error"), warning: count("warning"), info: count("info") },
    used: usedBy(root),
    isAwsCompatible: !hasErrors && !problems.some(({ awsRefuses }) => awsRefuses),
  }
}
