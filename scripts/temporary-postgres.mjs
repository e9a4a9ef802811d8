// A PostgreSQL for one test run: stopped and removed when the process that forked this one lets go, however it ends.
import { rmSync } from "node:fs"
import { join } from "node:path"
import { temporaryFolder } from "./data-folder.mjs"
import { startPostgres } from "./postgres.mjs"

const data = temporaryFolder("test", { inMemory: true })
const released = new Promise((resolve) => process.once("disconnect", () => resolve(undefined)))
// Ctrl-C in a terminal reaches us as well; the one who forked us says when it is over.
process.on("SIGINT", () => {})
try {
  const cluster = await startPostgres({ folder: join(data, "postgres"), password: "test", durable: false })
  process.send?.(cluster.url)
  await released
  await cluster.stop()
} finally {
  rmSync(data, { recursive: true, force: true })
}
