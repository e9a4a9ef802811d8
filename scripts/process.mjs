// Questions about other processes that need no installed package and no `ps` on Linux.
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"

/** The command line of a running process; empty when there is none (a dead one nobody buried counts as none). */
export function commandOf(/** @type {number} */ pid) {
  if (!Number.isInteger(pid) || pid < 1) return ""
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { stdio: "pipe" }).toString()
  } catch {
    return ""
  }
}
