import type { Database } from "@/lib/server/context"
import { newId } from "@/lib/server/ids"
import { makeSession } from "@/prisma/factories"

/** A session that was held, with what somebody prepared. */
export async function holdSession(db: Database, workloadId: string, userId: string): Promise<void> {
  const person = { userId, name: "Lead" }
  const { id: sessionId, people } = await makeSession(db, { workloadId, agenda: [], people: [person, { name: "Ann" }] })
  const personId = people[0]?.id ?? ""
  const choices = { keep_logs: "in-place" }
  await db.preAnswer.create({ data: { sessionId, personId, lensKey: "framework", questionId: "q", choices } })
  await db.questionRoute.create({ data: { sessionId, personId, lensKey: "framework", questionId: "q" } })
  const box = { sessionId, partId: "security", opensAt: new Date(), closesAt: new Date() }
  await db.sessionTimeBox.create({ data: box })
  const payload = { joined: [personId], left: [] }
  const event = { sessionId, sequence: 1, at: new Date(), personId, type: "people.present", payload }
  await db.sessionEvent.create({ data: event })
  await db.sessionMinutes.create({ data: { sessionId, version: 1, content: { title: "We met" }, throughSequence: 1 } })
  const link = { id: newId(), sessionId, tokenHash: "secret", kind: "voter", expiresAt: new Date() }
  await db.sessionGuestLink.create({ data: link })
}
