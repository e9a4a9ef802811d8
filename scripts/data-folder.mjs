// What lies in the data folder beside the database: the secrets, and where the running server is.
import { randomBytes } from "node:crypto"
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { Refusal } from "./refusal.mjs"

/**
 * @typedef {{ NEXTAUTH_SECRET: string, PLUMBLINE_SECRET: string, databasePassword: string }} Secrets
 * @typedef {{ pid: number, databaseUrl: string, url: string }} Run
 */

/** Folder by folder: Node's own way to make them all never ends below /proc. @param {string} folder */
function makeFolder(folder) {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

/** @param {string} data */
export function makeDataFolder(data) {
  try {
    if (!existsSync(data)) {
      makeFolder(data)
      // Not listable, but PostgreSQL's own user has to get through when root starts us.
      chmodSync(data, 0o711)
    }
    accessSync(data, constants.W_OK)
  } catch (error) {
    throw new Refusal(`The data folder ${data} is not writable (${codeOf(error)}). Set PLUMBLINE_DATA to one that is.`)
  }
}

/**
 * A data folder for one test, which PostgreSQL's own user can enter.
 * @param {string} name
 * @param {{ inMemory?: boolean }} [options] `inMemory`: where memory offers a gigabyte (containers often give little)
 */
export function temporaryFolder(name, { inMemory = false } = {}) {
  const memory = "/dev/shm"
  const space = inMemory && existsSync(memory) ? statfsSync(memory) : undefined
  const parent = space && space.bavail * space.bsize > 2 ** 30 ? memory : tmpdir()
  const folder = mkdtempSync(join(parent, `plumbline-${name}-`))
  chmodSync(folder, 0o711)
  return folder
}

const codeOf = (/** @type {unknown} */ error) =>
  error instanceof Error && "code" in error ? String(error.code) : error

/** Writes whole or not at all, readable by the owner only. @param {string} file @param {unknown} value */
function writePrivate(file, value) {
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(temporary, file)
}

/**
 * The secrets of this installation, made once. Those given by the environment win.
 * @param {string} data
 * @param {Record<string, string | undefined>} [env]
 * @returns {Secrets}
 */
export function readSecrets(data, env = process.env) {
  const file = join(data, "secrets.json")
  const stored = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
  const names = /** @type {const} */ (["NEXTAUTH_SECRET", "PLUMBLINE_SECRET", "databasePassword"])
  const missing = names.filter((name) => !stored[name])
  for (const name of missing) stored[name] = randomBytes(32).toString("hex")
  if (missing.length) writePrivate(file, stored)
  return {
    ...stored,
    NEXTAUTH_SECRET: env.NEXTAUTH_SECRET || stored.NEXTAUTH_SECRET,
    PLUMBLINE_SECRET: env.PLUMBLINE_SECRET || stored.PLUMBLINE_SECRET,
  }
}

const runFile = (/** @type {string} */ data) => join(data, "run.json")

/** Tells scripts where the running server's database is. @param {string} data @param {Run} run */
export function writeRun(data, run) {
  writePrivate(runFile(data), run)
}

/** @param {string} data @returns {Run | undefined} */
export function readRun(data) {
  return existsSync(runFile(data)) ? JSON.parse(readFileSync(runFile(data), "utf8")) : undefined
}

/** @param {string} data */
export function removeRun(data) {
  rmSync(runFile(data), { force: true })
}
