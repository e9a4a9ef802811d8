import { randomBytes } from "node:crypto"
import { readFileSync } from "node:fs"
import { Agent } from "node:http"
import { compileWithJexl } from "@/bench/jexl"
import { type Call, send } from "@/bench/load"
import { openStand, type Stand } from "@/bench/stand"
import { median, type Row, report, row } from "@/bench/table"
import { checkLens } from "@/lib/lens/check"
import { questionWith } from "@/lib/lens/example"
import { allQuestions } from "@/lib/lens/model"
import { evaluateRisk } from "@/lib/risk/evaluate"
import { reportLens } from "@/lib/risk/lens-report"

/** What a lens author waits for: check and lint, the impact of a version, a rule tried. */

const ROUNDS = 7
const WORKLOADS = 1_000

/** Milliseconds of processor time, which other work on the machine does not change much. */
function processorTime(work: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1_000
  })
  return median(rounds)
}

/** The largest lens that AWS allows: 10 pillars of 20 questions of 15 choices, each question with rules of its own. */
function largestLens(): string {
  const choices = (of: string) =>
    Array.from({ length: 15 }, (_, at) => ({
      ...{ id: at === 14 ? `${of}_no` : `${of}_c${at}`, title: at === 14 ? "None of these" : `Practice ${at}` },
      ...(at < 14 && { improvementPlan: { displayText: "Do it" } }),
    }))
  const rules = (of: string) => {
    const all = Array.from({ length: 14 }, (_, at) => `${of}_c${at}`)
    return [
      { condition: all.join(" && "), risk: "NO_RISK" },
      { condition: `(${all.slice(0, 5).join(" && ")}) || (${all.slice(5).join(" && ")})`, risk: "MEDIUM_RISK" },
      { condition: "default", risk: "HIGH_RISK" },
    ]
  }
  const questions = (pillar: number) =>
    Array.from({ length: 20 }, (_, at) => {
      const id = `p${pillar}_q${at}`
      return { id, title: "How?", description: "Tell us.", choices: choices(id), riskRules: rules(id) }
    })
  const pillars = Array.from({ length: 10 }, (_, at) => ({
    id: `p${at}`,
    name: `Pillar ${at}`,
    questions: questions(at),
  }))
  return JSON.stringify({ schemaVersion: "2021-11-01", name: "Largest", description: "Of all", pillars })
}

/** Looks at every value once: the least that anything which checks a lens has to do. */
function walk(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1
  return Object.values(value).reduce((sum: number, one) => sum + walk(one), 1)
}

function checkRows(): Row[] {
  const text = largestLens()
  const { problems } = reportLens(text)
  if (problems.some(({ severity }) => severity === "error")) throw new Error("the largest lens has mistakes")
  const [ours, floor] = [processorTime(() => reportLens(text)), processorTime(() => walk(JSON.parse(text)))]
  const words = (ms: number) => `${ms.toFixed(1)} ms`
  return [
    row("check and lint of 10 × 20 × 15 vs. one second", words(ours), words(1_000), ours / 1_000, { max: 1 }),
    row("check and lint of 10 × 20 × 15 vs. JSON.parse and a walk", words(ours), words(floor), ours / floor),
  ]
}

function ruleRow(): Row {
  const ids = Array.from({ length: 13 }, (_, at) => `c${at}`)
  const condition = `(${ids.slice(0, 6).join(" && ")}) || (${ids.slice(6).join(" && ")})`
  const question = questionWith(ids.join(" "), [condition, "NO_RISK"], ["default", "HIGH_RISK"])
  const selection = { selected: new Set(ids.slice(6)), notApplicable: new Set<string>(), isApplicable: true }
  const compiled = compileWithJexl(condition)
  const context = Object.fromEntries(ids.map((id) => [id, selection.selected.has(id)]))
  if (evaluateRisk(question, selection).risk !== "NONE" || !compiled.evalSync(context)) throw new Error("not the same")
  const rate = (work: () => unknown, times: number) => {
    const ms = processorTime(() => {
      for (let turn = 0; turn < times; turn += 1) work()
    })
    return (times / ms) * 1_000
  }
  const [ours, theirs] = [
    rate(() => evaluateRisk(question, selection), 50_000),
    rate(() => compiled.evalSync(context), 2_000),
  ]
  const words = (perSecond: number) => `${Math.round(perSecond).toLocaleString("en")}/s`
  return row("a rule of 13 ids evaluated, times faster than jexl", words(ours), words(theirs), ours / theirs)
}

