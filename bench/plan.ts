import { Agent } from "node:http"
import { CONSTANT } from "@/bench/answer-load"
import { type Call, send } from "@/bench/load"
import { openStand, type Stand } from "@/bench/stand"
import { median, type Row, report, row } from "@/bench/table"
import type { Outline } from "@/lib/review/outline"

/**
 * The improvement plan's pages over HTTP with every question of the framework at risk: the table of 120 improvements
 * against a route with constant JSON, 1,000 against 120, and the page of one improvement among so many.
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
async function review(stand: Stand, agent: Agent): Promise<{ id: string; questions: string[] }> {
  const described = { WorkloadName: "Checkout", Description: "Measured", Environment: "PRODUCTION" }
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

/** Improvements `from` to `to`, by statements: each about a question, with three steps and texts of usual length. */
async function plan({ db }: Stand, id: string, questions: string[], from: number, to: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "ImprovementItem" ("id", "workloadId", "number", "title", "pillar", "risk", "impact", "effort",
      "impactText", "recommendation", "ownerName", "dueOn", "status")
    SELECT md5('i' || n), ${id}, n, 'Improvement number ' || n || ' of a long plan', 'security', 'HIGH',
      (ARRAY['HIGH', 'MEDIUM', 'LOW'])[n % 3 + 1]::"Level", (ARRAY['S', 'M', 'L'])[n % 3 + 1]::"Effort",
      repeat('What it costs. ', 20), repeat('What to do. ', 40), 'Person ' || n % 9, current_date + n % 200 - 20,
      (ARRAY['OPEN', 'PLANNED', 'IN_PROGRESS', 'DONE'])[n % 4 + 1]::"ImprovementStatus"
    FROM generate_series(${from}::int, ${to}::int) n`
  await db.$executeRaw`
    INSERT INTO "ImprovementLink" ("itemId", "lensReviewId", "questionId", "choiceIds")
    SELECT md5('i' || n), r."id", (${questions}::text[])[n % ${questions.length}::int + 1], '{}'
    FROM generate_series(${from}::int, ${to}::int) n CROSS JOIN "LensReview" r WHERE r."workloadId" = ${id}`
  await db.$executeRaw`
    INSERT INTO "ImprovementStep" ("id", "itemId", "kind", "position", "text")
    SELECT md5('s' || n || '/' || s), md5('i' || n), 'STEP', s, repeat('Do this. ', 8)
    FROM generate_series(${from}::int, ${to}::int) n CROSS JOIN generate_series(1, 3) s`
  await db.$executeRaw`ANALYZE`
}

/** Median milliseconds of a page, warm. */
async function time(stand: Stand, agent: Agent, call: Call): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < TIMES; turn += 1) {
    const start = performance.now()
    await ask(stand, agent, call)
    times.push(performance.now() - start)
  }
  return median(times.slice(TIMES / 3))
}

async function measure(): Promise<Row[]> {
  const stand = await openStand()
  const agent = new Agent({ keepAlive: true })
  const { id, questions } = await review(stand, agent)
  const page: Call = { method: "GET", path: `/workloads/${id}/improvements` }
  const item: Call = { method: "GET", path: `/workloads/${id}/improvements/1` }
  await plan(stand, id, questions, 1, FEW)
  const constant = await time(stand, agent, CONSTANT)
  const [few, one] = [await time(stand, agent, page), await time(stand, agent, item)]
  await plan(stand, id, questions, FEW + 1, MANY)
  // In the same order as before it would be measured while the server still tidies up after the long page.
  const [amongMany, many] = [await time(stand, agent, item), await time(stand, agent, page)]
  agent.destroy()
  await stand.end()
  const words = (ms: number) => `${ms.toFixed(1)} ms`
  return [
    row("plan page, 120 improvements, vs. Next route with constant JSON", words(few), words(constant), few / constant),
    row("plan page, 1,000 improvements vs. 120", words(many), words(few), many / few, { max: 8 }),
    row("page of one improvement among 1,000 vs. 120", words(amongMany), words(one), amongMany / one, { max: 1.5 }),
  ]
}

await report(measure())
