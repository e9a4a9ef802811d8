/** Errors block publishing; warnings and infos don't. */
export type Severity = "error" | "warning" | "info"

/** One change of a text, in UTF-16 units of the text before any edit. */
export interface Edit {
  offset: number
  length: number
  content: string
}

export interface Fix {
  /** What the button says, e.g. "Add the default rule". */
  label: string
  edits: Edit[]
}

/** What is wrong with a lens file, where, and what to do about it. */
export interface Problem {
  /** Stable name of the kind of problem, e.g. `unknown-choice`. */
  code: string
  severity: Severity
  /** JSON pointer (RFC 6901) of the value concerned; empty for the whole file. */
  pointer: string
  /** Counted from 1; columns in UTF-16 units. */
  line: number
  column: number
  /** The place in the text, in UTF-16 units. */
  offset: number
  length: number
  message: string
  /** True where the AWS tool would refuse the file for this, though we don't. */
  awsRefuses?: true
  fix?: Fix
}

/** A stretch of the text: from `offset` up to, not including, `end`. */
export interface Place {
  offset: number
  end: number
}

export interface Finding {
  code: string
  severity: Severity
  pointer: string
  place: Place
  message: string
  awsRefuses?: true
  fix?: Fix
}
