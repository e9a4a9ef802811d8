import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import type { Lens } from "@/lib/lens/model"
import type { Problem } from "@/lib/lens/problem"
import { reportLens } from "@/lib/risk/lens-report"

/** What one sentence explains; exit code 1. */
export class Refused extends Error {}

/** The text of a file. Throws Refused when it can't be read or is not UTF-8. */
export function readText(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(pathOf(file)))
  } catch (error) {
    if (error instanceof TypeError) throw new Refused(`${file} is not UTF-8 text; save it as UTF-8`)
    throw new Refused(`${file} can't be read: ${error instanceof Error ? error.message : error}`)
  }
}

/** npm runs scripts in the project folder; a file may be meant from where the user stands. */
function pathOf(file: string): string {
  const there = process.env.INIT_CWD && resolve(process.env.INIT_CWD, file)
  return there && !existsSync(file) ? there : file
}

/** The lens in a file. Its errors go to standard error, and Refused is thrown. */
export function readLens(file: string): Lens {
  const { lens, problems } = reportLens(readText(file))
  if (lens) return lens
  for (const problem of problems) if (problem.severity === "error") console.error(problemLine(file, problem))
  throw new Refused(`${file} has errors; nothing was done with it`)
}

/** One problem on one line, as compilers print them. */
export function problemLine(file: string, problem: Problem): string {
  const { line, column, severity, code, message, pointer } = problem
  return `${file}:${line}:${column}: ${severity}: ${message} [${code}]${pointer && ` ${pointer}`}`
}
