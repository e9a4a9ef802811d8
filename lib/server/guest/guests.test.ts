import { beforeAll, expect, test } from "vitest"
import { createGuestLinkInput } from "@/lib/access/guest-link-schema"
import { updateAnswer } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { guestDashboard } from "@/lib/server/guest/dashboard"
import { createGuestLink, listGuestLinks, listGuestViews, revokeGuestLink } from "@/lib/server/guest/links"
import {
  cancelGuestReport,
  guestReportFile,
  guestReportStatus,
  guestReports,
  requestGuestReport,
} from "@/lib/server/guest/report"
import { enterPasscode, findLink, mayLook, type OpenLink, recordView } from "@/lib/server/guest/visits"
import { createImprovement } from "@/lib/server/improvement-create"
import { acceptRisk } from "@/lib/server/improvement-status"
import { createMilestone } from "@/lib/server/milestones"
import { getReport, requestReport } from "@/lib/server/reports/jobs"
import { testDatabase } from "@/lib/server/testing/database"
import { auditActions, makeMember, makeWorkspace, visit } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"

const SECRET = "nobody outside should read this"

const { db } = await testDatabase()
let owner: Context
let workload: string
let lens: string
beforeAll(async () => {
  owner = await makeMember(db, await makeWorkspace(db), "OWNER")
  lens = await publishedLens(owner)
  workload = await makeWorkload(owner, [lens])
  const at = { WorkloadId: workload, LensAlias: lens, QuestionId: "security_1" }
  await updateAnswer(owner, { ...at, SelectedChoices: ["logs_no"], Notes: SECRET })
})

async function made(over: object = {}): Promise<{ id: string; token: string; link: OpenLink }> {
  const input = createGuestLinkInput.parse({ WorkloadId: workload, Name: "Sponsor", Days: 7, ...over })
  const { id, url } = await createGuestLink(owner, input)
  const token = url.split("/").at(-1) ?? ""
  const link = await findLink(visit(db), token)
  if (!link) throw new Error("the link does not work")
  return { id, token, link }
}

test("a link works until it is revoked or over; the database holds nothing that opens it", async () => {
  const { id, token } = await made()
  const rows = JSON.stringify([await db.guestLink.findMany(), await db.auditEvent.count()])
  expect(rows).not.toContain(token)
  expect(await findLink(visit(db, new Date(Date.now() + 8 * 86_400_000)), token)).toBeNull()
  expect(await findLink(visit(db), `${token}x`)).toBeNull()
  await revokeGuestLink(owner, { guestLinkId: id })
  expect(await findLink(visit(db), token)).toBeNull()
  await revokeGuestLink(owner, { guestLinkId: id })
  const actions = await auditActions(db, owner.actor.workspaceId)
  expect(actions.filter((action) => action === "guest-link.revoke")).toHaveLength(1)
})

test("the passcode lets in whoever knows it; tries are counted by link, whatever address they come from", async () => {
  const { token, link } = await made({ Passcode: "open sesame" })
  expect(mayLook(link, undefined)).toBe(false)
  const pass = await enterPasscode(visit(db), { token, passcode: "open sesame" }, "203.0.113.7")
  expect(mayLook(link, pass.value)).toBe(true)
  expect(mayLook(link, `${pass.value}x`)).toBe(false)
  const other = await made({ Passcode: "open sesame" })
  expect(mayLook(other.link, pass.value)).toBe(false)
  const attempt = (index: number) => enterPasscode(visit(db), { token, passcode: "wrong" }, `203.0.113.${index}`)
  await expect(attempt(1)).rejects.toMatchObject({ code: "Validation" })
  const tries = await Promise.allSettled(Array.from({ length: 55 }, (_, index) => attempt(index)))
  const codes = tries.map((one) => (one.status === "rejected" ? one.reason.code : "in"))
  expect(codes).toContain("Throttling")
  expect(codes).not.toContain("in")
}, 60_000)

