// The browser of the journeys: Playwright's own is a download that fails on machines without internet.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]
const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"

/** Where a Chromium is: PLUMBLINE_CHROMIUM, or the first on the path; undefined when there is none. */
export function findChromium() {
  if (process.env.PLUMBLINE_CHROMIUM) return process.env.PLUMBLINE_CHROMIUM
  const folders = (process.env.PATH ?? "").split(delimiter)
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file))
  return found ?? (existsSync(mac) ? mac : undefined)
}

/** Installs Debian's Chromium where that is possible without asking; true when there is a browser afterwards. */
export function installChromium() {
  if (findChromium()) return true
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return false
  console.error("Installing Chromium …")
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  spawnSync("apt-get", ["update", "-qq"], { env, stdio: ["ignore", "ignore", 2] })
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
    env,
    stdio: ["ignore", 2, 2],
  })
  return findChromium() !== undefined
}
