import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, describe, expect, test } from "vitest"
import { signIn } from "@/lib/server/sign-in"
import { verifyRequest } from "@/lib/server/signature"
import { testDatabase } from "@/lib/server/testing/database"
import { visit } from "@/lib/server/testing/people"
import { readArguments, understand } from "@/scripts/admin-arguments"
import { COMMANDS } from "@/scripts/admin-commands"

const { db, url } = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), "plumbline-admin-"))
afterAll(() => rmSync(folder, { recursive: true }))

interface Result {
  code: number | null
  out: string
  err: string
}

/** Runs the command line as `npm run admin` does once the database is there. */
function admin(args: string[], input = ""): Promise<Result> {
  const root = fileURLToPath(new URL("../..", import.meta.url))
  const node = ["--conditions=react-server", "--import", "tsx", "scripts/admin.ts", ...args]
  const child = spawn(process.execPath, node, { cwd: root, env: { ...process.env, DATABASE_URL: url } })
  const result: Result = { code: null, out: "", err: "" }
  child.stdout.on("data", (chunk) => {
    result.out += chunk
  })
  child.stderr.on("data", (chunk) => {
    result.err += chunk
  })
  child.stdin.end(input)
  return new Promise((resolve) => child.on("close", (code) => resolve({ ...result, code })))
}

async function json(args: string[], input = "") {
  const { code, out, err } = await admin([...args, "--json"], input)
  expect(err).toBe("")
  expect(code).toBe(0)
  return JSON.parse(out)
}

/** The same without a process of its own, for commands that read nothing. */
async function facts(...args: string[]) {
  const { command, input } = understand(readArguments(args))
  return JSON.parse(JSON.stringify((await command.run(visit(db), input)).facts))
}

const password = "correct horse battery"

test("an operator sets up people, workspaces and keys, and carries a workspace over", {
  timeout: 120_000,
}, async () => {
  const ada = await json(
    ["create-user", "--email", "Ada@Example.org", "--name", "Ada", "--role", "owner"],
    `${password}\n`,
  )
  expect(ada).toMatchObject({ email: "ada@example.org", role: "OWNER", accountId: expect.stringMatching(/^\d{12}$/) })
  expect(await signIn(db, { email: "ada@example.org", password }, "a")).toMatchObject({ id: ada.id })

  const made = await facts("create-workspace", "--name", "Client")
  const bob = ["create-user", "--email", "bob@example.org", "--name", "Bob", "--role", "lens-author"]
  expect(await json([...bob, "--workspace", made.accountId], password)).toMatchObject({ workspaceId: made.id })
  const again = await admin([...bob, "--workspace", "Client"], password)
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining("bob@example.org already") })
  const { out } = await admin(["list-users"])
  expect(out.split("\n").slice(0, 2)).toEqual([
    expect.stringMatching(/^ada@example.org\tAda\t.*: OWNER$/),
    "bob@example.org\tBob\tClient: LENS_AUTHOR",
  ])

  const key = await json(["create-access-key", "--email", "bob@example.org"])
  expect(key).toMatchObject({ accountId: made.accountId, endpoint: "https://plumbline.example/api/aws" })
  const headers = { authorization: `Bearer ${key.accessKeyId}.${key.secretAccessKey}` }
  const use = () => verifyRequest(db, new Request("http://any.example/", { headers }), Buffer.alloc(0), new Date())
  expect(await use()).toMatchObject({ email: "bob@example.org", role: "LENS_AUTHOR" })
  expect(await facts("list-access-keys")).toMatchObject([{ accessKeyId: key.accessKeyId, owner: { name: "Bob" } }])
  await facts("revoke-access-key", key.accessKeyId)
  await expect(use()).rejects.toMatchObject({ code: "AccessDenied" })

  await json(["reset-password", "--email", "ada@example.org"], "another long password\r\n")
  const signedIn = await signIn(db, { email: "ada@example.org", password: "another long password" }, "a")
  expect(signedIn).toEqual({ id: ada.id, sessionVersion: 2 })

  const [first, second] = [join(folder, "first.json"), join(folder, "second.json")]
  await json(["export-workspace", first, "--workspace", "Client"])
  expect(statSync(first).mode & 0o777).toBe(0o600)
  const copy = await json(["import-workspace", first])
  expect(copy.accountId).not.toBe(made.accountId)
  await facts("export-workspace", second, "--workspace", copy.id)
  const names = (path: string) =>
    readFileSync(path, "utf8").replaceAll(made.id, copy.id).replaceAll(made.accountId, copy.accountId)
  expect(names(second)).toBe(names(first))
})

describe("mistakes that only the database can see", () => {
  const name = ["--name", "Eve", "--role", "owner", "--workspace"]
  test.each<[string[], string, string]>([
    [["create-user", "--email", "eve@example.org", ...name, "Client"], "too short", "at least 12 characters"],
    [
      ["create-user", "--email", "eve@example.org", ...name, "Nowhere"],
      password,
      "Workspace with ID Nowhere was not found",
    ],
  ])("%j", async (args, input, message) => {
    const result = await admin(args, input)
    expect(result).toMatchObject({ code: 1, out: "", err: expect.stringContaining(message) })
    expect(result.err).not.toMatch(/\n\s+at /)
  })

  test.each<[string, Record<string, string>, string]>([
    ["create-access-key", { email: "nobody@example.org", name: "k" }, "nobody@example.org was not found"],
    ["create-access-key", { email: "bob@example.org", name: "k", workspace: "Workspace of Ada" }, "not a member"],
    ["revoke-access-key", { argument: "PLMBNOTHING" }, "PLMBNOTHING was not found"],
    ["import-workspace", { argument: join(folder, "missing.json") }, "cannot be read"],
    [
      "export-workspace",
      { argument: join(folder, "no", "folder.json"), workspace: "Workspace of Ada" },
      "cannot be written",
    ],
    ["export-workspace", { argument: join(folder, "which.json") }, "--workspace"],
  ])("%s %j", async (command, input, message) => {
    const tried = COMMANDS[command]?.run(visit(db), input)
    await expect(tried).rejects.toMatchObject({ message: expect.stringContaining(message) })
  })

  test("are readable for scripts too", async () => {
    writeFileSync(join(folder, "cut.json"), '{"format":')
    const { code, err } = await admin(["import-workspace", join(folder, "cut.json"), "--json"])
    expect(code).toBe(1)
    expect(JSON.parse(err)).toMatchObject({
      error: { code: "Validation", message: expect.stringContaining("not JSON") },
    })
  })
})
