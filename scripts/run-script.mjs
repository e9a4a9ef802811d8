import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { generateClient } from "./build.mjs"
import { childEnvironment } from "./child-environment.mjs"
import { makeDataFolder, readRun, readSecrets } from "./data-folder.mjs"
import { migrate, openDatabase } from "./database.mjs"
import { readEnvironment, root } from "./environment.mjs"
import { takeLock } from "./lock.mjs"
import { installPackages } from "./packages.mjs"
import { Refusal } from "./refusal.mjs"

/** These read files only; starting a database for them would be a waste. */
const withoutDatabase = ["scripts/lens.ts"]

/**
 * The database for one script: the given one, that of the running server, or the embedded one for as long as needed.
 * @param {import("./environment.mjs").Environment} environment
 * @param {import("./data-folder.mjs").Secrets} secrets
 */
async function borrowDatabase(environment, secrets) {
  if (environment.databaseUrl) return openDatabase(environment, secrets)
  for (let tries = 0; tries < 600; tries++) {
    const lock = await takeLock(environment.data, "script")
    if (!lock.holder) {
      const database = await openDatabase(environment, secrets)
      const stop = () => database.stop().finally(lock.release)
      return { url: database.url, stop }
    }
    // The server is there but may still be building; another script will be done soon.
    const run = lock.holder.kind === "server" ? readRun(environment.data) : undefined
    if (run?.pid === lock.holder.pid) return { url: run.databaseUrl, stop: async () => {} }
    await pause(200)
  }
  throw new Refusal(`The data folder ${environment.data} has been in use for two minutes. Try again later.`)
}

/** @param {string} script @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function runTypeScript(script, args, env) {
  return new Promise((resolve, reject) => {
    const node = ["--conditions=react-server", "--import", "tsx", script, ...args]
    const child = spawn(process.execPath, node, { cwd: root, env, stdio: "inherit" })
    // The script decides what a signal means for it; we only have to live long enough to stop the database.
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => child.kill(signal))
    child.once("error", reject)
    child.once("close", (code) => resolve(code ?? 1))
  })
}

/**
 * Runs a script with our settings in its environment and returns its exit code.
 * @param {string} script path from the project folder
 * @param {string[]} args
 */
export async function runWithDatabase(script, args) {
  if (!existsSync(join(root, script))) throw new Refusal(`There is no script ${script || "(none was named)"}.`)
  const environment = readEnvironment()
  installPackages()
  generateClient()
  if (withoutDatabase.includes(script)) return runTypeScript(script, args, process.env)
  makeDataFolder(environment.data)
  const secrets = readSecrets(environment.data)
  const database = await borrowDatabase(environment, secrets)
  // What a script tells people to open is where the server is, whatever this shell's PORT says.
  environment.publicUrl ??= readRun(environment.data)?.url
  try {
    const env = childEnvironment(environment, secrets, database.url)
    if (script !== "prisma/migrate.ts") migrate(env)
    return await runTypeScript(script, args, env)
  } finally {
    await database.stop()
  }
}
