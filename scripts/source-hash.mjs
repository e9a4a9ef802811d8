import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** Everything that the built app, the seed and the report worker are made of; Markdown and tests are not. */
const folders = ["app", "components", "lib", "lenses", "public"]
const files = [
  "package-lock.json",
  "next.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
]
const prisma = ["prisma/schema.prisma", "prisma/seed.ts"]

/** @param {string} root @param {string} path @returns {string[]} */
function filesIn(root, path) {
  if (!existsSync(join(root, path))) return []
  const entries = readdirSync(join(root, path), { withFileTypes: true })
  return entries.flatMap((entry) => {
    const name = `${path}/${entry.name}`
    if (entry.isDirectory()) return filesIn(root, name)
    return /\.test\.tsx?$|\.md$/.test(name) ? [] : [name]
  })
}

/**
 * A hash over names and contents of the source files: the same sources give the same hash, whenever they were copied.
 * @param {string} root
 */
export function sourceHash(root) {
  const single = [...files, ...prisma].filter((file) => existsSync(join(root, file)))
  const hash = createHash("sha256")
  for (const file of [...folders.flatMap((folder) => filesIn(root, folder)), ...single].sort()) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest("hex")
}
