import { rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { makeDataFolder, readRun, readSecrets, removeRun, temporaryFolder, writeRun } from "./data-folder.mjs"
import { takeLock } from "./lock.mjs"

let data = ""
beforeEach(() => {
  data = temporaryFolder("data")
})
afterEach(() => rmSync(data, { recursive: true }))

test("secrets are made once, for the owner's eyes only", () => {
  const made = readSecrets(data, {})
  expect(made.PLUMBLINE_SECRET).toMatch(/^[0-9a-f]{64}$/)
  expect(readSecrets(data, {})).toEqual(made)
  expect(statSync(join(data, "secrets.json")).mode & 0o777).toBe(0o600)
})

test("a secret of the environment wins and is not stored", () => {
  const made = readSecrets(data, {})
  expect(readSecrets(data, { NEXTAUTH_SECRET: "given" }).NEXTAUTH_SECRET).toBe("given")
  expect(readSecrets(data, {})).toEqual(made)
})

test("a data folder that cannot be made is refused in one sentence", () => {
  expect(() => makeDataFolder("/dev/null/plumbline")).toThrow(/not writable \(ENOTDIR\)/)
})

test("where the server runs is known until it stops", () => {
  const run = { pid: 1, databaseUrl: "postgresql://localhost/x", url: "http://localhost:3000" }
  writeRun(data, run)
  expect(readRun(data)).toEqual(run)
  expect(statSync(join(data, "run.json")).mode & 0o777).toBe(0o600)
  removeRun(data)
  expect(readRun(data)).toBeUndefined()
})

test("one process at a time holds the lock", async () => {
  const first = await takeLock(data, "server")
  expect(await takeLock(data, "script")).toEqual({ holder: { pid: process.pid, kind: "server" } })
  if (!first.holder) first.release()
  const next = await takeLock(data, "script")
  expect(next.holder).toBeUndefined()
  if (!next.holder) next.release()
})
