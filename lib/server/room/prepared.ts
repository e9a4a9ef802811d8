import "server-only"
import { AppError } from "@/lib/errors"
import { roundResult } from "@/lib/live/divergence"
import { LEAST_VOTERS } from "@/lib/live/plan"
import { type PreparedTogether, proposedDecisions } from "@/lib/live/proposal"
import { mayCommand, whoMay } from "@/lib/live/rights"
import type { Vote } from "@/lib/live/vote"
import { type Attendance, personOf } from "@/lib/server/room/attendance"
import { roomOf } from "@/lib/server/room/rooms"
import { placeOf } from "@/lib/server/room/served"

/**
 * On what those who prepared a question agree: where a decision without a vote begins. Only for whoever may decide, and
 * never of so few people that it would tell who said what; what they differ on is not in it at all.
 */
export async function readPreparedTogether(attendance: Attendance, stopId: string): Promise<PreparedTogether> {
  const { ctx, session } = attendance
  const personId = personOf(attendance)
  const { room } = roomOf(ctx.db, session)
  await room.catchUp()
  const { state } = room
  const roles = state.people[personId]?.roles ?? []
  if (!mayCommand("decide", { roles, facilitator: personId === state.facilitatorId })) {
    throw new AppError("AccessDenied", `Only ${whoMay("decide")} can see this.`)
  }
  const [place, question] = [placeOf(state, stopId), room.questionOf(stopId)]
  // While a vote is open nothing tells what others think.
  if (!place || !question || state.stops[stopId]?.phase === "voting") return { people: 0, decisions: {} }
  const rows = await ctx.db.preAnswer.findMany({ where: { sessionId: session.id, ...place } })
  const votes = rows
    .filter((row) => state.people[row.personId]?.removed === false)
    .map((row) => ({
      choices: row.choices as unknown as Vote["choices"],
      confidence: row.confidence,
      businessRole: "",
    }))
    .filter(({ choices }) => Object.keys(choices).length > 0)
  const people = votes.length
  if (people < LEAST_VOTERS) return { people, decisions: {} }
  return { people, decisions: proposedDecisions(question, roundResult(question, votes, true), null) }
}
