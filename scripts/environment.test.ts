import { expect, test } from "vitest"
import { parseEnvironment, root } from "./environment.mjs"
import { isSupportedNode } from "./node-version.mjs"

test("Node 20.19 is the oldest that is supported", () => {
  expect(["18.20.4", "20.18.9", "19.9.0"].filter(isSupportedNode)).toEqual([])
  expect(["20.19.0", "20.20.2", "22.0.0", "24.11.1"].every(isSupportedNode)).toBe(true)
})

test("empty settings count as not given", () => {
  const environment = parseEnvironment({ PORT: "", HOST: "", DATABASE_URL: "", PLUMBLINE_URL: "", PLUMBLINE_DATA: "" })
  expect(environment).toEqual({ data: `${root}/.data`, host: "127.0.0.1", port: 3000 })
})

test("the public address loses its last slash", () => {
  expect(parseEnvironment({ PLUMBLINE_URL: "https://review.example.org/" }).publicUrl).toBe(
    "https://review.example.org",
  )
})

test.each([
  [{ PORT: "http" }, "PORT has to be a number"],
  [{ PORT: "65536" }, "PORT has to be a number"],
  [{ PLUMBLINE_URL: "plumbline.example.org" }, "PLUMBLINE_URL has to be an address"],
  [{ DATABASE_URL: "mysql://localhost/x" }, "DATABASE_URL has to start with postgresql://"],
])("%o is refused", (env, sentence) => {
  expect(() => parseEnvironment(env)).toThrow(sentence)
})
