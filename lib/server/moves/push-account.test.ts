import { beforeAll, describe, expect, test } from "vitest"
import { lensJson } from "@/lib/lens/example"
import { importBuiltInLenses } from "@/lib/server/built-in-lenses"
import type { Context } from "@/lib/server/context"
import { type AwsApi, localApi } from "@/lib/server/moves/aws-api"
import { MoveReport } from "@/lib/server/moves/move-report"
import { pushAccount } from "@/lib/server/moves/push-account"
import { pushPlan } from "@/lib/server/moves/push-plan"
import { accountDump } from "@/lib/server/testing/account-dump"
import { fillAccount } from "@/lib/server/testing/account-example"
import { contract, lensText, workloadInput } from "@/lib/server/testing/contract"
import { testDatabase } from "@/lib/server/testing/database"
import { interrupted } from "@/lib/server/testing/interrupted"
import { makeWorkspace, visit } from "@/lib/server/testing/people"
import { asOperator } from "@/lib/server/visit"

/** Two installations: the operator sits at one, the other is empty and asked over HTTP with signatures. */
const there = await contract()
const { db } = await testDatabase()
let ctx: Context

type Dump = Awaited<ReturnType<typeof accountDump>>

/** What the API cannot carry: when a milestone was saved, and versions that a lens has left behind. */
function carried(dump: Dump) {
  const workloads = dump.workloads.map(({ milestones, ...workload }) => ({
    ...workload,
    milestones: milestones.map(({ name, facts, reviews }) => ({
      ...{ name, facts },
      reviews: reviews.map(({ version: _, answers, ...review }) => {
        const kept = Object.entries(answers).filter(
          ([id]) => review.name === "Framework" || !id.startsWith("operations"),
        )
        return { ...review, answers: Object.fromEntries(kept) }
      }),
    })),
  }))
  return { ...dump, workloads }
}

async function empty() {
  return (await there.caller(await there.workspace("Empty"), "OWNER")).wa
}

async function pushAll(api: AwsApi) {
  const report = new MoveReport(() => undefined)
  await pushAccount(ctx, api, report)
  return report
}

beforeAll(async () => {
  const framework = { ...lensJson(), name: "Framework", "x-plumbline": { version: "1.0" } }
  await importBuiltInLenses(db, [{ alias: "wellarchitected", text: JSON.stringify(framework) }], new Date())
  ctx = asOperator(visit(db), await makeWorkspace(db))
  await fillAccount(localApi(ctx))
})

describe("a workspace in an empty account", { timeout: 60_000 }, () => {
  test("is there with everything that the API can carry, and says what it could not", async () => {
    const target = await empty()
    const report = await pushAll(target)
    expect(carried(await accountDump(target))).toEqual(carried(await accountDump(localApi(ctx))))
    expect(report.lines.filter((line) => line.outcome !== "moved" || line.notes.length > 0)).toEqual([
      {
        ...{ kind: "workload", name: "Checkout", outcome: "moved" },
        notes: [1, 2].map(
          (n) => `question operations_${n} of House rules: No question with ID operations_${n} was found`,
        ),
      },
    ])
    const again = await pushAll(target)
    expect(again.lines.map((line) => line.outcome)).toEqual(again.lines.map(() => "was there"))
  })

  test("is there whole however often it is cut off in the middle", async () => {
    const target = await empty()
    for (let calls = 9; ; calls = Math.ceil(calls * 2.2)) {
      const { api, wasCut } = interrupted(target, calls)
      await pushAll(api).catch((error) => expect(String(error)).toContain("the line was cut"))
      if (!wasCut()) break
    }
    expect(carried(await accountDump(target))).toEqual(carried(await accountDump(localApi(ctx))))
  })
})

test("what would be cut is listed beforehand, text by text", async () => {
  expect(await pushPlan(ctx)).toEqual(["workload Checkout, AWS has no place for its notes of milestones"])
  const other = asOperator(visit(db), await makeWorkspace(db))
  const here = localApi(other)
  const { WorkloadId } = await here.createWorkload(workloadInput({ WorkloadName: "Long", Notes: "n".repeat(2085) }))
  const at = { WorkloadId, LensAlias: "wellarchitected" }
  await here.updateAnswer({ ...at, QuestionId: "security_1", Notes: "a".repeat(3000) })
  await db.workload.update({ where: { id: WorkloadId ?? "" }, data: { objectives: "Sell", reviewOwner: "" } })
  await here.createMilestone({ WorkloadId, MilestoneName: "First" })
  const json = lensText("Own = words", (lens) => Object.assign(lens, { "x-plumbline": { version: "7" } }))
  await here.importLens({ JSONString: json })
  await here.createReviewTemplate({
    TemplateName: "Plattform für alle",
    Description: "Any",
    Lenses: ["wellarchitected"],
  })
  const owner = "review owner"
  expect(await pushPlan(other)).toEqual([
    "lens Own = words: Lens: version would go",
    expect.stringMatching(/^lens Own = words, line 1: AWS refuses this\. /),
    "template Plattform für alle: AWS refuses a character of its name or description",
    `workload Long, ${owner}: AWS asks for one, “Not named” would be sent`,
    "workload Long, notes of the workload: 2085 characters, 1 would go",
    "workload Long, notes of question security_1 in Framework: 3000 characters, 916 would go",
    `workload Long, ${owner} at milestone First: AWS asks for one, “Not named” would be sent`,
    "workload Long, notes of the workload at milestone First: 2085 characters, 1 would go",
    "workload Long, notes of question security_1 in Framework at milestone First: 3000 characters, 916 would go",
    "workload Long, AWS has no place for its objectives",
  ])
})