const id = () => randomBytes(16).toString("hex")

/** Workloads of a lens with every question answered, written directly: making them is not what is measured. */
async function fill({ db, workspaceId }: Stand, lensId: string, count: number): Promise<void> {
  const version = await db.lensVersion.findFirstOrThrow({ where: { lensId } })
  const { lens } = checkLens(version.source)
  if (!lens) throw new Error("the lens cannot be read")
  const made = Array.from({ length: count }, () => ({ workload: id(), review: id() }))
  const facts = { workspaceId, description: "Measured", environment: "PRODUCTION" }
  await db.workload.createMany({
    data: made.map(({ workload }) => ({ ...facts, id: workload, name: workload, normalizedName: workload })),
  })
  await db.lensReview.createMany({
    data: made.map(({ workload, review }) => ({
      ...{ id: review, workloadId: workload, lensId, lensVersionId: version.id, position: 0 },
    })),
  })
  const pillarOf = new Map(lens.pillars.flatMap((pillar) => pillar.questions.map((one) => [one.id, pillar.id])))
  const answers = allQuestions(lens).map(({ id: questionId, choices }) => ({
    ...{ questionId, pillarId: pillarOf.get(questionId) ?? "", risk: "HIGH" as const },
    ...{ isApplicable: true, reason: "NONE", notes: "" },
    choices: { [choices[0]?.id ?? ""]: { status: "SELECTED", reason: "NONE", notes: "" } },
  }))
  for (let start = 0; start < made.length; start += 50) {
    const some = made.slice(start, start + 50)
    await db.answer.createMany({
      data: some.flatMap(({ review }) => answers.map((answer) => ({ ...answer, lensReviewId: review }))),
    })
  }
}

async function impactRow(): Promise<Row> {
  const stand = await openStand()
  const agent = new Agent({ keepAlive: true })
  const ask = async (method: string, path: string, input?: object) => {
    const call: Call = { method, path, headers: stand.headers, ...(input && { body: JSON.stringify(input) }) }
    const { status, body } = await send(agent, new URL(stand.server.url), call)
    if (status !== 200) throw new Error(`${status}: ${body.slice(0, 300)}`)
    return JSON.parse(body)
  }
  const framework = JSON.parse(readFileSync("lenses/wellarchitected.json", "utf8"))
  const source = (change: object) => JSON.stringify({ ...framework, name: "House framework", ...change })
  const { LensKey } = await ask("PUT", "/api/plumbline/lens-drafts", { Source: source({}) })
  await ask("POST", `/api/aws/lenses/${LensKey}/versions`, { LensVersion: "1.0", IsMajorVersion: true })
  await ask("PUT", "/api/plumbline/lens-drafts", { LensKey, Source: source({ pillars: framework.pillars.slice(1) }) })
  const preview = async (workloads: number) => {
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now()
      const impact = await ask("POST", `/api/plumbline/lens-impact/${LensKey}`, {})
      times.push(performance.now() - start)
      if (impact.workloads.length !== workloads) throw new Error(`${impact.workloads.length} workloads`)
    }
    return median(times)
  }
  await fill(stand, LensKey, 1)
  const one = await preview(1)
  await fill(stand, LensKey, WORKLOADS - 1)
  const all = await preview(WORKLOADS)
  agent.destroy()
  await stand.end()
  const words = (ms: number) => `${ms.toFixed(0)} ms`
  return row("impact of a version on 1,000 workloads vs. on one", words(all), words(one), all / one, { max: WORKLOADS })
}

async function measure(): Promise<Row[]> {
  return [...checkRows(), ruleRow(), await impactRow()]
}

await report(measure())
