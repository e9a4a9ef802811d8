import "server-only"
import { isRefusal, reasonOf } from "@/lib/server/moves/aws-api"
import type { MoveKind } from "@/lib/server/moves/move-trail"

type Outcome = "moved" | "was there" | "failed"

export interface MoveLine {
  kind: MoveKind
  name: string
  outcome: Outcome
  /** What could not be taken along, or why it failed. */
  notes: string[]
}

/** Collects what a move did, and tells whoever waits how far it is. */
export class MoveReport {
  readonly lines: MoveLine[] = []

  constructor(private readonly tell: (line: string) => void) {}

  /**
   * Moves one thing. A refusal is reported and does not keep the others back; when the line is cut, going on would take
   * things without what they stand on, so that is thrown.
   */
  async move(kind: MoveKind, name: string, work: (notes: string[]) => Promise<Outcome>): Promise<void> {
    const notes: string[] = []
    this.tell(`${kind} ${name} …`)
    try {
      this.lines.push({ kind, name, outcome: await work(notes), notes })
    } catch (error) {
      this.lines.push({ kind, name, outcome: "failed", notes: [...notes, reasonOf(error)] })
      if (!isRefusal(error)) throw error
    }
  }

  get hasFailed(): boolean {
    return this.lines.some((line) => line.outcome === "failed")
  }

  /** One line for each kind, then everything that somebody should know. */
  words(): string {
    const kinds = ["lens", "profile", "template", "workload"] as const
    const sums = kinds.flatMap((kind) => {
      const of = this.lines.filter((line) => line.kind === kind)
      const count = (outcome: Outcome) => of.filter((line) => line.outcome === outcome).length
      const counts = `${count("moved")} moved, ${count("was there")} there before, ${count("failed")} failed`
      return of.length === 0 ? [] : [`${kind.padEnd(8)} ${counts}`]
    })
    const remarks = this.lines.flatMap(({ kind, name, notes }) => notes.map((note) => `${kind} ${name}: ${note}`))
    return [...(sums.length > 0 ? sums : ["There was nothing to move."]), ...remarks].join("\n")
  }
}
