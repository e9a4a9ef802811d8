// npm test: everything that has to hold, on a fresh machine too. `npm test -- unit types` runs only these stages.
import "./node-version.mjs"

const { runScript } = await import("./refusal.mjs")
const { verify } = await import("./verify.mjs")

await runScript(() => verify(process.argv.slice(2)))
