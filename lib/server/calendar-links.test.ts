import { beforeAll, expect, test } from "vitest"
import { createCalendarLink, readCalendar, readCalendarLink, revokeCalendarLink } from "@/lib/server/calendar-links"
import type { Context } from "@/lib/server/context"
import { createImprovement } from "@/lib/server/improvement-create"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace, visit } from "@/lib/server/testing/people"
import { makeWorkload } from "@/lib/server/testing/reviews"
import { makeSession } from "@/prisma/factories"

const { db } = await testDatabase()
let owner: Context & { userId: string }
beforeAll(async () => {
  owner = await makeMember(db, await makeWorkspace(db, "Northwind"), "OWNER")
  const WorkloadId = await makeWorkload(owner, [], "Checkout")
  const due = { WorkloadId, Owner: { UserId: owner.userId }, DueOn: "2027-01-31" }
  await createImprovement(owner, { ...due, Title: "Rotate keys; all, now" })
})

const tokenOf = (link: string) => /\/api\/calendar\/([\w-]+)\.ics$/.exec(link)?.[1] ?? ""
const notFound = { code: "ResourceNotFound" }

test("the address shows its owner's dates until it is replaced or revoked", async () => {
  const first = tokenOf((await createCalendarLink(owner)).link)
  const text = await readCalendar(visit(db), first)
  expect(text).toContain("SUMMARY:Due: Rotate keys\\; all\\, now")
  expect(text).toContain("DTSTART;VALUE=DATE:20270131")
  expect(await readCalendarLink(owner)).toMatchObject({ lastUsedAt: expect.any(Date) })

  const second = tokenOf((await createCalendarLink(owner)).link)
  await expect(readCalendar(visit(db), first)).rejects.toMatchObject(notFound)
  expect(await readCalendar(visit(db), second)).toContain("Rotate keys")
  await revokeCalendarLink(owner)
  await expect(readCalendar(visit(db), second)).rejects.toMatchObject(notFound)
  expect(await readCalendarLink(owner)).toBeNull()
})

test("the token is not in the database, nor in the audit trail", async () => {
  const token = tokenOf((await createCalendarLink(owner)).link)
  const rows = [await db.calendarLink.findMany(), await db.auditEvent.findMany()]
  const text = JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? `${value}` : value))
  expect(token).toHaveLength(43)
  expect(text).not.toContain(token)
})

test("it ends with the membership, and an access key cannot make one", async () => {
  const leaver = await makeMember(db, await makeWorkspace(db), "CONTRIBUTOR")
  const token = tokenOf((await createCalendarLink(leaver)).link)
  const { userId, workspaceId } = { userId: leaver.userId, workspaceId: leaver.actor.workspaceId }
  await db.membership.delete({ where: { workspaceId_userId: { workspaceId, userId } } })
  await expect(readCalendar(visit(db), token)).rejects.toMatchObject(notFound)
  const { actor } = leaver
  if (actor.kind !== "user") throw new Error("a member is a user")
  const script: Context = { ...leaver, actor: { ...actor, kind: "access-key", accessKeyId: "PLMB" } }
  await expect(createCalendarLink(script)).rejects.toMatchObject({ code: "AccessDenied" })
})

test("a session that its owner takes part in stands in it once, under the id of its invitation", async () => {
  const lead = await makeMember(db, await makeWorkspace(db), "REVIEW_LEAD")
  const workloadId = await makeWorkload(lead, [], "Search")
  const mine = await makeSession(db, { workloadId, agenda: [], people: [{ userId: lead.userId, name: "Lead" }] })
  const others = await makeSession(db, { workloadId, agenda: [], people: [{ name: "Somebody else" }] })
  const scheduledFor = new Date("2027-03-01T09:30:00Z")
  await db.session.updateMany({ where: { workloadId }, data: { scheduledFor } })
  const text = await readCalendar(visit(db), tokenOf((await createCalendarLink(lead)).link))
  expect(text.split(`UID:session-${mine.id}@plumbline`)).toHaveLength(2)
  expect(text).toContain("DTSTART:20270301T093000Z")
  expect(text).not.toContain(others.id)
})
