// PostgreSQL refuses to run as root; this finds whom to run it as, and how that user reaches the files.
import { execFileSync, spawnSync } from "node:child_process"
import { statSync } from "node:fs"
import { join } from "node:path"
import { Refusal } from "./refusal.mjs"

/** @typedef {{ uid?: number, gid?: number, prefix: string[] }} ServerUser `prefix`: the command to put in front. */

/** @param {string} name */
function lookUp(name) {
  try {
    const id = (/** @type {string} */ flag) => Number(execFileSync("id", [flag, name], { stdio: "pipe" }).toString())
    return { uid: id("-u"), gid: id("-g") }
  } catch {
    return undefined
  }
}

function systemUser() {
  const found = lookUp("postgres")
  if (found) return found
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"])
  return lookUp("postgres") ?? lookUp("nobody")
}

/** @param {string} folder of the cluster @param {string} bin folder of the binaries @param {number} uid @param {number} gid */
function canReach(folder, bin, uid, gid) {
  const script = 'test -x "$1" && test -x "$2/.."'
  return spawnSync("/bin/sh", ["-c", script, "sh", join(bin, "postgres"), folder], { uid, gid, cwd: "/" }).status === 0
}

/**
 * Whom to run the cluster in `folder` as: ourselves, or as root the owner of existing data, else a system user.
 * @param {string} folder
 * @param {string} bin
 * @returns {ServerUser}
 */
export function serverUser(folder, bin) {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const owner = statSync(folder)
  const user = owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : systemUser()
  if (!user)
    throw new Refusal("PostgreSQL does not run as root, and there is no other user on this machine to run it as.")
  if (canReach(folder, bin, user.uid, user.gid)) return { ...user, prefix: [] }
  // In a private folder such as /root the other user gets one right of root: to pass through folders. The bit makes
  // that right count, too, where PostgreSQL asks first whether it may.
  const prefix = [
    "setpriv",
    "--securebits=+no_setuid_fixup",
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    "--clear-groups",
  ]
  prefix.push("--inh-caps=+dac_override", "--ambient-caps=+dac_override")
  const reached = spawnSync("setpriv", [...prefix.slice(1), join(bin, "initdb"), "--version"])
  if (reached.status === 0) return { ...user, prefix }
  throw new Refusal(
    `PostgreSQL does not run as root, and the user it runs as cannot enter ${folder}. Start Plumbline as an ordinary user, or move it out of the private folder.`,
  )
}
