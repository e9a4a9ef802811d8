import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { returnPath } from "./return-path"

describe("returnPath", () => {
  test("never leaves the site, whatever is asked", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      "//",
      "..",
      ".",
      "evil.example",
      "http:",
      "javascript:",
      "\t",
      "\n",
      "@",
      "?",
      "#",
      "%2F",
      "a",
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = returnPath(pieces.join(""))
        expect(new URL(path, "https://plumbline.example").origin).toBe("https://plumbline.example")
      }),
      { numRuns: 5_000 },
    )
  })

  test.each([
    ["/workloads?high=1#top", "/workloads?high=1#top"],
    ["/a/../b", "/b"],
    ["//evil.example", "/"],
    ["/..//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["/\t/evil.example", "/"],
    ["https://evil.example/", "/"],
    ["workloads", "/"],
    ["", "/"],
    [null, "/"],
  ])("%j leads to %s", (asked, path) => {
    expect(returnPath(asked)).toBe(path)
  })
})
