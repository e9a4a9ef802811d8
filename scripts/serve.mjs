import { setTimeout as pause } from "node:timers/promises"
import { buildApp, buildReportWorker, generateClient } from "./build.mjs"
import { childEnvironment, publicUrl } from "./child-environment.mjs"
import { makeDataFolder, readRun, readSecrets, removeRun, writeRun } from "./data-folder.mjs"
import { migrate, newSetupToken, openDatabase, seed } from "./database.mjs"
import { readEnvironment } from "./environment.mjs"
import { takeLock } from "./lock.mjs"
import { installPackages } from "./packages.mjs"
import { probePort } from "./port.mjs"
import { Refusal } from "./refusal.mjs"
import { startWeb } from "./web.mjs"

/** @param {string} data */
async function lockForServer(data) {
  for (let second = 0; second < 60; second++) {
    const lock = await takeLock(data, "server")
    if (!lock.holder) return lock
    if (lock.holder.kind === "server")
      throw new Refusal(`Plumbline already runs on the data folder ${data} (process ${lock.holder.pid}).`)
    if (second === 0) console.error("Waiting for a script that uses the database …")
    await pause(1000)
  }
  throw new Refusal(`A script has been using the data folder ${data} for a minute. Try again when it is done.`)
}

/** @param {import("./environment.mjs").Environment} environment @returns {Promise<number>} */
async function findPort({ port, host, data }) {
  // After kill -9 the last web server needs a moment to notice that its parent is gone.
  for (let tries = readRun(data) ? 20 : 1; tries > 0; tries--) {
    const found = await probePort(port, host).catch((error) => {
      throw new Refusal(
        `Plumbline cannot listen on ${host}:${port}: ${error.code}. HOST and PORT choose another place.`,
      )
    })
    if (found) return found
    if (tries > 1) await pause(100)
  }
  throw new Refusal(`Port ${port} is taken. Stop what uses it, or choose another one: PORT=${port + 1} npm start`)
}

/** Resolves with the first request to stop: a signal, or the end of a test that started us. */
function stopRequest() {
  return new Promise((resolve) => {
    process.once("disconnect", () => resolve("disconnect"))
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
      process.on(signal, () => resolve(signal))
  })
}

/**
 * Installs, builds, migrates, seeds and serves until it is told to stop; whatever happens, the database is stopped.
 * @param {{ dev: boolean }} options
 */
export async function serve({ dev }) {
  const environment = readEnvironment()
  const { data } = environment
  makeDataFolder(data)
  const lock = await lockForServer(data)
  environment.port = await findPort(environment)
  installPackages()
  generateClient()
  if (dev) await buildReportWorker({ watch: true })
  else await buildApp()

  // Until here nothing needs tidying up, and a signal may simply end us.
  const stopRequested = stopRequest()
  const secrets = readSecrets(data)
  const database = await openDatabase(environment, secrets)
  try {
    const env = childEnvironment(environment, secrets, database.url)
    migrate(env)
    await seed(env)
    const web = startWeb(environment, env, { dev })
    writeRun(data, { pid: process.pid, databaseUrl: database.url, url: publicUrl(environment) })
    const ready = await Promise.race([web.ready.then(() => true), web.ended, stopRequested])
    if (ready === true) {
      await announce(database.url, publicUrl(environment))
      await Promise.race([web.ended, stopRequested])
    }
    const failed = web.hasEnded()
    await web.stop()
    if (failed) throw new Refusal("The web server ended by itself; what it said above tells why.")
  } finally {
    await database.stop()
    removeRun(data)
    lock.release()
  }
}

/** @param {string} databaseUrl @param {string} url */
async function announce(databaseUrl, url) {
  const token = await newSetupToken(databaseUrl)
  if (token) console.log(`\nPlumbline is ready. Open this link once to set it up:\n\n  ${url}/setup?token=${token}\n`)
  else console.log(`\nPlumbline is ready: ${url}\n`)
}
