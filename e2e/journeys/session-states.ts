import type { BrowserContext } from "@playwright/test"
import type { Command } from "@/lib/live/commands"
import type { PrismaClient, User } from "@/prisma/generated/client"
import { expect } from "../fixtures"
import { type MeetingPlace, planMeeting } from "./session-setup"

const STATES = ["lobby", "reading", "voting", "revealed", "decided", "wrap-up", "closed"] as const
type State = (typeof STATES)[number]

interface Lead {
  db: PrismaClient
  context: BrowserContext
  origin: string
  owner: User
  /** With the framework lens. */
  workloadId: string
}

/** A session for every state that a screen can show, each brought there by the commands of its lead. */
export async function sessionsInEveryState({ owner, ...place }: Lead): Promise<Record<State, string>> {
  const ids: [State, string][] = []
  for (const [at, state] of STATES.entries()) {
    const people = [
      { user: owner, name: "Rowan Lead" },
      { name: "Ola Ops", businessRole: "Operations engineer" },
    ]
    const meeting = await planMeeting({ ...place, people, anonymous: false })
    for (const command of commandsUpTo(at, meeting)) await send(place, meeting.id, command)
    ids.push([state, meeting.id])
  }
  return Object.fromEntries(ids) as Record<State, string>
}

function commandsUpTo(at: number, { questions, choices }: MeetingPlace): Command[] {
  const stopId = `wellarchitected/${questions[0]?.id}`
  const [one = "", two = ""] = choices
  const vote = { choices: { [one]: "in-place", [two]: "not-in-place" }, confidence: 4 } as const
  const due = { owner: "Finance", dueOn: "2026-12-04" }
  const steps: Command[][] = [
    [{ type: "open-lobby" }],
    [{ type: "start" }, { type: "go-to", stopId }],
    [{ type: "open-vote", stopId }],
    [
      { type: "vote", stopId, ...vote },
      { type: "reveal", stopId },
    ],
    [
      { type: "decide", stopId, selected: [one], notApplicable: [] },
      { type: "dissent", stopId, dissents: true, named: true },
      { type: "record", kind: "follow-up", stopId, text: "Ask Finance", url: "", ...due },
    ],
    [{ type: "park", stopId, kind: "risk", text: "Who pays for a second region?", ...due }, { type: "wrap-up" }],
    [{ type: "finish-parking" }, { type: "close" }],
  ]
  return steps.slice(0, at + 1).flat()
}

async function send({ context, origin }: Pick<Lead, "context" | "origin">, id: string, command: Command) {
  const data = { id: crypto.randomUUID().replaceAll("-", ""), command }
  const response = await context.request.post(`${origin}/api/sessions/${id}/commands`, { data, headers: { origin } })
  expect(response.status(), `${command.type}: ${await response.text()}`).toBe(200)
}
