// npm start: from a fresh clone to a running server, and nothing twice. `--dev` serves from the sources instead.
import "./node-version.mjs"

const { runScript } = await import("./refusal.mjs")
const { serve } = await import("./serve.mjs")

await runScript(() => serve({ dev: process.argv.includes("--dev") }))
