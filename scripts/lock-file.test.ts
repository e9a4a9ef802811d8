import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { missingPackages, platformOf } from "./lock-file.mjs"

test("package-lock.json names the packages of every platform, so that npm ci works everywhere", () => {
  const lock = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"))
  const names = missingPackages(lock.packages).map(({ name }) => name)
  expect(names, "run: node scripts/lock-file.mjs").toEqual([])
})

test("a package found only beside its parent counts as locked", () => {
  const parent = { version: "1.0.0", optionalDependencies: { "tool-linux-x64": "1.0.0", "tool-darwin-arm64": "1.0.0" } }
  const entries = {
    "node_modules/tool": parent,
    "node_modules/tool/node_modules/tool-linux-x64": { version: "1.0.0" },
  }
  expect(missingPackages(entries)).toEqual([{ name: "tool-darwin-arm64", version: "1.0.0", parent }])
})

test("a package name tells its platform", () => {
  expect(platformOf("@next/swc-linux-x64-musl")).toEqual({ os: ["linux"], cpu: ["x64"], libc: ["musl"] })
  expect(platformOf("@tailwindcss/oxide-wasm32-wasi")).toEqual({ cpu: ["wasm32"] })
})
