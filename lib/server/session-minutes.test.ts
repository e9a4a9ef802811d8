import { afterAll, beforeAll, expect, test } from "vitest"
import type { Command } from "@/lib/live/commands"
import { minutesMarkdown } from "@/lib/report/minutes-markdown"
import { readXlsx } from "@/lib/report/xlsx-read"
import type { MinutesContent } from "@/lib/review/minutes"
import { exportWorkload } from "@/lib/server/exports/workload-export"
import { openZip } from "@/lib/server/imports/unzip"
import { createMilestone } from "@/lib/server/milestones"
import { recordPresence } from "@/lib/server/room/presence"
import { roomOf } from "@/lib/server/room/rooms"
import { sessionFile } from "@/lib/server/session-files"
import { sendMinutes } from "@/lib/server/session-mails"
import { readMinutes, readMinutesVersion, saveMinutes } from "@/lib/server/session-minutes"
import { testDatabase } from "@/lib/server/testing/database"
import { openMailbox } from "@/lib/server/testing/mailbox"
import { type Meeting, makeMeeting, type Participant } from "@/lib/server/testing/room"

const mailbox = await openMailbox()
const { db, url } = await testDatabase()
Object.assign(process.env, { DATABASE_URL: url, SMTP_URL: mailbox.url, MAIL_FROM: "reviews@plumbline.example" })
afterAll(() => mailbox.close())

const START = Date.parse("2026-11-25T13:00:00Z")
const at = (minute: number) => new Date(START + minute * 60_000)

let meeting: Meeting
let stopId: string
const does = (who: Participant, minute: number, command: Command) => who.send(command, { now: at(minute) })
const sectionOf = ({ sections }: MinutesContent, id: string) => sections.find((section) => section.id === id)

/** A session of half an hour: security 1 decided after a split vote, something parked, the watcher gone early. */
beforeAll(async () => {
  meeting = await makeMeeting(db)
  const { lead, ops, security, owner, watcher } = meeting
  stopId = meeting.stop("security_1")
  const session = { id: meeting.sessionId, workloadId: meeting.workloadId }
  await does(lead, -5, { type: "open-lobby" })
  const here = (minute: number, people: Participant[]) =>
    recordPresence(db, roomOf(db, session).room, new Set(people.map(({ personId }) => personId)), at(minute).getTime())
  await here(-4, [lead, ops, security, owner, watcher])
  await does(lead, 0, { type: "start" })
  await does(lead, 6, { type: "go-to", stopId })
  await does(lead, 7, { type: "open-vote", stopId })
  await does(ops, 8, { type: "vote", stopId, choices: { keep_logs: "in-place", read_logs: "in-place" }, confidence: 4 })
  await does(security, 8, {
    type: "vote",
    stopId,
    choices: { keep_logs: "in-place", read_logs: "partly" },
    confidence: 2,
  })
  await does(owner, 8, { type: "vote", stopId, choices: { keep_logs: "in-place" }, confidence: 3 })
  await does(lead, 9, { type: "reveal", stopId })
  await does(owner, 10, { type: "write-note", stopId, field: "discussion", base: 0, text: "Nobody reads them" })
  await does(lead, 12, { type: "decide", stopId, selected: ["keep_logs"], notApplicable: [] })
  await does(security, 13, { type: "dissent", stopId, dissents: true, named: false })
  await does(owner, 14, {
    type: "park",
    stopId,
    kind: "risk",
    text: "Logs cost much",
    owner: "Finance",
    dueOn: "2026-12-31",
  })
  const record = { type: "record" as const, stopId, owner: "Olu", dueOn: "2027-01-15", url: "" }
  await does(lead, 15, { ...record, kind: "improvement", text: "Read the logs every week" })
  await does(lead, 16, { ...record, kind: "evidence", text: "Log policy", url: "https://example.org/policy" })
  await does(lead, 17, { ...record, kind: "decision", text: "Logs stay for a year" })
  await does(lead, 18, { type: "change-person", personId: watcher.personId, roles: ["voter"], businessRole: "" })
  await does(lead, 28, { type: "wrap-up" })
  await does(lead, 29, { type: "finish-parking" })
  await does(lead, 30, { type: "close" })
  await createMilestone(
    { ...lead.ctx, now: at(31) },
    { WorkloadId: meeting.workloadId, MilestoneName: "After the session" },
  )
})

const ctx = () => ({ ...meeting.lead.ctx, now: at(40) })
const input = () => ({ SessionId: meeting.sessionId })

