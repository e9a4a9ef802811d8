import { fork, type StdioOptions } from "node:child_process"
import { readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { temporaryFolder } from "../scripts/data-folder.mjs"

export interface TestServer {
  url: string
  /** The one-time link, when no user exists yet. */
  setupLink: string | undefined
  databaseUrl: string
  /** Of `npm start`, the parent of all that belongs to it. */
  pid: number
  sessionSecret: string
  dataFolder: string
  /** Ends it as Ctrl-C does; the data stay. */
  stop: () => Promise<void>
  /** Ends it as a power cut does. */
  kill: () => Promise<void>
  /** Removes the data of a stopped server. */
  remove: () => void
}

const root = fileURLToPath(new URL("..", import.meta.url))

/** Starts the built app as `npm start` does, with a data folder of its own (a new one by default) on a free port. */
export async function startServer({
  dataFolder = temporaryFolder("e2e"),
  port = 0,
  beside,
  env: more = {},
}: {
  dataFolder?: string
  port?: number
  /** Another instance of the same installation: with its database and its secrets. */
  beside?: Pick<TestServer, "databaseUrl" | "dataFolder">
  /** Further settings. */
  env?: Record<string, string>
} = {}): Promise<TestServer> {
  const env = { ...process.env, PORT: String(port), HOST: "127.0.0.1", PLUMBLINE_DATA: dataFolder, TZ: "UTC" }
  const secretsOf = (folder: string) => JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8"))
  const { NEXTAUTH_SECRET = "", PLUMBLINE_SECRET = "" } = beside ? secretsOf(beside.dataFolder) : {}
  const shared = { DATABASE_URL: beside?.databaseUrl ?? "", NEXTAUTH_SECRET, PLUMBLINE_SECRET }
  const own = { PLUMBLINE_URL: "", LOG_LEVEL: "warn", ...shared }
  // By the channel it learns that a test run was killed, and ends too.
  const stdio: StdioOptions = ["ignore", "pipe", "inherit", "ipc"]
  const child = fork("scripts/start.mjs", { cwd: root, env: { ...env, ...own, ...more }, stdio, execArgv: [] })
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()))
  let output = ""
  const link = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", (chunk) => {
      output += chunk
      const found = output.match(/https?:\/\/\S+(?=\n)/)
      if (found) resolve(found[0])
    })
    child.once("close", (code) => reject(new Error(`npm start ended with code ${code}`)))
  })
  const run = () => JSON.parse(readFileSync(join(dataFolder, "run.json"), "utf8"))
  const end = (signal: NodeJS.Signals) => {
    if (child.exitCode === null) child.kill(signal)
    return closed
  }
  return {
    url: new URL(link).origin,
    setupLink: link.includes("token=") ? link : undefined,
    databaseUrl: run().databaseUrl,
    pid: run().pid,
    sessionSecret: secretsOf(beside?.dataFolder ?? dataFolder).NEXTAUTH_SECRET,
    dataFolder,
    stop: () => end("SIGINT"),
    kill: () => end("SIGKILL"),
    remove: () => rmSync(dataFolder, { recursive: true, force: true }),
  }
}
