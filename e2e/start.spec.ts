import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "@playwright/test"
import { withClient } from "../scripts/database.mjs"
import { startServer } from "./server"

const root = fileURLToPath(new URL("..", import.meta.url))

// Six starts in all, each seeding a database of its own where it is the first.
test.setTimeout(240_000)

function startAgain(env: Record<string, string>) {
  const options = { cwd: root, env: { ...process.env, DATABASE_URL: "", ...env }, encoding: "utf8" } as const
  const { status, stderr } = spawnSync(process.execPath, ["scripts/start.mjs"], options)
  return { status, sentence: stderr.trim() }
}

test("a start survives kill -9 of everything, and Ctrl-C leaves nothing running", async () => {
  const first = await startServer()
  await withClient(first.databaseUrl, (client) => client.query(`insert into "Instance" values ('kept', '"yes"')`))
  const pidFile = join(first.dataFolder, "postgres", "postmaster.pid")
  await first.kill()
  process.kill(Number(readFileSync(pidFile, "utf8").split("\n")[0]), "SIGKILL")

  const builtAt = statSync(join(root, ".next/source-hash")).mtimeMs
  const second = await startServer({ dataFolder: first.dataFolder, port: Number(new URL(first.url).port) })
  expect(statSync(join(root, ".next/source-hash")).mtimeMs, "nothing is built twice").toBe(builtAt)
  expect(second.setupLink, "the set-up link is new each time").not.toBe(first.setupLink)
  const read = 'select value from "Instance" where key = $1'
  const { rows } = await withClient(second.databaseUrl, (client) => client.query(read, ["kept"]))
  expect(rows).toEqual([{ value: "yes" }])

  await second.stop()
  expect(existsSync(pidFile)).toBe(false)
  expect(existsSync(join(first.dataFolder, "run.json"))).toBe(false)
  await expect(fetch(second.url)).rejects.toThrow()
  second.remove()
})

test("what stands in the way is said in one sentence", async () => {
  const server = await startServer()
  const port = new URL(server.url).port
  expect(startAgain({ PLUMBLINE_DATA: server.dataFolder })).toEqual({
    status: 1,
    sentence: expect.stringMatching(/^Plumbline already runs on the data folder .+ \(process \d+\)\.$/),
  })
  const otherFolder = join(server.dataFolder, "other")
  expect(startAgain({ PLUMBLINE_DATA: otherFolder, PORT: port })).toEqual({
    status: 1,
    sentence: expect.stringContaining(`Port ${port} is taken.`),
  })
  expect(
    startAgain({ PLUMBLINE_DATA: otherFolder, PORT: "0", DATABASE_URL: "postgresql://a:b@127.0.0.1:1/x" }),
  ).toEqual({
    status: 1,
    sentence: "The database 127.0.0.1:1/x (DATABASE_URL) cannot be reached: connect ECONNREFUSED 127.0.0.1:1.",
  })
  await server.stop()
  server.remove()
})