test("the draft holds who was there, time against the agenda, answers with risk, votes as counts and what came of it", async () => {
  const { content, versions, version } = await readMinutes(ctx(), input())
  expect([versions, version]).toEqual([[], null])
  expect(content.startedAt).toBe(at(0).toISOString())
  expect(sectionOf(content, "attendance")?.rows.map(([name, , , times]) => [name, times])).toContainEqual([
    "Name of lead",
    "0:00 to 0:30",
  ])
  expect(sectionOf(content, "agenda")?.rows[0]).toEqual(["Opening", "5 min", "6 min", "+1 min"])
  const [answer] = sectionOf(content, "answers")?.rows ?? []
  expect(answer?.slice(1, 3)).toEqual(["unanswered", "medium"])
  expect(answer?.[3]).toMatch(/^1 of \d: ./)
  expect(answer?.[4]).toMatch(/^1: .* \(views differed\)$/)
  expect(sectionOf(content, "attendance")?.lines).toEqual([
    expect.stringMatching(
      /^0:18: Name of watcher is Voter from here on; before: Observer.* \(changed by Name of lead\)\.$/,
    ),
  ])
  const [vote] = sectionOf(content, "votes")?.rows ?? []
  expect(vote?.[2]).toMatch(/^3 voted: /)
  expect(vote?.[3]).toContain("1 in place, 1 partly")
  expect(sectionOf(content, "actions")?.rows).toEqual([
    ["Read the logs every week", "Olu", "2027-01-15"],
    ["Logs cost much", "Finance", "2026-12-31"],
  ])
  expect(sectionOf(content, "parked")?.rows[0]?.at(-1)).toBe("became an action")
  expect(sectionOf(content, "decisions")?.lines.join()).toContain("Logs stay for a year")
  expect(sectionOf(content, "decisions")?.lines.join()).toContain("1 person sees it differently.")
  expect(sectionOf(content, "evidence")?.lines.join()).toContain("https://example.org/policy")
  expect(sectionOf(content, "notes")?.lines.join()).toContain("Nobody reads them")
  expect(sectionOf(content, "milestones")?.lines).toEqual(["Milestone 1: After the session"])
})

test("what was shown in a session stands in the workbook, beside its question", async () => {
  const { bytes } = await exportWorkload(meeting.lead.ctx, { WorkloadId: meeting.workloadId }, "review.xlsx")
  const sheet = readXlsx(openZip(bytes)).find(({ name }) => name === "Evidence")
  const [, row] = sheet?.rows ?? []
  expect(row?.cells.map(({ text }) => text)).toEqual([
    ...["Session", "", "SEC 1", expect.stringMatching(/./), "Log policy", "https://example.org/policy"],
    ...["Review of the day", "2026-11-25"],
  ])
})

test("a sentence is edited, saved and sent; the session is opened again, and version 2 says what changed while 1 stays", async () => {
  const { draft } = await readMinutes(ctx(), input())
  const lines = (content: MinutesContent, extra: string) =>
    content.sections.map(({ id, lines }) => ({ id, lines: id === "summary" ? [...lines, extra] : lines }))
  const first = {
    ...input(),
    Base: 0,
    Title: draft.title,
    Sections: lines(draft, "It was a good talk."),
    ChangeNote: "",
  }
  expect(await saveMinutes(ctx(), first)).toEqual({ Version: 1 })
  await expect(saveMinutes(ctx(), first)).rejects.toThrow("Somebody else saved the minutes meanwhile")

  await db.sessionPerson.updateMany({ where: { id: meeting.ops.personId }, data: { email: "olu@example.org" } })
  const told = await sendMinutes(ctx(), { ...input(), Version: 1 })
  expect(told.Mailed).toBe(1)
  expect(told.NotMailed).toHaveLength(4)
  const [mail] = mailbox.mails
  expect(mail?.subject).toBe("Minutes: Review of the day")
  const sent = mail?.attachments.find(({ filename }) => filename === "minutes.md")
  expect(sent?.content.toString()).toContain("It was a good talk.")

  const { lead } = meeting
  await does(lead, 50, { type: "reopen", reason: "One more look" })
  await expect(saveMinutes(ctx(), { ...first, Base: 1, ChangeNote: "x" })).rejects.toThrow("when the session is closed")
  await does(lead, 51, { type: "go-to", stopId })
  await does(lead, 52, { type: "decide", stopId, selected: ["keep_logs", "read_logs"], notApplicable: [] })
  await does(lead, 53, { type: "wrap-up" })
  await does(lead, 53, { type: "finish-parking" })
  await does(lead, 54, { type: "close" })

  const again = await readMinutes(ctx(), input())
  expect(again.isBehind).toBe(true)
  expect(again.proposedNote).toBe(
    "Opened again: One more look. 1.1 went from medium to no risk.".replace("1.1", "SEC 1"),
  )
  expect(sectionOf(again.draft, "summary")?.lines).toContain("It was a good talk.")
  const second = { ...input(), Base: 1, Title: again.draft.title, Sections: lines(again.draft, ""), ChangeNote: "" }
  await expect(saveMinutes(ctx(), second)).rejects.toThrow("Say what is different")
  expect(await saveMinutes(ctx(), { ...second, ChangeNote: again.proposedNote })).toEqual({ Version: 2 })

  const one = await readMinutesVersion(ctx(), { ...input(), Version: 1 })
  const two = await readMinutesVersion(ctx(), { ...input(), Version: 2 })
  expect(sectionOf(one.content, "answers")?.rows[0]?.[2]).toBe("medium")
  expect(sectionOf(two.content, "answers")?.rows[0]?.[2]).toBe("no risk")
  expect(one.mark?.sentAt).toEqual(at(40))
  const { text } = await sessionFile(ctx(), meeting.sessionId, "minutes.md", 1)
  expect(text).toBe(minutesMarkdown(one.content, { version: 1, changeNote: "" }))
  expect((await readMinutes(ctx(), input())).isBehind).toBe(false)
})

test("no minutes say who voted what, and a member who does not lead reads but does not write", async () => {
  const { content } = await readMinutes(meeting.ops.ctx, input())
  const votes = JSON.stringify(["votes", "decisions", "answers"].map((id) => sectionOf(content, id)))
  for (const name of ["ops", "security", "owner"]) expect(votes).not.toContain(`Name of ${name}`)
  const save = { ...input(), Base: 2, Title: "Mine", Sections: [], ChangeNote: "x" }
  await expect(saveMinutes(meeting.ops.ctx, save)).rejects.toMatchObject({ code: "AccessDenied" })
})
