import { Agent } from "node:http"
import { expect, test } from "@playwright/test"
import { PrismaPg } from "@prisma/adapter-pg"
import { encode } from "next-auth/jwt"
import { addMember, makeSession, makeUser, makeWorkspace } from "@/prisma/factories"
import { PrismaClient } from "@/prisma/generated/client"
import { startServer, type TestServer } from "./server"
import { SessionClient } from "./session-client"

const QUESTION = "identities"
const PRACTICE = "sec_identities_enforce_mechanisms"
const STOP = `wellarchitected/${QUESTION}`
const VALUES = ["partly", "not-in-place", "in-place"] as const

/** A session of a lead and three voters on a workload with the framework, each on the instance that `urls` gives them. */
async function openMeeting(server: TestServer, db: PrismaClient, urls: readonly string[], agent: Agent) {
  const workspace = await makeWorkspace(db)
  const names = ["Lead", "Ops", "Security", "Owner"]
  const users = await Promise.all(names.map((name) => makeUser(db, { name })))
  for (const user of users) await addMember(db, workspace, user, "REVIEW_LEAD")
  const headers = await Promise.all(
    users.map(async (user) => {
      const token = await encode({ token: { sub: user.id, sv: user.sessionVersion }, secret: server.sessionSecret })
      return { cookie: `next-auth.session-token=${token}; plumbline-workspace=${workspace.id}` }
    }),
  )
  const answer = await fetch(`${server.url}/api/aws/workloads`, {
    method: "POST",
    headers: { ...headers[0], origin: server.url, "content-type": "application/json" },
    body: JSON.stringify({
      ...{ WorkloadName: "Checkout", Description: "Sells", Environment: "PRODUCTION", ReviewOwner: "Lead" },
      ...{ AwsRegions: ["eu-central-1"], Lenses: ["wellarchitected"] },
    }),
  })
  const { WorkloadId: workloadId } = (await answer.json()) as { WorkloadId: string }
  const questions = [{ lensKey: "wellarchitected", questionId: QUESTION }]
  const session = await makeSession(db, {
    workloadId,
    agenda: [{ id: "security", kind: "questions", title: "Security", minutes: 8, pillarId: "security", questions }],
    people: users.map((user, index) => ({ userId: user.id, name: user.name, roles: index === 0 ? [] : ["voter"] })),
  })
  const made = headers.map((own, index) => {
    return new SessionClient(urls[index % urls.length] ?? "", session.id, own, { agent, keepBytes: true })
  })
  const [lead, ...voters] = made
  if (!lead) throw new Error("nobody leads")
  const stage = new SessionClient(urls.at(-1) ?? "", session.id, headers[0] ?? {}, {
    ...{ agent, keepBytes: true, stage: true },
  })
  const everybody = [lead, ...voters, stage]
  expect(await lead.command({ type: "open-lobby" })).toMatchObject({ status: 200 })
  await Promise.all(everybody.map((client) => client.connect()))
  await lead.until(() => lead.view?.session.voters === 3)
  expect(await lead.command({ type: "start" })).toMatchObject({ status: 200 })
  return { workloadId, sessionId: session.id, lead, voters, stage, everybody }
}

const doneOf = (client: SessionClient) => client.view?.stops[STOP]?.rounds.at(-1)?.done

async function voteAs(voters: readonly SessionClient[], from = 0) {
  for (const [index, voter] of voters.entries()) {
    const choices = { [PRACTICE]: VALUES[from + index] ?? "partly" }
    expect(await voter.command({ type: "vote", stopId: STOP, choices, confidence: 4 })).toMatchObject({ status: 200 })
  }
}

/** No line holds a vote of somebody else; `own` is what the voters said, in their order. */
function expectSecret(everybody: readonly SessionClient[], voters: readonly SessionClient[]) {
  for (const client of everybody) {
    const own = voters.indexOf(client)
    const found = VALUES.filter((value) => client.bytes.includes(`"${value}"`))
    expect(found).toEqual(VALUES.filter((_, index) => index === own))
  }
}

test("a session goes on over two instances and over a server that is killed in the middle of a vote", async () => {
  test.setTimeout(240_000)
  const server = await startServer()
  const second = await startServer({ beside: server })
  const agent = new Agent({ keepAlive: false })
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: server.databaseUrl, max: 2 }) })
  // The lead and one voter are on the first instance, two voters and the stage on the second.
  const { lead, voters, everybody, workloadId, sessionId } = await openMeeting(
    server,
    db,
    [server.url, second.url],
    agent,
  )

  await lead.command({ type: "open-vote", stopId: STOP })
  for (const voter of voters) await voter.until(() => voter.view?.stops[STOP]?.phase === "voting")
  await voteAs(voters.slice(0, 2))
  for (const client of everybody) await client.until(() => doneOf(client) === 2)

  // kill -9 of an instance in the middle of the vote; the others go on, and it comes back at the same place.
  await second.kill()
  const again = await startServer({
    beside: server,
    dataFolder: second.dataFolder,
    port: Number(new URL(second.url).port),
  })
  const lost = everybody.filter((client) => client.url === second.url)
  expect(lost.length).toBeGreaterThan(1)
  await Promise.all(lost.map((client) => client.connect()))
  for (const client of lost) {
    expect([client.view?.stops[STOP]?.phase, doneOf(client)]).toEqual(["voting", 2])
  }
  await voteAs(voters.slice(2), 2)
  for (const client of everybody) await client.until(() => doneOf(client) === 3)
  expectSecret(everybody, voters)
  await lead.command({ type: "reveal", stopId: STOP })
  for (const client of everybody) {
    await client.until(() => client.view?.stops[STOP]?.phase === "revealed")
    const [result] = client.view?.stops[STOP]?.rounds.map((round) => round.result) ?? []
    const practice = result?.practices.find((one) => one.choiceId === PRACTICE)
    expect(practice?.counts).toMatchObject({ partly: 1, "not-in-place": 1, "in-place": 1 })
  }
  const decided = await lead.command({ type: "decide", stopId: STOP, selected: [PRACTICE], notApplicable: [] })
  expect(decided).toMatchObject({ status: 200 })
  for (const client of everybody) await client.until(() => client.view?.stops[STOP]?.phase === "decided")
  const answer = await db.answer.findFirstOrThrow({ where: { review: { workloadId }, questionId: QUESTION } })
  expect(answer.choices).toMatchObject({ [PRACTICE]: { status: "SELECTED" } })

  const events = await db.sessionEvent.findMany({ where: { sessionId }, orderBy: { sequence: "asc" } })
  expect(events.map((event) => event.sequence)).toEqual(events.map((_, index) => index + 1))
  expect(events.filter((event) => event.type === "vote.cast")).toHaveLength(3)

  // Everything stops at once, and starts again: what was accepted is there.
  const before = lead.view
  for (const client of everybody) client.cut()
  await db.$disconnect()
  await again.kill()
  await server.kill()
  const first = await startServer({ dataFolder: server.dataFolder, port: Number(new URL(server.url).port) })
  await lead.connect()
  expect(lead.view).toMatchObject({ session: { phase: "running" }, me: { facilitator: true } })
  expect(lead.view?.stops).toEqual(before?.stops)

  lead.cut()
  await first.stop()
  first.remove()
  again.remove()
})
