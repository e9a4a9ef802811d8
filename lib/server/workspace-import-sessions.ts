import "server-only"
import type { Transaction } from "@/lib/server/context"
import { newJoinCode } from "@/lib/server/ids"
import type { WorkspaceFile } from "@/lib/server/workspace-file-schema"
import { insert } from "@/lib/server/workspace-import-rows"

export async function insertSessions(tx: Transaction, { workloads }: WorkspaceFile): Promise<void> {
  const sessions = workloads.flatMap((one) => one.sessions.map((row) => ({ ...row, workloadId: one.id })))
  await insert(sessions, (data) =>
    // What people type to join is unique here.
    tx.session.createMany({
      data: data.map(({ people: _, events: __, minutes: ___, timeBoxes: ____, ...row }) => ({
        ...row,
        code: newJoinCode(),
      })),
    }),
  )
  const people = sessions.flatMap((one) => one.people.map((row) => ({ ...row, sessionId: one.id })))
  await insert(people, (data) =>
    tx.sessionPerson.createMany({ data: data.map(({ routes: _, preAnswers: __, ...row }) => row) }),
  )
  const routes = people.flatMap(({ id: personId, sessionId, routes: rows }) =>
    rows.map((row) => ({ ...row, personId, sessionId })),
  )
  await insert(routes, (data) => tx.questionRoute.createMany({ data }))
  const preAnswers = people.flatMap(({ id: personId, sessionId, preAnswers: rows }) =>
    rows.map((row) => ({ ...row, personId, sessionId })),
  )
  await insert(preAnswers, (data) => tx.preAnswer.createMany({ data }))
  const events = sessions.flatMap((one) => one.events.map((row) => ({ ...row, sessionId: one.id })))
  await insert(events, (data) => tx.sessionEvent.createMany({ data }))
  const timeBoxes = sessions.flatMap((one) => one.timeBoxes.map((row) => ({ ...row, sessionId: one.id })))
  await insert(timeBoxes, (data) => tx.sessionTimeBox.createMany({ data }))
  const minutes = sessions.flatMap((one) => one.minutes.map((row) => ({ ...row, sessionId: one.id })))
  await insert(minutes, (data) => tx.sessionMinutes.createMany({ data }))
}
