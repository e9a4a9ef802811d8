import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { beforeAll, describe, expect, test } from "vitest"
import { lensJson } from "@/lib/lens/example"
import { importBuiltInLenses } from "@/lib/server/built-in-lenses"
import { localApi } from "@/lib/server/moves/aws-api"
import { accountDump } from "@/lib/server/testing/account-dump"
import { fillAccount } from "@/lib/server/testing/account-example"
import { type Caller, contract } from "@/lib/server/testing/contract"
import { testDatabase } from "@/lib/server/testing/database"
import { makeWorkspace, visit } from "@/lib/server/testing/people"
import { asOperator } from "@/lib/server/visit"

/** The commands as an operator types them, in processes of their own that can be killed. */
const there = await contract()
const { db, url } = await testDatabase()
const source = await there.caller(await there.workspace("Source"), "OWNER")
const root = fileURLToPath(new URL("../../..", import.meta.url))

interface Ended {
  code: number | null
  out: string
  err: string
}

/** Runs a command against the other account; `killAt`: as soon as it says this, it is gone. */
function admin(command: string, account: Caller, { args = [] as string[], killAt = "" } = {}): Promise<Ended> {
  const credentials = { AWS_ACCESS_KEY_ID: account.key.accessKeyId, AWS_SECRET_ACCESS_KEY: account.key.secretAccessKey }
  const env = { ...process.env, ...credentials, DATABASE_URL: url, NODE_NO_WARNINGS: "1" }
  const node = ["--conditions=react-server", "--import", "tsx", "scripts/admin.ts", command]
  const child = spawn(process.execPath, [...node, "--endpoint", there.endpoint, ...args], { cwd: root, env })
  const ended: Ended = { code: null, out: "", err: "" }
  child.stdout.on("data", (chunk) => {
    ended.out += chunk
  })
  child.stderr.on("data", (chunk) => {
    ended.err += chunk
    if (killAt !== "" && ended.err.includes(killAt)) child.kill("SIGKILL")
  })
  return new Promise((resolve) => child.once("close", (code) => resolve({ ...ended, code })))
}

beforeAll(async () => {
  const framework = { ...lensJson(), name: "Framework", "x-plumbline": { version: "1.0" } }
  await importBuiltInLenses(db, [{ alias: "wellarchitected", text: JSON.stringify(framework) }], new Date())
  await fillAccount(source.wa)
})

describe("import-aws and push-aws", { timeout: 120_000 }, () => {
  test("killed in the middle and started again, everything is there once; from there it goes on elsewhere", async () => {
    const workspace = await makeWorkspace(db, "Arrivals")
    const args = ["--workspace", workspace.accountId]
    const killed = await admin("import-aws", source, { args, killAt: "workload Ledger" })
    expect(killed).toMatchObject({ code: null, out: "" })
    expect(await db.workload.count({ where: { workspaceId: workspace.id } })).toBeLessThan(3)
    const whole = await admin("import-aws", source, { args })
    expect(whole.code, whole.err).toBe(0)
    expect(whole.out).toContain("lens     0 moved, 2 there before, 0 failed")
    const local = localApi(asOperator(visit(db), workspace))
    expect(await accountDump(local)).toEqual(await accountDump(source.wa))

    await db.workload.updateMany({ where: { name: "Ledger" }, data: { notes: "n".repeat(2100) } })
    const target = await there.caller(await there.workspace("Elsewhere"), "OWNER")
    const refused = await admin("push-aws", target, { args })
    expect(refused.code).toBe(1)
    expect(refused.err).toContain("workload Ledger, notes of the workload: 2100 characters, 16 would go")
    expect((await target.wa.listLenses({ LensType: "CUSTOM_SELF" })).LensSummaries).toEqual([])
    const pushed = await admin("push-aws", target, { args: [...args, "--yes", "--json"] })
    expect(pushed.code, pushed.err).toBe(0)
    expect(JSON.parse(pushed.out)).toHaveLength(2 + 1 + 1 + 3)
    const { workloads } = await accountDump(target.wa)
    expect(workloads.map(({ facts }) => [facts.WorkloadName, facts.Notes.length])).toEqual([
      ["Checkout", "ünïcode – 漢字 😀".length],
      ["Ledger", 2084],
      ["Untouched", 0],
    ])
  })

  test("a wrong key is said in one sentence", async () => {
    const key = { ...source.key, secretAccessKey: "wrong" }
    const { code, out, err } = await admin("import-aws", { ...source, key }, { args: ["--workspace", "Arrivals"] })
    expect(code, err).toBe(1)
    expect(out).toContain("It ended here: ")
    expect(out.split("\n").length).toBeLessThan(5)
  })
})
