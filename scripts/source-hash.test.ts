import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { temporaryFolder } from "./data-folder.mjs"
import { sourceHash } from "./source-hash.mjs"

let root = ""
const write = (path: string, text: string) => writeFileSync(join(root, path), text)

beforeEach(() => {
  root = temporaryFolder("sources")
  mkdirSync(join(root, "app/settings"), { recursive: true })
  write("app/page.tsx", "one")
  write("package-lock.json", "{}")
})
afterEach(() => rmSync(root, { recursive: true }))

test.each([
  ["a changed file", () => write("app/page.tsx", "two")],
  ["a new file in a folder", () => write("app/settings/page.tsx", "one")],
  ["other packages", () => write("package-lock.json", "{ }")],
])("%s is another source", (_, change) => {
  const before = sourceHash(root)
  change()
  expect(sourceHash(root)).not.toBe(before)
})

test.each([
  ["the same text again", () => write("app/page.tsx", "one")],
  ["a test", () => write("app/page.test.tsx", "one")],
  ["a text about the code", () => write("app/README.md", "one")],
  ["a file that the app does not consist of", () => write("notes.txt", "one")],
])("%s builds nothing anew", (_, change) => {
  const before = sourceHash(root)
  change()
  expect(sourceHash(root)).toBe(before)
})
