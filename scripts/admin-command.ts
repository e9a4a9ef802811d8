import type { z } from "zod"
import type { Visit } from "@/lib/server/visit"

/** What a command answers: the facts for scripts and a sentence or table for people. */
export interface Answer {
  facts: unknown
  words: string
}

export interface Command {
  /** What stands behind the command's name. */
  usage: string
  about: string
  input: z.ZodType<Record<string, unknown>>
  run(visit: Visit, input: Record<string, unknown>): Promise<Answer>
}

export function command<Input extends Record<string, unknown>>(
  usage: string,
  about: string,
  input: z.ZodType<Input>,
  run: (visit: Visit, input: Input) => Promise<Answer>,
): Command {
  return { usage, about, input, run: (visit, given) => run(visit, given as Input) }
}
