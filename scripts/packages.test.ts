import { expect, test } from "vitest"
import { areInstalled } from "./packages.mjs"

const locked = {
  "": {},
  "node_modules/next": { version: "16.0.0" },
  "node_modules/vitest": { version: "4.0.0", dev: true },
  "node_modules/tool-darwin-arm64": { version: "1.0.0", optional: true },
}

test.each([
  ["everything but another platform's package", ["next", "vitest"], true],
  ["everything but the tools, though they are wanted", ["next"], false],
  ["nothing", [], false],
])("%s", (_, names, expected) => {
  const all: Record<string, { version?: string }> = locked
  const installed = Object.fromEntries(names.map((name) => [`node_modules/${name}`, all[`node_modules/${name}`] ?? {}]))
  expect(areInstalled(locked, installed, true)).toBe(expected)
})

test("the tools may be missing where only the server runs", () => {
  expect(areInstalled(locked, { "node_modules/next": { version: "16.0.0" } }, false)).toBe(true)
})

test("another version counts as missing", () => {
  expect(areInstalled(locked, { "node_modules/next": { version: "15.0.0" } }, false)).toBe(false)
})
