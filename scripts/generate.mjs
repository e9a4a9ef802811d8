import "./node-version.mjs"

const { runScript } = await import("./refusal.mjs")
const { installPackages } = await import("./packages.mjs")
const { generateClient } = await import("./build.mjs")

await runScript(async () => {
  installPackages()
  generateClient({ force: true })
})
