import "server-only"
import type { LensVersions } from "@/lib/live/plan"
import type { Database } from "@/lib/server/context"
import { lensVersionsOf } from "@/lib/server/room/questions"
import type { Room } from "@/lib/server/room/room"

/** Puts into the log that the workload uses other lens versions than the session knows of. */
export async function noticeLenses(db: Database, room: Room, now: number): Promise<void> {
  const { phase, lenses: known } = room.state
  if (phase === "scheduled" || phase === "closed" || known === null) return
  const lenses = await lensVersionsOf(db, room.workloadId)
  if (same(lenses, known)) return
  await room.do({
    ...{ commandId: null, personId: null, now },
    decide: (state) => {
      const news = state.lenses !== null && !same(state.lenses, lenses)
      return { ok: true, events: news ? [{ type: "lenses.changed", lenses }] : [] }
    },
  })
}

function same(one: LensVersions, other: LensVersions): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}
