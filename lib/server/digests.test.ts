import { beforeAll, beforeEach, expect, test } from "vitest"
import { updateAnswer } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { sendDigests } from "@/lib/server/digests"
import { createImprovement, createImprovementsFromReview } from "@/lib/server/improvement-create"
import { updateImprovement } from "@/lib/server/improvement-edit"
import { setImprovementStatus } from "@/lib/server/improvement-status"
import { readMyWork, setDigest } from "@/lib/server/my-work"
import { testDatabase } from "@/lib/server/testing/database"
import { openMailbox } from "@/lib/server/testing/mailbox"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"
import { updateWorkload } from "@/lib/server/workloads"
import { makeSession } from "@/prisma/factories"
import type { Workspace } from "@/prisma/generated/client"

const { db } = await testDatabase()
const mailbox = await openMailbox()
process.env.SMTP_URL = mailbox.url
process.env.MAIL_FROM = "reviews@plumbline.example"

const NOON = new Date("2026-11-25T12:00:00Z")
let workspace: Workspace
let owner: Context & { userId: string; email: string }
let WorkloadId: string

beforeAll(async () => {
  workspace = await makeWorkspace(db)
  owner = await makeMember(db, workspace, "OWNER")
  WorkloadId = await makeWorkload(owner, [], "Checkout")
  await updateWorkload(owner, { WorkloadId, Plumbline: { NextReviewOn: "2027-09-01" } })
})
beforeEach(() => {
  mailbox.mails.length = 0
})

/** Somebody new who owns an improvement that is due that day. */
async function somebody(DueOn: string) {
  const person = await makeMember(db, workspace, "CONTRIBUTOR")
  await createImprovement(owner, { WorkloadId, Title: "Rotate <keys>", Owner: { UserId: person.userId }, DueOn })
  return person
}
const recipients = () => mailbox.mails.flatMap((mail) => [mail.to ?? []].flat()).map((to) => to.text)

test("whoever has something due gets one mail a day, however often and by how many it is tried", async () => {
  const late = await somebody("2026-11-20")
  await somebody("2027-03-01")
  const counts = await Promise.all([1, 2, 3].map(() => sendDigests({ db, now: NOON })))
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(1)
  expect(await sendDigests({ db, now: new Date("2026-11-25T23:59:00Z") })).toBe(0)
  expect(recipients()).toEqual([expect.stringContaining(late.email)])
  const [mail] = mailbox.mails
  expect(mail?.subject).toBe("Plumbline: 1 overdue")
  expect(mail?.text).toContain("Rotate <keys> (Checkout, Friday, 20 November 2026, Open)")
  expect(mail?.html).not.toContain("<keys>")
  expect(await sendDigests({ db, now: new Date("2026-11-26T04:59:00Z") })).toBe(0)
  expect(await sendDigests({ db, now: new Date("2026-11-26T05:00:00Z") })).toBe(1)
})

test("S11: what came from the review and is late is mailed with its place, until it is done", async () => {
  const lens = await publishedLens(owner)
  const workload = { WorkloadId: await makeWorkload(owner, [lens], "Orders") }
  const person = await makeMember(db, workspace, "CONTRIBUTOR")
  await updateAnswer(owner, { ...workload, LensAlias: lens, QuestionId: "security_1", SelectedChoices: ["logs_no"] })
  const { Numbers } = await createImprovementsFromReview(owner, { ...workload, Risks: ["HIGH"] })
  const at = { ...workload, Number: Numbers[0] ?? 0 }
  await updateImprovement(owner, { ...at, Owner: { UserId: person.userId }, DueOn: "2026-11-01" })
  const mine = () => mailbox.mails.filter((mail) => JSON.stringify(mail.to).includes(person.email))
  await sendDigests({ db, now: new Date("2026-11-29T12:00:00Z") })
  expect(mine().map(({ subject }) => subject)).toEqual(["Plumbline: 1 overdue"])
  expect(mine()[0]?.text).toContain(
    `https://plumbline.example/workloads/${workload.WorkloadId}/improvements/${at.Number}`,
  )
  await setImprovementStatus(owner, { ...at, Status: "DONE", Evidence: "Seen on Tuesday" })
  await sendDigests({ db, now: new Date("2026-11-30T12:00:00Z") })
  expect(mine()).toHaveLength(1)
})

test("who switched it off gets none and still finds everything in the app", async () => {
  const person = await somebody("2026-11-30")
  await setDigest(person, { Wanted: false })
  await sendDigests({ db, now: new Date("2026-11-27T12:00:00Z") })
  expect(recipients().join()).not.toContain(person.email)
  const { duties } = await readMyWork({ ...person, now: NOON })
  expect(duties).toMatchObject([{ title: "Rotate <keys>", dueOn: "2026-11-30", kind: "improvement" }])
})

