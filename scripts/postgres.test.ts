import { readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { temporaryFolder } from "./data-folder.mjs"
import { withClient } from "./database.mjs"
import { startPostgres } from "./postgres.mjs"
import { commandOf } from "./process.mjs"

const data = temporaryFolder("postgres")
const options = { folder: join(data, "postgres"), password: "test" }
const started: { stop: () => Promise<void> }[] = []

async function start() {
  const cluster = await startPostgres(options)
  started.push(cluster)
  return cluster
}

const write = (url: string, n: number) => withClient(url, (client) => client.query("insert into kept values ($1)", [n]))
const read = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ n: number }>("select n from kept order by n")
    return rows.map((row) => row.n)
  })

beforeAll(async () => {
  const { url, stop } = await start()
  await withClient(url, (client) => client.query("create table kept (n int)"))
  await write(url, 1)
  await stop()
}, 60_000)

afterAll(async () => {
  await started.at(-1)?.stop()
  rmSync(data, { recursive: true, force: true })
})

test("what was acknowledged survives kill -9 of the database", { timeout: 60_000 }, async () => {
  const { url, pid } = await start()
  await write(url, 2)
  process.kill(pid, "SIGKILL")
  const next = await start()
  expect(await read(next.url)).toEqual([1, 2])
  const { port } = new URL(next.url)
  const sockets = readdirSync(options.folder).filter((name) => name.startsWith(".s."))
  expect(sockets.sort()).toEqual([`.s.PGSQL.${port}`, `.s.PGSQL.${port}.lock`])
})

test("a folder that no setting can name is reached by TCP", { timeout: 60_000 }, async () => {
  const folder = join(data, "it's here, too")
  const cluster = await startPostgres({ ...options, folder, durable: false })
  expect(new URL(cluster.url).search).toBe("")
  await withClient(cluster.url, (client) => client.query("select 1"))
  await cluster.stop()
})

test("a server that outlived its start is stopped, and its data are taken over", { timeout: 60_000 }, async () => {
  const { url, pid } = await start()
  await write(url, 3)
  const next = await start()
  expect(commandOf(pid)).toBe("")
  expect(await read(next.url)).toEqual([1, 2, 3])
})
