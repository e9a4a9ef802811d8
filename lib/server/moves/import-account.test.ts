import { beforeAll, describe, expect, test } from "vitest"
import { lensJson } from "@/lib/lens/example"
import { importBuiltInLenses } from "@/lib/server/built-in-lenses"
import type { Context } from "@/lib/server/context"
import { localApi } from "@/lib/server/moves/aws-api"
import { importAccount } from "@/lib/server/moves/import-account"
import { MoveReport } from "@/lib/server/moves/move-report"
import { accountDump } from "@/lib/server/testing/account-dump"
import { fillAccount } from "@/lib/server/testing/account-example"
import { contract } from "@/lib/server/testing/contract"
import { testDatabase } from "@/lib/server/testing/database"
import { interrupted } from "@/lib/server/testing/interrupted"
import { makeWorkspace, visit } from "@/lib/server/testing/people"
import { asOperator } from "@/lib/server/visit"

/** Two installations: one is asked over HTTP with signatures, the other is where the operator sits. */
const there = await contract()
const { db } = await testDatabase()
const source = await there.caller(await there.workspace("Source"), "OWNER")

async function here(): Promise<Context> {
  return asOperator(visit(db), await makeWorkspace(db))
}

async function importAll(ctx: Context, api: Parameters<typeof importAccount>[1] = source.wa) {
  const report = new MoveReport(() => undefined)
  await importAccount(ctx, api, report)
  return report
}

beforeAll(async () => {
  const framework = { ...lensJson(), name: "Framework", "x-plumbline": { version: "1.0" } }
  await importBuiltInLenses(db, [{ alias: "wellarchitected", text: JSON.stringify(framework) }], new Date())
  await fillAccount(source.wa)
})

describe("an account of another server", { timeout: 60_000 }, () => {
  test("arrives with every answer, note, milestone, lens version, profile and template", async () => {
    const ctx = await here()
    const report = await importAll(ctx)
    expect(report.lines.filter((line) => line.outcome !== "moved" || line.notes.length > 0)).toEqual([])
    expect(report.words()).toContain("workload 3 moved, 0 there before, 0 failed")
    const arrived = await accountDump(localApi(ctx))
    expect(arrived).toEqual(await accountDump(source.wa))
    const checkout = arrived.workloads.find(({ facts }) => facts.WorkloadName === "Checkout")
    expect(checkout?.milestones.map(({ name, reviews }) => [name, reviews[1]?.version])).toEqual([
      ["First", "1.9"],
      ["Before 1.10", "1.9"],
      ["Third", "1.10"],
    ])
  })

  test("again takes only what is new, and what was deleted here", async () => {
    const ctx = await here()
    await importAll(ctx)
    const before = await accountDump(localApi(ctx))
    const again = await importAll(ctx)
    expect(again.lines.map((line) => line.outcome)).toEqual(again.lines.map(() => "was there"))
    expect(await accountDump(localApi(ctx))).toEqual(before)
    const ledger = await db.workload.findFirstOrThrow({ where: { workspaceId: ctx.actor.workspaceId, name: "Ledger" } })
    await db.workload.delete({ where: { id: ledger.id } })
    const third = await importAll(ctx)
    expect(third.lines.filter((line) => line.outcome === "moved").map((line) => line.name)).toEqual(["Ledger"])
    expect(await accountDump(localApi(ctx))).toEqual(before)
  })

  test("arrives whole however often it is cut off in the middle", async () => {
    const whole = await accountDump(source.wa)
    const ctx = await here()
    let tries = 0
    for (let calls = 7; ; calls = Math.ceil(calls * 2.2)) {
      const { api, wasCut } = interrupted(source.wa, calls)
      await importAll(ctx, api).catch((error) => expect(String(error)).toContain("the line was cut"))
      tries += 1
      if (!wasCut()) break
    }
    expect(tries).toBeGreaterThan(3)
    expect(await accountDump(localApi(ctx))).toEqual(whole)
  })
})

test("what cannot be held here is said, and keeps nothing else back", async () => {
  const ctx = await here()
  await localApi(ctx).createWorkload({
    ...{ WorkloadName: "LEDGER", Description: "Another", Environment: "PRODUCTION", ReviewOwner: "Ada" },
    ...{ AwsRegions: ["eu-central-1"], Lenses: [] },
  })
  await db.lens.updateMany({ where: { alias: "wellarchitected" }, data: { alias: "renamed" } })
  const report = await importAll(ctx)
  await db.lens.updateMany({ where: { alias: "renamed" }, data: { alias: "wellarchitected" } })
  const failed = report.lines.filter((line) => line.outcome === "failed")
  expect(failed.map((line) => line.name)).toEqual(["Ledger"])
  expect(failed[0]?.notes.join()).toContain("A workload named “Ledger” exists already")
  expect(report.hasFailed).toBe(true)
  expect(report.words()).toContain("workload Checkout: the lens Framework (wellarchitected) is not here; its")
})
