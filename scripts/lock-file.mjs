// npm leaves other platforms' optional packages out of package-lock.json when the registry in use does not carry them,
// and `npm ci` then refuses the file everywhere. `node scripts/lock-file.mjs` puts them back after an `npm install`.
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./environment.mjs"

/**
 * @typedef {{ version: string, license?: string, dev?: boolean, engines?: object, optionalDependencies?: Record<string, string> }} Entry
 * @typedef {Record<string, Entry>} Entries entries of package-lock.json by their place, such as node_modules/next
 */

/** Whether Node, looking upwards from `place`, would find the package `name`. */
function isLocked(/** @type {Entries} */ entries, /** @type {string} */ place, /** @type {string} */ name) {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    if (entries[folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`]) return true
    if (!folder) return false
  }
}

/** @param {Entries} entries @returns {{ name: string, version: string, parent: Entry }[]} */
export function missingPackages(entries) {
  return Object.entries(entries).flatMap(([place, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !isLocked(entries, place, name))
      .map(([name, version]) => ({ name, version, parent })),
  )
}

/** What `@next/swc-linux-x64-musl` says about its platform. @param {string} name */
export function platformOf(name) {
  const [, os, cpu, libc] = name.match(/-(android|darwin|freebsd|linux|win32)-([a-z0-9]+)(?:-([a-z]+))?$/) ?? []
  if (!os || !cpu) return { cpu: ["wasm32"] }
  return { cpu: [cpu], os: [os], ...(libc === "musl" && { libc: ["musl"] }) }
}

function completeLockFile() {
  const file = join(root, "package-lock.json")
  const lock = JSON.parse(readFileSync(file, "utf8"))
  const missing = missingPackages(lock.packages)
  for (const { name, version, parent } of missing) {
    const { dev, license, engines } = parent
    lock.packages[`node_modules/${name}`] = { version, dev, license, optional: true, engines, ...platformOf(name) }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  if (missing.length) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`Added ${missing.length} packages of other platforms.`)
}

if (process.argv[1]?.endsWith("lock-file.mjs")) completeLockFile()
