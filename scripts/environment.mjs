// What start, run and test know before any package is installed; lib/server/settings.ts checks everything again.
import { existsSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { Refusal } from "./refusal.mjs"

/** The folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * @typedef {{ data: string, host: string, port: number, publicUrl?: string, databaseUrl?: string }} Environment
 *   `data` is absolute; `port` 0 means any free one.
 */

/**
 * Reads the settings that the start itself needs; empty ones count as not given.
 * @param {Record<string, string | undefined>} env
 * @returns {Environment}
 */
export function parseEnvironment(env) {
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Refusal(`PORT has to be a number, not "${env.PORT}".`)
  const publicUrl = env.PLUMBLINE_URL || undefined
  if (publicUrl && !/^https?:\/\/[^/]/.test(publicUrl))
    throw new Refusal(`PLUMBLINE_URL has to be an address such as https://plumbline.example.org, not "${publicUrl}".`)
  const databaseUrl = env.DATABASE_URL || undefined
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new Refusal("DATABASE_URL has to start with postgresql://.")
  return {
    data: resolve(root, env.PLUMBLINE_DATA || ".data"),
    host: env.HOST || "127.0.0.1",
    port,
    publicUrl: publicUrl?.replace(/\/+$/, ""),
    databaseUrl,
  }
}

/** The settings of this process; a file `.env` in the project folder adds what the shell has not set. */
export function readEnvironment() {
  const file = join(root, ".env")
  if (existsSync(file)) process.loadEnvFile(file)
  return parseEnvironment(process.env)
}
