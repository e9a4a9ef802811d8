import { Agent } from "node:http"
import { CONSTANT } from "@/bench/answer-load"
import { type Call, send } from "@/bench/load"
import { openStand, type Stand } from "@/bench/stand"
import { median, type Row, report, row } from "@/bench/table"
import type { Outline } from "@/lib/review/outline"

/**
 * The improvement plan's pages over HTTP with every question of the framework at risk: the table of 120 improvements
 * against a route with constant JSON, 1,000 against 120, and the page of one improvement among so many. Asked in turns,
 * so that whatever else the machine does touches all of them alike.
 */

const FEW = 120
const MANY = 1_000
const TIMES = 24

/** Calls the API; throws for any answer but 200. */
async function ask({ server, headers }: Stand, agent: Agent, call: Call): Promise<string> {
  const { status, body } = await send(agent, new URL(server.url), { headers, ...call })
  if (status !== 200) throw new Error(`${call.method} ${call.path} answered ${status}: ${body.slice(0, 300)}`)
  return body
}

/** A workload with "none of these" on every question of the framework; answers its id and the ids of its questions. */
async function review(stand: Stand, agent: Agent, name: string): Promise<{ id: string; questions: string[] }> {
  const described = { WorkloadName: name, Description: "Measured", Environment: "PRODUCTION" }
  const rest = { ReviewOwner: "Rowan", AwsRegions: ["eu-central-1"], Lenses: ["wellarchitected"] }
  const body = JSON.stringify({ ...described, ...rest })
  const { WorkloadId: id } = JSON.parse(await ask(stand, agent, { method: "POST", path: "/api/aws/workloads", body }))
  const path = `/api/plumbline/workloads/${id}/reviews/wellarchitected/outline`
  const { pillars }: Outline = JSON.parse(await ask(stand, agent, { method: "GET", path }))
  const questions = pillars.flatMap((pillar) => pillar.questions.map((question) => question.id))
  for (const question of questions) {
    const at = `/api/aws/workloads/${id}/lensReviews/wellarchitected/answers/${question}`
    const { Answer } = JSON.parse(await ask(stand, agent, { method: "GET", path: at }))
    const none = Answer.Choices.find((choice: { ChoiceId: string }) => choice.ChoiceId.endsWith("_no"))
    await ask(stand, agent, { method: "PATCH", path: at, body: JSON.stringify({ SelectedChoices: [none.ChoiceId] }) })
  }
  return { id, questions }
}

/** So many improvements, by statements: each about a question, with three steps and texts of usual length. */
async function plan({ db }: Stand, id: string, questions: string[], count: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "ImprovementItem" ("id", "workloadId", "number", "title", "pillar", "risk", "impact", "effort",
      "impactText", "recommendation", "ownerName", "dueOn", "status")
    SELECT md5(${id}::text || n), ${id}, n, 'Improvement number ' || n || ' of a long plan', 'security', 'HIGH',
      (ARRAY['HIGH', 'MEDIUM', 'LOW'])[n % 3 + 1]::"Level", (ARRAY['S', 'M', 'L'])[n % 3 + 1]::"Effort",
      repeat('What it costs. ', 20), repeat('What to do. ', 40), 'Person ' || n % 9, current_date + n % 200 - 20,
      (ARRAY['OPEN', 'PLANNED', 'IN_PROGRESS', 'DONE'])[n % 4 + 1]::"ImprovementStatus"
    FROM generate_series(1, ${count}::int) n`
  await db.$executeRaw`
    INSERT INTO "ImprovementLink" ("itemId", "lensReviewId", "questionId", "choiceIds")
    SELECT md5(${id}::text || n), r."id", (${questions}::text[])[n % ${questions.length}::int + 1], '{}'
    FROM generate_series(1, ${count}::int) n CROSS JOIN "LensReview" r WHERE r."workloadId" = ${id}`
  await db.$executeRaw`
    INSERT INTO "ImprovementStep" ("id", "itemId", "kind", "position", "text")
    SELECT md5(${id}::text || n || '/' || s), md5(${id}::text || n), 'STEP', s, repeat('Do this. ', 8)
    FROM generate_series(1, ${count}::int) n CROSS JOIN generate_series(1, 3) s`
  await db.$executeRaw`ANALYZE`
}

/** A workload with so many improvements; answers its plan and one of them as calls. */
async function prepare(stand: Stand, agent: Agent, count: number): Promise<{ page: Call; item: Call }> {
  const { id, questions } = await review(stand, agent, `With ${count}`)
  await plan(stand, id, questions, count)
  const path = `/workloads/${id}/improvements`
  return { page: { method: "GET", path }, item: { method: "GET", path: `${path}/1` } }
}

/** Median milliseconds of each call, warm. */
async function times<Name extends string>(stand: Stand, agent: Agent, calls: Record<Name, Call>) {
  const taken = new Map<Name, number[]>()
  for (let turn = 0; turn < TIMES; turn += 1) {
    for (const name of Object.keys(calls) as Name[]) {
      const start = performance.now()
      await ask(stand, agent, calls[name])
      taken.set(name, [...(taken.get(name) ?? []), performance.now() - start])
    }
  }
  return (name: Name) => median((taken.get(name) ?? []).slice(TIMES / 3))
}

async function measure(): Promise<Row[]> {
  const stand = await openStand()
  const agent = new Agent({ keepAlive: true })
  const [few, many] = [await prepare(stand, agent, FEW), await prepare(stand, agent, MANY)]
  const of = await times(stand, agent, {
    ...{ constant: CONSTANT, one: few.item, amongMany: many.item, few: few.page, many: many.page },
  })
  agent.destroy()
  await stand.end()
  const against = (what: string, measured: Parameters<typeof of>[0], floor: Parameters<typeof of>[0], max?: number) => {
    const words = (name: typeof measured) => `${of(name).toFixed(1)} ms`
    const goal = max === undefined ? undefined : { max }
    return row(what, words(measured), words(floor), of(measured) / of(floor), goal)
  }
  return [
    against("plan page, 120 improvements, vs. Next route with constant JSON", "few", "constant"),
    against("plan page, 1,000 improvements vs. 120", "many", "few", 8),
    against("page of one improvement among 1,000 vs. 120", "amongMany", "one", 1.5),
  ]
}

await report(measure())
