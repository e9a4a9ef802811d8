// Installing what package-lock.json names, when it is not there yet.
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./environment.mjs"
import { Refusal } from "./refusal.mjs"

/** @typedef {Record<string, { version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }>} Entries */

/**
 * Whether what npm wrote down after its last install covers package-lock.json. File times would not tell: git and
 * copies change them.
 * @param {Entries} locked
 * @param {Entries} installed
 * @param {boolean} withTools also the packages that only tests and contributors need
 */
export function areInstalled(locked, installed, withTools) {
  return Object.entries(locked).every(([place, entry]) => {
    const found = installed[place]
    if (found) return found.version === entry.version
    return place === "" || entry.optional || entry.devOptional || (!withTools && entry.dev)
  })
}

/** @param {string} file @returns {Entries} */
function readEntries(file) {
  return existsSync(join(root, file)) ? JSON.parse(readFileSync(join(root, file), "utf8")).packages : {}
}

/** Runs `npm ci` when packages are missing or of another version. */
export function installPackages({ withTools = false } = {}) {
  const installed = readEntries("node_modules/.package-lock.json")
  if (areInstalled(readEntries("package-lock.json"), installed, withTools)) return
  console.error("Installing packages …")
  const npm = process.platform === "win32" ? "npm.cmd" : "npm"
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]
  const { status, error } = spawnSync(npm, args, { cwd: root, stdio: ["ignore", 2, 2] })
  if (error) throw new Refusal("npm was not found. It comes with Node.js.")
  if (status !== 0) throw new Refusal("npm could not install the packages; what it says above tells why.")
}
