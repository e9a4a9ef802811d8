// Makes what is not in the repository: the Prisma client, the built app and the report worker. Each only when needed.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./environment.mjs"
import { Refusal } from "./refusal.mjs"
import { sourceHash } from "./source-hash.mjs"

const read = (/** @type {string} */ file) => (existsSync(file) ? readFileSync(file, "utf8") : "")

/** Runs a program of a package with this Node; its output goes to standard error. */
function runTool(/** @type {string} */ file, /** @type {string[]} */ args, env = {}) {
  const script = join(root, "node_modules", file)
  return spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", ...env },
  })
}

/** Generates the Prisma client when the schema or Prisma changed. */
export function generateClient({ force = false } = {}) {
  const packageFile = read(join(root, "node_modules/prisma/package.json"))
  const hash = createHash("sha256")
    .update(packageFile)
    .update(read(join(root, "prisma/schema.prisma")))
    .digest("hex")
  const marker = join(root, "prisma/generated/.schema-hash")
  if (!force && read(marker) === hash) return
  requireWritable("The Prisma client")
  // Generating never calls the native schema engine, but insists that the file exists; downloading it may fail.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" }
  const { status, stdout, stderr } = runTool("prisma/build/index.js", ["generate"], env)
  if (status !== 0) throw new Refusal(`The Prisma client could not be generated:\n${stdout}${stderr}`)
  writeFileSync(marker, hash)
}

/** What is made goes into the project folder. @param {string} what */
function requireWritable(what) {
  try {
    accessSync(root, constants.W_OK)
  } catch {
    throw new Refusal(`${what} has to be made in ${root}, and that folder is not writable.`)
  }
}

/** Builds the app and the report worker when their sources changed. */
export async function buildApp() {
  const hash = sourceHash(root)
  const marker = join(root, ".next", "source-hash")
  if (read(marker) === hash) return
  requireWritable("The built app")
  console.error("Building …")
  rmSync(marker, { force: true })
  const { status, stdout, stderr } = runTool("next/dist/bin/next", ["build"], { NODE_ENV: "production" })
  if (status !== 0) throw new Refusal(`The app could not be built:\n${stdout}${stderr}`)
  await buildReportWorker()
  writeFileSync(marker, hash)
}

/**
 * Bundles the worker that renders reports off the request thread. Packages stay outside: the renderer must find the
 * one React that it and our components share.
 */
export async function buildReportWorker({ watch = false } = {}) {
  const entry = join(root, "scripts/report-worker.ts")
  if (!existsSync(entry)) return
  const esbuild = await import("esbuild")
  mkdirSync(join(root, ".next"), { recursive: true })
  /** @type {import("esbuild").BuildOptions} */
  const options = {
    entryPoints: [entry],
    outfile: join(root, ".next/report-worker.mjs"),
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    jsx: "automatic",
    packages: "external",
    alias: { "server-only": join(root, "scripts/empty.ts") },
    sourcemap: "inline",
    logLevel: "warning",
  }
  if (watch) return (await esbuild.context(options)).watch()
  await esbuild.build(options)
}
