import "server-only"
import type { Transaction } from "@/lib/server/context"
import { grouped, sorted } from "@/lib/server/file-order"

/** A workspace's sessions by workload; links of guests and their cookies are secrets of this installation and stay. */
export async function readSessions(tx: Transaction, workspaceId: string) {
  const session = { workload: { workspaceId } }
  const sessions = await tx.session.findMany({ where: session })
  const people = await tx.sessionPerson.findMany({ where: { session } })
  const preAnswers = await tx.preAnswer.findMany({ where: { session } })
  const routes = await tx.questionRoute.findMany({ where: { session } })
  const events = await tx.sessionEvent.findMany({ where: { session }, orderBy: { sequence: "asc" } })
  const minutes = await tx.sessionMinutes.findMany({ where: { session }, orderBy: { version: "asc" } })
  const preAnswersOf = grouped(
    sorted(preAnswers, (row) => [row.lensKey, row.questionId]),
    (row) => row.personId,
  )
  const routesOf = grouped(
    sorted(routes, (row) => [row.lensKey, row.questionId]),
    (row) => row.personId,
  )
  const peopleOf = grouped(
    sorted(people, (row) => [row.createdAt.toISOString(), row.email, row.name]).map((row) => ({
      ...row,
      routes: routesOf.get(row.id) ?? [],
      preAnswers: preAnswersOf.get(row.id) ?? [],
    })),
    (row) => row.sessionId,
  )
  const timeBoxes = await tx.sessionTimeBox.findMany({ where: { session }, orderBy: { partId: "asc" } })
  const timeBoxesOf = grouped(timeBoxes, (row) => row.sessionId)
  const eventsOf = grouped(events, (row) => row.sessionId)
  const minutesOf = grouped(minutes, (row) => row.sessionId)
  const rows = sorted(sessions, (row) => [row.createdAt.toISOString(), row.title]).map((row) => ({
    ...row,
    people: peopleOf.get(row.id) ?? [],
    events: eventsOf.get(row.id) ?? [],
    timeBoxes: timeBoxesOf.get(row.id) ?? [],
    minutes: minutesOf.get(row.id) ?? [],
  }))
  return grouped(rows, (row) => row.workloadId)
}