test("an accepted risk whose day has passed comes back, and a review shows to whoever leads it", async () => {
  const lead = await makeMember(db, workspace, "REVIEW_LEAD")
  const { Improvement } = await createImprovement(owner, { WorkloadId, Title: "Old", Owner: { UserId: lead.userId } })
  const accepted = { status: "ACCEPTED_RISK", reviewOn: new Date("2026-11-24") } as const
  await db.improvementItem.update({ where: { id: Improvement.id }, data: accepted })
  await updateWorkload(owner, {
    WorkloadId: await makeWorkload(owner, [], "Ledger"),
    ReviewOwner: lead.email.toUpperCase(),
    Plumbline: { NextReviewOn: "2026-12-01" },
  })
  const { duties } = await readMyWork({ ...lead, now: NOON })
  expect(duties.map(({ kind, title, dueOn }) => [kind, title, dueOn]).toSorted()).toEqual([
    ["improvement", "Old", "2026-11-24"],
    ["review", "Review of Ledger", "2026-12-01"],
  ])
  const yesterday = await readMyWork({ ...lead, now: new Date("2026-11-24T12:00:00Z") })
  expect(yesterday.duties.map((duty) => duty.kind)).toEqual(["review"])
})

test("what belongs to another workspace is nobody's here", async () => {
  const person = await somebody("2026-11-20")
  const other = await makeWorkspace(db, "Other")
  await db.membership.create({ data: { workspaceId: other.id, userId: person.userId, role: "OWNER" } })
  const elsewhere = { ...person, actor: { ...person.actor, workspaceId: other.id } }
  expect(await readMyWork(elsewhere)).toEqual({ duties: [], mentions: [] })
  await db.membership.delete({
    where: { workspaceId_userId: { workspaceId: workspace.id, userId: person.userId } },
  })
  await sendDigests({ db, now: new Date("2026-11-28T12:00:00Z") })
  expect(recipients().join()).not.toContain(person.email)
})

test("questions before a session are work until they are answered", async () => {
  const person = await makeMember(db, workspace, "CONTRIBUTOR")
  const people = [{ userId: person.userId, name: "Asked" }]
  const { id: sessionId, people: made } = await makeSession(db, { workloadId: WorkloadId, agenda: [], people })
  const at = { sessionId, personId: made[0]?.id ?? "", lensKey: "lens" }
  await db.questionRoute.createMany({ data: ["q1", "q2"].map((questionId) => ({ ...at, questionId })) })
  await db.preAnswer.create({ data: { ...at, questionId: "q1" } })
  const details = async () =>
    (await readMyWork({ ...person, now: NOON })).duties.map(({ kind, detail }) => [kind, detail])
  expect(await details()).toEqual([["questions", "1 of 2 answered"]])
  await db.preAnswer.create({ data: { ...at, questionId: "q2" } })
  expect(await details()).toEqual([])
})

test("a mail server that is not there loses nobody's digest: it is tried again, later each time, and comes once", async () => {
  await db.user.updateMany({ data: { wantsDigest: false } })
  const first = await somebody("2026-11-20")
  const second = await somebody("2026-11-20")
  const at = (time: string) => ({ db, now: new Date(`2026-12-01T${time}:00Z`) })
  const port = Number(new URL(mailbox.url).port)
  await mailbox.close()
  expect(await sendDigests(at("05:00"))).toBe(0)
  const waiting = await db.user.findMany({ where: { digestFailures: { gt: 0 } } })
  // Who comes next is not made to wait for nobody.
  expect(waiting.map(({ digestOn, digestTryAt }) => [digestOn, digestTryAt])).toEqual([
    [null, new Date("2026-12-01T05:10:00Z")],
  ])
  const again = await openMailbox(port)
  again.refuse(451)
  expect(await sendDigests(at("05:10"))).toBe(0)
  again.refuse(null)
  expect(await sendDigests(at("05:11"))).toBe(0)
  expect(await sendDigests(at("05:40"))).toBe(2)
  expect(await sendDigests(at("23:00"))).toBe(0)
  const told = again.mails.flatMap(({ to }) =>
    [to ?? []].flat().flatMap(({ value }) => value.map((one) => one.address)),
  )
  expect(told.toSorted()).toEqual([first.email, second.email].toSorted())
  expect(await db.user.count({ where: { digestFailures: { gt: 0 } } })).toBe(0)
  await again.close()
})

test("a mail that may have arrived, or that will never be taken, is not tried again", async () => {
  await db.user.updateMany({ data: { wantsDigest: false } })
  const person = await somebody("2026-11-20")
  const strict = await openMailbox(Number(new URL(mailbox.url).port))
  strict.refuse(550)
  const now = new Date("2026-12-02T05:00:00Z")
  expect(await sendDigests({ db, now })).toBe(0)
  const { digestOn, digestTryAt } = await db.user.findUniqueOrThrow({ where: { id: person.userId } })
  expect([digestOn, digestTryAt]).toEqual([new Date("2026-12-02"), null])
  await strict.close()
})
