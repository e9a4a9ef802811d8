/** An entry of the audit trail as it leaves, always with its members in this order. */
export interface TrailEntry {
  id: string
  /** ISO date-time. */
  at: string
  actor: { kind: string; id: string | null; name: string }
  action: string
  resource: { kind: string; id: string }
  before: unknown
  after: unknown
  request: string
}

/** One line of the export, as JSON. */
export interface TrailLine {
  entry: TrailEntry
  /** Of the line before; the first has that of the workspace's account id. */
  previous: string
  hash: string
}

/** The last line: what all lines before it come to, and who vouches for that. */
export interface TrailEnd {
  end: {
    account: string
    exportedAt: string
    entries: number
    hash: string
    /** What was sealed while it happened (lib/server/audit-trail/seals.ts): how far, and whether it still fits. */
    sealed: { entries: number; throughId: string | null; intact: boolean }
  }
  /** HMAC-SHA256 over the JSON of `end`, with a key that never leaves this installation. */
  signature: string
}

/** SHA-256 in hexadecimal; comes in as an argument: pure code has no hash of its own. */
export type Sha256 = (text: string) => string

export function chainStart(account: string, sha256: Sha256): string {
  return sha256(`plumbline audit ${account}`)
}

export function chainHash(previous: string, entry: TrailEntry, sha256: Sha256): string {
  return sha256(`${previous}\n${JSON.stringify(entry)}`)
}

/**
 * Checks an exported file: that no line was changed, added, taken out or moved after the export. Answers its end, or a
 * sentence that says where it stops to fit. That the end itself is ours, only its signature says, which only the
 * installation that wrote it can check.
 */
export function readChain(text: string, sha256: Sha256): { end: TrailEnd } | { problem: string } {
  const lines = text.split("\n").filter((line) => line !== "")
  const last: TrailEnd | undefined = lines.length > 0 ? parse(lines.at(-1)) : undefined
  if (!last?.end) return { problem: "The file has no end: lines are missing." }
  let previous = chainStart(last.end.account, sha256)
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const { entry, previous: before, hash }: Partial<TrailLine> = parse(line) ?? {}
    const fits = entry !== undefined && before === previous && hash === chainHash(previous, entry, sha256)
    if (!fits || hash === undefined)
      return { problem: `Line ${index + 1} was changed, moved, or the one before is missing.` }
    previous = hash
  }
  if (last.end.entries !== lines.length - 1 || last.end.hash !== previous)
    return { problem: "The end does not belong to these lines." }
  return { end: last }
}

function parse<T>(line: string | undefined): T | undefined {
  try {
    return JSON.parse(line ?? "")
  } catch {
    return undefined
  }
}
