// node scripts/run.mjs <script.ts> [args]: runs a script of ours on the same database as the server, running or not.
import "./node-version.mjs"

const { runScript } = await import("./refusal.mjs")
const { runWithDatabase } = await import("./run-script.mjs")

await runScript(() => runWithDatabase(process.argv[2] ?? "", process.argv.slice(3)))