test("a guest sees numbers and titles of this workload, no note; what the link does not offer is not found", async () => {
  const { link } = await made({ Reports: ["improvement-plan"], Watermark: "Northwind" })
  const board = await guestDashboard(visit(db), link)
  expect(board.counts).toMatchObject({ HIGH: 1, UNANSWERED: 3 })
  expect(board.improvements).toHaveLength(1)
  expect(JSON.stringify(board)).not.toContain(SECRET)
  for (const asked of ["full-review", "dashboard", "../x", ""])
    await expect(requestGuestReport(visit(db), link, asked)).rejects.toMatchObject({ code: "ResourceNotFound" })
})

test("a guest sees until when a risk is accepted", async () => {
  const { link } = await made()
  const until = async () => (await guestDashboard(visit(db), link)).improvements.map((one) => one.acceptedUntil)
  expect(await until()).toEqual([null])
  const Links = [{ LensAlias: lens, QuestionId: "security_1" }]
  const { Improvement } = await createImprovement(owner, { WorkloadId: workload, Links })
  const ReviewOn = new Date(owner.now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
  const key = { WorkloadId: workload, Number: Improvement.number }
  await acceptRisk(owner, { ...key, Reason: "It ends in spring", TradeOff: "Time for the new one", ReviewOn })
  expect(await until()).toEqual([ReviewOn])
})

test("a comparison is offered once there is a milestone", async () => {
  const { link } = await made({ Reports: ["milestone-comparison", "executive-brief"] })
  expect(await guestReports(visit(db), link)).toEqual(["executive-brief"])
  await createMilestone(owner, { WorkloadId: workload, MilestoneName: "Before" })
  expect(await guestReports(visit(db), link)).toEqual(["executive-brief", "milestone-comparison"])
})

test("a link's report is a job that only its own guests follow, fetch and cancel", async () => {
  const kinds = ["executive-brief", "milestone-comparison"]
  const { link } = await made({ Reports: kinds, Watermark: "Northwind" })
  const { link: other } = await made({ Reports: kinds })
  for (const kind of kinds) {
    const { JobId } = await requestGuestReport(visit(db), link, kind)
    const strangers = [
      () => guestReportStatus(visit(db), other, JobId),
      () => guestReportFile(visit(db), other, JobId),
      () => cancelGuestReport(visit(db), other, JobId),
      () => getReport(owner, { JobId }),
    ]
    for (const stranger of strangers) await expect(stranger()).rejects.toMatchObject({ code: "ResourceNotFound" })
    await cancelGuestReport(visit(db), link, JobId)
    const { Status, Kind } = await guestReportStatus(visit(db), link, JobId)
    expect([Kind, Status]).toEqual([kind, "CANCELLED"])
    await expect(guestReportFile(visit(db), link, JobId)).rejects.toMatchObject({ code: "Conflict" })
  }
  const { JobId } = await requestReport(owner, { WorkloadId: workload, Kind: "executive-brief", Format: "pptx" })
  await expect(guestReportStatus(visit(db), link, JobId)).rejects.toMatchObject({ code: "ResourceNotFound" })
})

test("views are written down once a minute, by network, in the log and in the trail", async () => {
  const { id, link } = await made()
  for (const address of ["203.0.113.7", "203.0.113.9", "2001:db8:1:2::3"])
    await recordView(visit(db), link, "dashboard", address)
  const views = await listGuestViews(owner, { guestLinkId: id })
  expect(views.map(({ network }) => network)).toEqual(["2001:db8:1::/48", "203.0.113.0/24"])
  const lines = await listGuestLinks(owner, { WorkloadId: workload })
  expect(lines.find((one) => one.id === id)).toMatchObject({ views: 2 })
  const trail = await db.auditEvent.findMany({ where: { resourceId: id, action: "guest-link.view" } })
  expect(trail.map(({ actorName }) => actorName)).toEqual(["Guest of “Sponsor”", "Guest of “Sponsor”"])
})
