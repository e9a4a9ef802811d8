import { afterAll, expect, test } from "vitest"
import { inviteToSession, remindOfQuestions } from "@/lib/server/session-mails"
import { cancelSession, planSessions } from "@/lib/server/session-plans"
import { routeByRole } from "@/lib/server/session-routes"
import { testDatabase } from "@/lib/server/testing/database"
import { openMailbox } from "@/lib/server/testing/mailbox"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"
import { planned, sessionPlan } from "@/lib/server/testing/session-plan"

const mailbox = await openMailbox()
const { db } = await testDatabase()
Object.assign(process.env, { SMTP_URL: mailbox.url, MAIL_FROM: "reviews@plumbline.example" })
afterAll(() => mailbox.close())

test("people are invited with a calendar file, reminded of open questions only, and told when it is called off", async () => {
  const workspace = await makeWorkspace(db)
  const lead = await makeMember(db, workspace, "REVIEW_LEAD")
  const lens = await publishedLens(await makeMember(db, workspace, "OWNER"))
  const workload = await makeWorkload(lead, [lens])
  const base = sessionPlan(lens.split("/").at(-1) ?? "", lead.userId)
  const ann = planned({ Name: "Ann", Email: "ann@example.org", BusinessRole: "Security specialist" })
  const People = [...base.People, ann, planned({ Name: "Without address" })]
  const { SessionIds } = await planSessions(lead, { WorkloadId: workload, ...base, People })
  const SessionId = SessionIds[0] ?? ""

  expect(await inviteToSession(lead, { SessionId })).toEqual({ Mailed: 2, NotMailed: ["Without address"] })
  const first = mailbox.mails.find(({ to }) => JSON.stringify(to).includes("ann@example.org"))
  const calendar = first?.attachments[0]?.content.toString() ?? ""
  expect(calendar).toContain("METHOD:REQUEST")
  expect(calendar).toContain("SEQUENCE:0")
  expect(first?.text).toContain(`/sessions/${SessionId}`)

  await routeByRole(lead, { SessionId })
  expect(await remindOfQuestions(lead, { SessionId })).toEqual({ Mailed: 1, NotMailed: [], Reminded: 1 })
  expect(mailbox.mails.at(-1)?.subject).toBe("Your questions for Review of Checkout")

  const before = mailbox.mails.length
  await cancelSession(lead, { SessionId, Reason: "Everybody is ill" })
  const told = mailbox.mails.slice(before)
  expect(told.map(({ subject }) => subject)).toEqual(Array(2).fill("Cancelled: Review of Checkout"))
  expect(told[0]?.text).toContain("Everybody is ill")
  expect(told[0]?.attachments[0]?.content.toString()).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:1[\s\S]*STATUS:CANCELLED/)
})
