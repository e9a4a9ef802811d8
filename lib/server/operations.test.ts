import { beforeAll, describe, expect, test } from "vitest"
import { can, ROLES, type Role } from "@/lib/access/policy"
import { createAccessKey } from "@/lib/server/access-keys"
import { actorId, type Context } from "@/lib/server/context"
import { createGuestLink } from "@/lib/server/guest/links"
import { newId } from "@/lib/server/ids"
import { createImprovement } from "@/lib/server/improvement-create"
import { inviteMember } from "@/lib/server/invitations"
import { createMilestone } from "@/lib/server/milestones"
import type { Operation } from "@/lib/server/operation"
import { OWN_OPERATIONS } from "@/lib/server/operations"
import { seal } from "@/lib/server/secret-box"
import { planSessions } from "@/lib/server/session-plans"
import { testDatabase } from "@/lib/server/testing/database"
import { CASES, type Place } from "@/lib/server/testing/operation-cases"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"
import { sessionPlan } from "@/lib/server/testing/session-plan"

/**
 * Who may call what, tried operation by operation: the list of operations is the list of tests, so that a new one
 * cannot come without a word on who may call it. Those of the AWS tool have their table in contract/matrix.test.ts.
 */

const { db } = await testDatabase()
const operations = OWN_OPERATIONS
const people = new Map<Role, Context>()
let stranger: Context
/** What is refused or only reads changes nothing: one place is enough for all of it. */
let common: Place
const READS = /^(Get|List|Find|Preview)/

async function place(owner: Context, name: string): Promise<Place> {
  const lens = await publishedLens(owner, `Lens of ${name}`)
  const workload = await makeWorkload(owner, [lens], name)
  await createMilestone(owner, { WorkloadId: workload, MilestoneName: "First" })
  const Links = [{ LensAlias: lens, QuestionId: "security_1" }]
  const { Improvement } = await createImprovement(owner, { WorkloadId: workload, Links })
  const ownerId = actorId(owner.actor) ?? ""
  const plan = sessionPlan(lens.split("/").at(-1) ?? "", ownerId)
  const { SessionIds } = await planSessions(owner, { WorkloadId: workload, ...plan })
  const { code } = await db.session.findUniqueOrThrow({ where: { id: SessionIds[0] ?? "" } })
  const job = newId()
  const asked = { workspaceId: owner.actor.workspaceId, workloadId: workload, kind: "full-review", input: {} }
  await db.reportJob.create({ data: { id: job, ...asked } })
  const member = await makeMember(
    db,
    await db.workspace.findUniqueOrThrow({ where: { id: owner.actor.workspaceId } }),
    "VIEWER",
  )
  const { invitationId } = await inviteMember(owner, { email: `${member.userId}@example.net`, role: "VIEWER" })
  const key = await createAccessKey(member, { name })
  const webhook = await webhookOf(owner)
  const guest = await createGuestLink(owner, { WorkloadId: workload, Name: name, Days: 7, Reports: [], ...NO_DRESS })
  return {
    workload,
    lens,
    lensKey: lens.split("/").at(-1) ?? "",
    member: member.userId,
    improvement: Improvement.number,
    owner: ownerId,
    session: SessionIds[0] ?? "",
    code,
    job,
    invitation: invitationId,
    accessKey: key.accessKeyId,
    ...webhook,
    guestLink: guest.id,
    programme: await programmeOf(owner, name),
  }
}

/** There is a limit for a workspace, and every place is in the same one. */
async function programmeOf({ actor: { workspaceId } }: Context, name: string): Promise<string> {
  await db.programme.deleteMany({ where: { workspaceId, name: { not: "Refused" } } })
  const days = { startedOn: new Date("2026-01-01"), dueOn: new Date("2026-12-31") }
  return (await db.programme.create({ data: { id: newId(), workspaceId, name, targetPercent: 45, ...days } })).id
}

const NO_DRESS = { Hidden: [], Watermark: "" }

async function webhookOf({ actor: { workspaceId } }: Context) {
  const [webhook, delivery] = [newId(), newId()]
  const row = { id: webhook, workspaceId, name: "Hook", url: "https://127.0.0.1/", events: ["risk"], cursor: 0 }
  await db.webhook.create({ data: { ...row, enabled: false, secretEncrypted: seal("secret", webhook) } })
  const sent = { id: delivery, webhookId: webhook, type: "webhook.test", body: "{}", createdAt: new Date() }
  await db.webhookDelivery.create({ data: { ...sent, status: "FAILED" } })
  return { webhook, delivery }
}

beforeAll(async () => {
  const workspace = await makeWorkspace(db, "Ours")
  for (const role of ROLES) people.set(role, await makeMember(db, workspace, role))
  stranger = await makeMember(db, await makeWorkspace(db, "Theirs"), "OWNER")
  common = await place(as("OWNER"), "Refused")
})

function as(role: Role): Context {
  const context = people.get(role)
  if (!context) throw new Error(`no ${role}`)
  return context
}

/** What an operation answers: the code of its refusal, "ok", or "bug" for anything unexpected. */
async function verdict(operation: Operation, ctx: Context, input: Record<string, unknown>): Promise<string> {
  try {
    await operation.handle(ctx, input)
    return "ok"
  } catch (error) {
    if (error instanceof Error && "code" in error) return String(error.code)
    return `bug: ${error}`
  }
}

test("every operation has a case, and every case an operation", () => {
  expect(Object.keys(CASES).sort()).toEqual(operations.map((operation) => operation.name).sort())
})

describe.each(operations.map((operation) => [operation.name, operation] as const))("%s", (name, operation) => {
  const found = CASES[name]
  if (!found) return

  test.each(ROLES)("%s", async (role) => {
    const may = found.needs === null || can(role, found.needs)
    const expected = may ? (found.allowed ?? "ok") : (found.refused ?? "AccessDenied")
    const at = may && !READS.test(name) ? await place(as("OWNER"), `${name} ${role}`) : common
    expect(await verdict(operation, as(role), found.input(at))).toBe(expected)
  })

  test(`a stranger sees ${found.stranger}`, async () => {
    const expected = found.stranger === "not found" ? "ResourceNotFound" : (found.allowed ?? "ok")
    expect(await verdict(operation, stranger, found.input(common))).toBe(expected)
  })
})
