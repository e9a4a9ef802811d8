import type { BrowserContext, Page } from "@playwright/test"
import type { SessionRole } from "@/lib/live/plan"
import type { Outline, QuestionPage } from "@/lib/review/outline"
import { makeSession } from "@/prisma/factories"
import type { PrismaClient, User } from "@/prisma/generated/client"
import { expect } from "../fixtures"
import { startReview } from "./answer-setup"

interface Planned {
  user?: User
  name: string
  roles?: SessionRole[]
  businessRole?: string
}

/** A session that is planned on a new workload: its first security questions, after a look at open actions. */
export interface MeetingPlace {
  id: string
  path: string
  workloadId: string
  /** In the order of the agenda. */
  questions: { id: string; title: string }[]
  /** Practices of the first question. */
  choices: string[]
  /** What the review has stored. */
  stored: (questionId: string) => Promise<{ risk: string; choices: Record<string, { status: string }> }>
}

interface Asked {
  db: PrismaClient
  /** Of the lead. */
  context: BrowserContext
  origin: string
  /** The first one leads. */
  people: Planned[]
  /** A workload with the framework lens; a new one is made where it is left out. */
  workloadId?: string
  minutes?: number
  anonymous?: boolean
}

const LENS = "wellarchitected"

export async function planMeeting({
  db,
  context,
  origin,
  people,
  workloadId: given,
  minutes = 12,
  anonymous = true,
}: Asked): Promise<MeetingPlace> {
  const workloadId = given ?? (await startReview(context, origin)).id
  const path = `${origin}/api/plumbline/workloads/${workloadId}/reviews/${LENS}`
  const read = async (what: string) => (await context.request.get(`${path}/${what}`)).json()
  const outline: Outline = await read("outline")
  const security = outline.pillars.find((pillar) => pillar.id === "security") ?? outline.pillars[0]
  const questions = (security?.questions ?? []).slice(0, 3)
  const asked: QuestionPage = await read(`questions/${questions[0]?.id}`)
  const session = await makeSession(db, {
    workloadId,
    title: "Checkout, first sitting",
    agenda: [
      { id: "actions", kind: "actions", title: "Open actions", minutes: 5, pillarId: "", questions: [] },
      {
        ...{ id: "security", kind: "questions", title: "Security", minutes, pillarId: "security" },
        questions: questions.map(({ id }) => ({ lensKey: LENS, questionId: id })),
      },
    ],
    settings: { anonymous },
    people: people.map(({ user, ...one }) => ({ ...one, ...(user && { userId: user.id }) })),
  })
  return {
    ...{ id: session.id, path: `/sessions/${session.id}`, workloadId },
    questions: questions.map(({ id, title }) => ({ id, title })),
    choices: asked.question.choices.map((choice) => choice.id),
    stored: async (questionId) => (await read(`questions/${questionId}`)).answer,
  }
}

/** Everybody comes into the lobby and the lead begins. */
export async function begin(meeting: MeetingPlace, lead: Page, others: readonly Page[]): Promise<void> {
  await lead.goto(meeting.path)
  await lead.getByRole("button", { name: "Open the lobby" }).click()
  await Promise.all(others.map((page) => page.goto(meeting.path)))
  for (const page of others) await expect(page.getByText("The lobby is open")).toBeVisible()
  await expect(lead.getByRole("heading", { name: /^Who is here/ })).toContainText(`${others.length + 1} of`)
  await lead.getByRole("button", { name: "Start the session" }).click()
  await expect(lead.getByRole("heading", { level: 1 })).toHaveText("Open actions")
}

/** Says something about the practices of the open vote, in their order, and sends it. */
export async function vote(
  page: Page,
  says: readonly ("In place" | "Not in place" | "Don’t know")[],
  timeout = 10_000,
): Promise<void> {
  const ballot = page.getByRole("region", { name: "Your vote" })
  for (const [at, label] of says.entries()) {
    await ballot.getByRole("listitem").nth(at).getByText(label, { exact: true }).click()
  }
  await ballot.getByRole("button", { name: /(Send|Change) my vote/ }).click()
  await expect(page.getByText("Your vote is in.")).toBeVisible({ timeout })
}

/** One further on the agenda, until it is there: a key that is pressed meanwhile would be about the last question. */
export async function goOn(lead: Page, title: string | undefined): Promise<void> {
  await lead.keyboard.press("j")
  await expect(lead.getByRole("heading", { level: 1 })).toContainText(title ?? "")
}
