import type { BrowserContext } from "@playwright/test"
import type { AgendaItem } from "@/lib/live/agenda-item"
import type { User } from "../../prisma/generated/client"
import { expect } from "../fixtures"
import { workloadApi } from "./workload-setup"

interface Planned {
  workload: string
  session: string
}

/** The first questions of these pillars of the framework lens, so many of each. */
export async function planSession(
  context: BrowserContext,
  origin: string,
  { lead, people, pillars }: { lead: User; people: { user: User; role: string }[]; pillars: Record<string, number> },
): Promise<Planned> {
  const api = workloadApi(context, origin)
  const workload = await api.create("Checkout")
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
