import { lensKey } from "@/lib/aws/arns"
import type { Command } from "@/lib/live/commands"
import type { SessionRole } from "@/lib/live/plan"
import type { Context, Database } from "@/lib/server/context"
import { newId } from "@/lib/server/ids"
import type { Attendance } from "@/lib/server/room/attendance"
import { sendCommand } from "@/lib/server/room/commands"
import { makeMember, makeWorkspace, visit } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"
import { makeSession } from "@/prisma/factories"
import type { Workspace } from "@/prisma/generated/client"

/** Somebody in a session, and what they do in it. */
export interface Participant extends Attendance {
  personId: string
  /** Does it at `now`; a fresh id unless one is given. */
  send(command: Command, given?: { now?: Date; id?: string }): Promise<{ Sequence: number }>
}

export interface Meeting {
  workspace: Workspace
  workloadId: string
  sessionId: string
  /** `lensKey/security_1` and so on. */
  stop(questionId: string): string
  lead: Participant
  ops: Participant
  security: Participant
  owner: Participant
  watcher: Participant
}

/** The session of somebody, seen through this database client: another client is another instance. */
export function participant(ctx: Context, session: Attendance["session"], personId: string, db = ctx.db): Participant {
  const send: Participant["send"] = (command, { now = new Date(), id = newId() } = {}) =>
    sendCommand({ ctx: { ...ctx, ...visit(db, now) }, session, personId }, { id, command })
  return { ctx: { ...ctx, db }, session, personId, send }
}

/** A planned session of five members on a workload with two questions of the small lens. */
export async function makeMeeting(db: Database): Promise<Meeting> {
  const workspace = await makeWorkspace(db)
  const roles: Record<string, { role: "REVIEW_LEAD" | "CONTRIBUTOR"; roles: SessionRole[]; businessRole: string }> = {
    lead: { role: "REVIEW_LEAD", roles: [], businessRole: "Review lead" },
    ops: { role: "CONTRIBUTOR", roles: ["voter", "co-facilitator"], businessRole: "Operations engineer" },
    security: { role: "CONTRIBUTOR", roles: ["voter"], businessRole: "Security specialist" },
    owner: { role: "CONTRIBUTOR", roles: ["voter", "scribe", "decider"], businessRole: "Workload owner" },
    watcher: { role: "CONTRIBUTOR", roles: ["observer"], businessRole: "" },
  }
  const contexts = new Map<string, Context & { userId: string }>()
  for (const [name, { role }] of Object.entries(roles)) contexts.set(name, await makeMember(db, workspace, role))
  const context = (name: string) => {
    const found = contexts.get(name)
    if (!found) throw new Error(`no ${name}`)
    return found
  }
  const author = await makeMember(db, workspace, "OWNER")
  const arn = await publishedLens(author, `Lens ${newId()}`)
  const workloadId = await makeWorkload(context("lead"), [arn], `Checkout ${newId()}`)
  const key = lensKey({ id: arn.split("/").at(-1) ?? "", alias: null })
  const questions = ["security_1", "security_2"].map((questionId) => ({ lensKey: key, questionId }))
  const made = await makeSession(db, {
    workloadId,
    agenda: [
      { id: "opening", kind: "opening", title: "Opening", minutes: 5, pillarId: "", questions: [] },
      { id: "security", kind: "questions", title: "Security", minutes: 8, pillarId: "security", questions },
    ],
    people: Object.entries(roles).map(([name, { roles: own, businessRole }]) => {
      return { userId: context(name).userId, name: `Name of ${name}`, roles: own, businessRole }
    }),
  })
  const session = { id: made.id, workloadId }
  const as = (name: string) => {
    const person = made.people.find((one) => one.userId === context(name).userId)
    return participant(context(name), session, person?.id ?? "")
  }
  return {
    ...{ workspace, workloadId, sessionId: made.id, stop: (questionId) => `${key}/${questionId}` },
    ...{ lead: as("lead"), ops: as("ops"), security: as("security"), owner: as("owner"), watcher: as("watcher") },
  }
}

/** Everybody is here and the group is on its first question. */
export async function startMeeting(meeting: Meeting, pages: (people: Participant[]) => Promise<unknown>) {
  const { lead, ops, security, owner, watcher } = meeting
  await lead.send({ type: "open-lobby" })
  await pages([lead, ops, security, owner, watcher])
  await lead.send({ type: "start" })
  await lead.send({ type: "go-to", stopId: meeting.stop("security_1") })
}
