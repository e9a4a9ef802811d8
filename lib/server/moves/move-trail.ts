import "server-only"
import { audit } from "@/lib/server/audit"
import { type Context, type Transaction, transaction } from "@/lib/server/context"

export type MoveKind = "lens" | "profile" | "template" | "workload"

/** One thing that was moved: its ARN where it came from and where it went. */
export interface Moved {
  kind: MoveKind
  from: string
  to: string
}

/** From an ARN where things come from to those that it became. */
export type Known = (from: string) => readonly string[]

/**
 * What a move has done stands in the audit trail: a move that was ended in the middle goes on where it was, and one
 * that is repeated later takes only what is new.
 */
export class MoveTrail {
  constructor(
    private readonly ctx: Context,
    /** Into this installation, or out of it. */
    private readonly direction: "import" | "push",
  ) {}

  /** What ARNs of this kind became, the last first: the same thing may have been moved to several accounts. */
  async known(kind: MoveKind): Promise<Known> {
    const rows = await this.ctx.db.auditEvent.findMany({
      where: { workspaceId: this.ctx.actor.workspaceId, action: `aws.${this.direction}`, resourceKind: kind },
      orderBy: { id: "desc" },
      select: { after: true },
    })
    const known = new Map<string, string[]>()
    for (const { after } of rows) {
      const { from = "", to = "" } = after as { from?: string; to?: string }
      known.set(from, [...(known.get(from) ?? []), to])
    }
    return (from) => known.get(from) ?? []
  }

  /** In the transaction that made it, or in one of its own for what was made by a request. */
  note({ kind, from, to }: Moved, tx?: Transaction): Promise<void> {
    if (!tx) return transaction(this.ctx, (own) => this.note({ kind, from, to }, own))
    const id = (this.direction === "import" ? to : from).split("/").pop() ?? ""
    return audit(tx, this.ctx, `aws.${this.direction}`, { kind, id, after: { from, to } })
  }
}
