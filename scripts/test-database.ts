import { fork } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import pg from "pg"
import type { TestProject } from "vitest/node"
import { deployMigrations } from "../prisma/deploy"
import { buildReportWorker } from "./build.mjs"

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the migrated template database; every test file works on its own clone. */
    templateDatabase: string
  }
}

/** A PostgreSQL for one test run: TEST_DATABASE_URL's, or an embedded one that goes when we go. */
async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => {} }
  const child = fork(fileURLToPath(new URL("temporary-postgres.mjs", import.meta.url)))
  const exit = once(child, "exit")
  const url = await Promise.race([once(child, "message").then(([url]) => String(url)), exit.then(() => "")])
  if (!url) throw new Error("The embedded PostgreSQL did not start; what it said above tells why.")
  const stop = async () => {
    child.disconnect()
    await exit
  }
  return { url, stop }
}

export default async function setup(project: TestProject) {
  // Reports are made by a worker thread, which is a file of its own.
  await buildReportWorker()
  const server = await startServer()
  const url = new URL(server.url)
  url.pathname = `/plumbline_template_${process.pid}`
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const name = url.pathname.slice(1)
  await client.query(`drop database if exists ${name} with (force)`)
  await client.query(`create database ${name}`)
  await deployMigrations(url.href)
  project.provide("templateDatabase", url.href)
  return async () => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.end()
    await server.stop()
  }
}
