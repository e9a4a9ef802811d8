// One process at a time works on a data folder. The lock is a listening socket: unlike a file with a process number
// it cannot outlive its process, whatever kills it.
import { rmSync } from "node:fs"
import { connect, createServer } from "node:net"
import { join, relative } from "node:path"
import { setTimeout as pause } from "node:timers/promises"

/**
 * @typedef {{ pid: number, kind: "server" | "script" }} Holder
 * @typedef {{ release: () => void, holder?: undefined } | { holder: Holder }} Lock
 */

/** Socket names are limited to about 100 bytes: the shorter way to write it wins. */
function socketPath(/** @type {string} */ folder) {
  const absolute = join(folder, "lock")
  const fromHere = relative(process.cwd(), absolute)
  return fromHere.length < absolute.length ? fromHere : absolute
}

/** Asks who holds the lock; undefined when nobody answers. @param {string} path @returns {Promise<Holder | undefined>} */
function askHolder(path) {
  return new Promise((resolve) => {
    const socket = connect(path)
    let answer = ""
    socket.setTimeout(2000, () => socket.destroy())
    socket.on("data", (chunk) => (answer += chunk))
    socket.on("error", () => {})
    socket.on("close", () => resolve(answer ? JSON.parse(answer) : undefined))
  })
}

/** @param {string} path @param {Holder} holder @returns {Promise<import("node:net").Server | undefined>} */
function listen(path, holder) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on("error", () => {}).end(JSON.stringify(holder)))
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === "EADDRINUSE") resolve(undefined)
      else reject(error)
    })
    server.listen(path, () => resolve(server.unref()))
  })
}

/**
 * Takes the lock of a data folder, or says who holds it.
 * @param {string} folder
 * @param {Holder["kind"]} kind
 * @returns {Promise<Lock>}
 */
export async function takeLock(folder, kind) {
  const path = socketPath(folder)
  const self = { pid: process.pid, kind }
  const server = await listen(path, self)
  if (!server) {
    const holder = await askHolder(path)
    if (holder) return { holder }
    rmSync(path, { force: true })
    return takeLock(folder, kind)
  }
  // Another process may have taken our fresh socket for the dead one it had just met: look who answers now.
  await pause(50)
  const holder = await askHolder(path)
  if (holder?.pid !== self.pid) {
    server.close()
    return holder ? { holder } : takeLock(folder, kind)
  }
  return { release: () => void server.close() }
}
