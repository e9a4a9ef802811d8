import { rmSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import type { TestProject } from "vitest/node"
import { deployMigrations } from "../prisma/deploy"
import { temporaryFolder } from "./data-folder.mjs"
import { startPostgres } from "./postgres.mjs"

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the migrated template database; every test file works on its own clone. */
    templateDatabase: string
  }
}

/** A PostgreSQL for one test run: TEST_DATABASE_URL's, or an embedded one in a temporary folder. */
async function startServer() {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => {} }
  const folder = temporaryFolder("test")
  const cluster = await startPostgres({ folder: join(folder, "postgres"), password: "test", durable: false })
  const stop = async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: cluster.url, stop }
}

export default async function setup(project: TestProject) {
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
