import { afterAll, expect, test } from "vitest"
import { lensArn } from "@/lib/aws/arns"
import { lensJson } from "@/lib/lens/example"
import { upgradeLensReview } from "@/lib/server/lens-upgrade"
import { createLensVersion, importLens } from "@/lib/server/lenses"
import { readAgendaQuestions } from "@/lib/server/room/agenda-questions"
import { noticeLenses } from "@/lib/server/room/lenses"
import { readContent } from "@/lib/server/room/reading"
import { roomOf } from "@/lib/server/room/rooms"
import { testDatabase } from "@/lib/server/testing/database"
import { openPages, type Page, stateOf } from "@/lib/server/testing/pages"
import { makeMember } from "@/lib/server/testing/people"
import { type Meeting, makeMeeting, startMeeting } from "@/lib/server/testing/room"

const { db, url } = await testDatabase()
Object.assign(process.env, { DATABASE_URL: url })
const opened: Page[] = []
afterAll(async () => {
  for (const page of opened) page.close()
  await Promise.all(opened.map((page) => page.closed))
})

/** Version 2 of the meeting's lens: one question reworded, one gone, one new; the workload goes along. */
async function upgrade({ workspace, lead, workloadId, stop }: Meeting) {
  const author = await makeMember(db, workspace, "OWNER")
  const { id, alias, name } = await db.lens.findFirstOrThrow({ where: { id: stop("").split("/")[0] ?? "" } })
  const LensAlias = lensArn({ id, alias }, workspace.accountId)
  const json = lensJson()
  const [one, two] = json.pillars[0]?.questions ?? []
  if (one && two) [one.title, two.id] = ["Who did what?", "security_3"]
  await importLens(author, { LensAlias, JSONString: JSON.stringify({ ...json, name }) })
  await createLensVersion(author, { LensAlias, LensVersion: "2.0", IsMajorVersion: true })
  await upgradeLensReview(lead.ctx, { WorkloadId: workloadId, LensAlias, MilestoneName: "Before 2.0" })
}

test("a lens that is upgraded during a session: its texts are new for all, the lead is told what the agenda lacks", async () => {
  const meeting = await makeMeeting(db)
  const { lead, ops, stop } = meeting
  const { session } = lead
  let pages: Page[] = []
  await startMeeting(meeting, async (people) => {
    pages = await openPages(people)
    opened.push(...pages)
  })
  const { room } = roomOf(db, session)
  await noticeLenses(db, room, Date.now())
  expect(await db.sessionEvent.count({ where: { sessionId: session.id, type: "lenses.changed" } })).toBe(0)
  const before = pages[1]?.view().session.lenses
  await upgrade(meeting)
  await Promise.all([noticeLenses(db, room, Date.now()), noticeLenses(db, room, Date.now())])
  const view = await pages[1]?.until((one) => one.session.lensesChanged)
  expect(view?.session.lenses).not.toBe(before)
  expect(await db.sessionEvent.count({ where: { sessionId: session.id, type: "lenses.changed" } })).toBe(1)
  const { questions } = await readContent(ops)
  expect(questions.map((one) => one.question.title)).toEqual(["Who did what?"])
  expect((await readAgendaQuestions(lead)).added).toEqual([stop("security_3")])

  const agenda = (await stateOf(lead)).agenda.map((part) =>
    part.kind === "questions" ? { ...part, questions: part.questions.slice(0, 1) } : part,
  )
  await lead.send({ type: "change-agenda", agenda })
  await pages[1]?.until((one) => !one.session.lensesChanged)
  expect((await readAgendaQuestions(lead)).added).toEqual([])
})
