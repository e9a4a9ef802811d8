import "server-only"
import { agendaQuestions, questionKey } from "@/lib/live/agenda-questions"
import { lookInput } from "@/lib/live/commands-schema"
import type { RoomContent } from "@/lib/live/room-content"
import type { LookMessage, ViewMessage } from "@/lib/live/session-view"
import { viewFor } from "@/lib/live/view"
import type { Database } from "@/lib/server/context"
import { PRESENCE_CHANNEL } from "@/lib/server/live"
import { countSessionRequest } from "@/lib/server/rate-limits"
import { currentReviews } from "@/lib/server/reviews"
import { type Attendance, personOf } from "@/lib/server/room/attendance"
import type { Room } from "@/lib/server/room/room"
import { roomOf } from "@/lib/server/room/rooms"

/** The view once: for the first drawing of a page, and for pages that have to ask again and again. */
export async function readView(
  { ctx, session, personId }: Attendance,
  { stage: asked = false, after }: { stage?: boolean; after?: number },
): Promise<ViewMessage> {
  const stage = asked && ctx.actor.kind !== "guest"
  const open = roomOf(ctx.db, session)
  await open.room.catchUp()
  if (!stage && personId !== null && after !== undefined) await open.asked(personId)
  const { state, questionOf } = open.room
  const message = { sequence: state.sequence, now: Date.now() }
  if (after !== undefined && after === state.sequence && after > 0) return { ...message, view: null }
  if (stage) return { ...message, view: viewFor(state, "stage", questionOf) }
  return { ...message, view: viewFor(state, personId ?? "", questionOf) }
}

/** By agenda and lens versions, of which each pair finds questions in its own way: it is the same for all in a meeting. */
const contents = new WeakMap<object, Promise<RoomContent>>()

/** The questions of the agenda with everything that their lenses say: guests have no other way to read them. */
export async function readContent({ ctx, session }: Attendance): Promise<RoomContent> {
  const { room } = roomOf(ctx.db, session)
  await room.catchUp()
  const { questionOf } = room
  const known = contents.get(questionOf)
  if (known) return known
  const reading = contentOf(ctx.db, session.workloadId, room)
  contents.set(questionOf, reading)
  reading.catch(() => contents.delete(questionOf))
  return reading
}

async function contentOf(db: Database, workloadId: string, room: Room): Promise<RoomContent> {
  const { name: workloadName, pillarPriorities } = await db.workload.findUniqueOrThrow({
    where: { id: workloadId },
    select: { name: true, pillarPriorities: true },
  })
  const asked = new Set(room.state.agenda.flatMap((part) => part.questions.map(questionKey)))
  const all = agendaQuestions(await currentReviews(db, workloadId), pillarPriorities)
  const questions = all.flatMap((one) => {
    const stopId = questionKey(one)
    const question = asked.has(stopId) ? room.questionOf(stopId) : null
    return question ? [{ stopId, lensKey: one.lensKey, label: one.label, pillarName: one.pillarName, question }] : []
  })
  return { workloadName, questions }
}

/** Tells the others where somebody looks, or that they write. It is stored nowhere. */
export async function tellLook(attendance: Attendance, body: unknown): Promise<void> {
  const { ctx, session } = attendance
  const personId = personOf(attendance)
  await countSessionRequest(personId)
  const payload: LookMessage = { personId, name: ctx.actor.name, ...lookInput.parse(body) }
  await ctx.db.$executeRaw`SELECT pg_notify(${PRESENCE_CHANNEL}, ${session.id + JSON.stringify(payload)})`
}
