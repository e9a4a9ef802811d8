import { spawn } from "node:child_process"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import { root } from "./environment.mjs"

/**
 * @typedef {object} Web
 * @property {Promise<void>} ready the server answers
 * @property {Promise<void>} ended the process is gone
 * @property {() => boolean} hasEnded
 * @property {() => Promise<void>} stop
 */

/**
 * @param {import("./environment.mjs").Environment} environment
 * @param {NodeJS.ProcessEnv} env
 * @param {{ dev: boolean }} options
 * @returns {Web}
 */
export function startWeb({ host, port }, env, { dev }) {
  const next = join(root, "node_modules/next/dist/bin/next")
  const follow = pathToFileURL(join(root, "scripts/follow-parent.mjs")).href
  const args = [next, dev ? "dev" : "start", "--hostname", host, "--port", String(port)]
  const child = spawn(process.execPath, ["--import", follow, ...args], {
    cwd: root,
    env: { ...env, NODE_ENV: dev ? "development" : "production" },
    // Next's banner says an address that is not ours to promise; errors and the log come on standard error.
    stdio: ["ignore", dev ? "inherit" : "ignore", "inherit", "ipc"],
  })
  let over = false
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once("close", () => {
      over = true
      resolve()
    })
  })
  const untilAnswers = async (/** @type {string} */ url) => {
    while (!over) {
      const answer = await fetch(url, { signal: AbortSignal.timeout(60_000) }).catch(() => undefined)
      if (answer) return answer.body?.cancel()
      await pause(50)
    }
  }
  const address = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host
  return {
    ready: untilAnswers(`http://${address.includes(":") ? `[${address}]` : address}:${port}/api/health`),
    ended,
    hasEnded: () => over,
    stop: async () => {
      if (over) return
      child.kill("SIGTERM")
      const patience = setTimeout(() => child.kill("SIGKILL"), 5000)
      await ended
      clearTimeout(patience)
    },
  }
}
