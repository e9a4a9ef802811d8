import type { ImprovementItem } from "@/lib/improvement/item"
import type { Decision } from "@/lib/improvement/register"
import type { Redaction } from "./dress"
import type { ParkingLot, Work } from "./work"

/** The same work without what a copy leaves out; `nobody` stands for a name that is there but not told. */
export function redactedWork({ items, decisions, parked }: Work, redaction: Redaction, nobody: string): Work {
  return {
    items: items.map((item) => redactedItem(item, redaction, nobody)),
    ...(parked && { parked: redaction.names ? withoutOwners(parked, nobody) : parked }),
    decisions: redaction.names ? decisions.map((one) => withoutDecider(one, nobody)) : decisions,
  }
}

function redactedItem(item: ImprovementItem, { names, evidence }: Redaction, nobody: string): ImprovementItem {
  const { owner, acceptance } = item
  return {
    ...item,
    ...(names && {
      owner: owner && { id: null, name: nobody },
      acceptance: acceptance && { ...acceptance, deciderName: nobody },
    }),
    ...(evidence && { evidence: "", resources: [] }),
  }
}

function withoutOwners({ session, rows }: ParkingLot, nobody: string): ParkingLot {
  return { session, rows: rows.map(([what = "", kind = "", , outcome = ""]) => [what, kind, nobody, outcome]) }
}

function withoutDecider(decision: Decision, nobody: string): Decision {
  return decision.deciderName === "" ? decision : { ...decision, deciderName: nobody }
}
