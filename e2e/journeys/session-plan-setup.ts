import type { BrowserContext } from "@playwright/test"
import type { AgendaItem } from "@/lib/live/agenda-item"
import type { Command } from "@/lib/live/commands"
import type { User } from "../../prisma/generated/client"
import { expect } from "../fixtures"
import { workloadApi } from "./workload-setup"

interface Wanted {
  lead: User
  people: { user: User; role: string }[]
  /** How many of each pillar's questions are asked. */
  pillars: Record<string, number>
  /** Of the workload. */
  name?: string
}

interface Planned {
  workload: string
  session: string
}

/** The first questions of these pillars of the framework lens, so many of each. */
export async function planSession(
  context: BrowserContext,
  origin: string,
  { lead, people, pillars, name = "Checkout" }: Wanted,
): Promise<Planned> {
  const api = workloadApi(context, origin)
  const workload = await api.create(name)
  const all = await api.pillars(workload)
  const parts = Object.entries(pillars).map(([pillarId, count]): AgendaItem => {
    const pillar = all.find(({ id }) => id === pillarId)
    const chosen = pillar?.questions.slice(0, count) ?? []
    const questions = chosen.map(({ id: questionId }) => ({ lensKey: "wellarchitected", questionId }))
    return { id: pillarId, kind: "questions", title: pillar?.name ?? "", minutes: 4 * count, pillarId, questions }
  })
  const end: AgendaItem = { id: "wrap-up", kind: "wrap-up", title: "Wrap-up", minutes: 5, pillarId: "", questions: [] }
  const named = people.map(({ user, role }) => {
    return { UserId: user.id, Name: user.name, Email: user.email, Roles: ["voter"], BusinessRole: role }
  })
  const data = {
    Template: "standard",
    Sittings: [{ Title: "Review of Checkout", ScheduledFor: "2031-12-01T13:00:00Z", Agenda: [...parts, end] }],
    People: [{ UserId: lead.id, Name: lead.name, Roles: [], BusinessRole: "Review lead", Facilitates: true }, ...named],
  }
  const path = `${origin}/api/plumbline/workloads/${workload}/sessions`
  const response = await context.request.post(path, { data, headers: { origin } })
  expect(response.status(), await response.text()).toBe(200)
  const { SessionIds } = await response.json()
  return { workload, session: SessionIds[0] }
}

type Send = (command: Command) => Promise<void>

/** Does things in a session as whoever is signed in here, past the page. */
export function sessionCommands(context: BrowserContext, origin: string, session: string): Send {
  return async (command) => {
    const data = { id: crypto.randomUUID().replaceAll("-", ""), command }
    const response = await context.request.post(`${origin}/api/sessions/${session}/commands`, {
      data,
      headers: { origin },
    })
    expect(response.status(), `${command.type}: ${await response.text()}`).toBe(200)
  }
}

/** Opens, starts, does these things, and closes. */
export async function holdSession(send: Send, commands: readonly Command[]): Promise<void> {
  const end = [{ type: "wrap-up" }, { type: "finish-parking" }, { type: "close" }] as const
  for (const command of [{ type: "open-lobby" } as const, { type: "start" } as const, ...commands, ...end]) {
    await send(command)
  }
}

/** Asks everybody on the plan everything. */
export async function askEverybody(context: BrowserContext, origin: string, session: string): Promise<void> {
  const base = `${origin}/api/plumbline/sessions/${session}`
  const { people, agenda } = await (await context.request.get(`${base}/plan`)).json()
  const data = { PersonIds: people.map(({ id }: { id: string }) => id) }
  for (const { lensKey, questionId } of agenda.flatMap((part: AgendaItem) => part.questions)) {
    const response = await context.request.put(`${base}/routes/${lensKey}/${questionId}`, { data, headers: { origin } })
    expect(response.status(), await response.text()).toBe(200)
  }
}

/** One session to prepare for, one that is over. */
export async function sessionScreens(
  context: BrowserContext,
  origin: string,
  lead: User,
): Promise<{ session: string; held: string }> {
  const pillars = { security: 2, costOptimization: 1 }
  const { session } = await planSession(context, origin, { lead, people: [], pillars, name: "Basket" })
  await askEverybody(context, origin, session)
  const { session: held } = await planSession(context, origin, { lead, people: [], pillars, name: "Till" })
  const follow = { stopId: null, text: "Ask finance", owner: "Olu", dueOn: "2031-12-24", url: "" }
  await holdSession(sessionCommands(context, origin, held), [{ type: "record", kind: "follow-up", ...follow }])
  return { session, held }
}
