import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { applyFix } from "./fix"
import { readJson } from "./json-tree"

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function mistakes(text: string): [code: string, place: string][] {
  return readJson(text).findings.map(({ code, place }) => [code, text.slice(place.offset, place.end)])
}

/** Texts near JSON: pieces that make sense alone, in any order. */
const nearJson = fc
  .array(
    fc
      .constantFrom(
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        '"a"',
        '"b"',
        "1",
        "-0.5e3",
        "01",
        "true",
        "nul",
        "NaN",
        "'x'",
        " ",
        "\n",
      )
      .chain((piece) =>
        fc.constantFrom(piece, piece, piece, "// c\n", "/* c */", '"', '"\\u12"', "\f", "\u00a0", "\\"),
      ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(""))

describe("reading JSON", () => {
  it("finds a mistake exactly where JSON.parse refuses, duplicate keys aside", () => {
    fc.assert(
      fc.property(fc.oneof(nearJson, fc.string(), fc.json()), (text) => {
        const errors = readJson(text).findings.filter(
          ({ code }) => code !== "byte-order-mark" && code !== "duplicate-key",
        )
        if (!readJson(text).findings.some(({ code }) => code === "duplicate-key")) {
          expect(errors.length === 0).toBe(isJson(text.replace(/^\ufeff/, "")))
        }
      }),
      { numRuns: 3000 },
    )
  })

  it("keeps every value and its place", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, "\t"), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const { root, findings } = readJson(text)
        expect(findings).toEqual([])
        expect(text.slice(root.offset, root.end)).toBe(text)
      }),
    )
  })

  it("reports all mistakes of a text, each at its place", () => {
    expect(mistakes('{"a": 1, /* note */ "b": NaN, "c": [1, 2,], }')).toEqual([
      ["comment", "/* note */"],
      ["not-json", "NaN"],
      ["trailing-comma", ","],
      ["trailing-comma", ","],
    ])
    expect(mistakes('{"a" 1 b: 2 "c": \'x\', "c": }')).toEqual([
      ["colon-missing", "1"],
      ["comma-missing", ""],
      ["key-without-quotes", "b"],
      ["comma-missing", ""],
      ["not-json", "'x'"],
      ["duplicate-key", '"c"'],
      ["value-missing", "}"],
    ])
    expect(mistakes('[{"a": [1}, 2]')).toEqual([["bracket-missing", "}"]])
    expect(mistakes("{} {}")).toEqual([["text-after-end", "{"]])
    expect(mistakes("")).toEqual([["empty-file", ""]])
    expect(mistakes("\ufeff{}")).toEqual([["byte-order-mark", "\ufeff"]])
    expect(mistakes('{"a": "one\ntwo", "b": 1}')).toEqual([["line-break-in-text", "\n"]])
    expect(mistakes('{"a": "one,\n"b": "two",\n"c": 1}')).toEqual([["text-not-closed", '"one,']])
  })

  it("says once that a file was cut, wherever", () => {
    const text = '{"a": [{"b": "text", "c": [1, 2, {"d": null}]}], "e": true}'
    for (let length = 1; length < text.length; length++) {
      const codes = readJson(text.slice(0, length)).findings.map(({ code }) => code)
      // A cut inside a word or after a key's letters also shows as that word.
      expect(codes.filter((code) => code !== "not-json")).toEqual(["cut-file"])
    }
  })

  it("gives quick fixes that make it JSON", () => {
    const text = '\ufeff{"a": 1,, /* note */ b: 2 "c": [1, 2,], }'
    let repaired = text
    for (let step = 0; step < 10; step++) {
      const finding = readJson(repaired).findings[0]
      if (!finding) break
      repaired = applyFix(repaired, finding)
    }
    expect(JSON.parse(repaired)).toEqual({ a: 1, b: 2, c: [1, 2] })
  })

  it("takes a file of blanks or of one text in no time", () => {
    const start = process.cpuUsage()
    expect(readJson(`${" ".repeat(2_000_000)}{}`).findings).toEqual([])
    expect(readJson(`"${"\\u0041".repeat(300_000)}"`).findings).toEqual([])
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(500)
  })

  it("survives nesting deeper than the stack and files of nothing but mistakes", () => {
    const codes = (text: string) => readJson(text).findings.map(({ code }) => code)
    expect(codes("[".repeat(200_000))).toEqual(["too-deep", "cut-file"])
    expect(codes('{"a":'.repeat(100_000))).toContain("too-deep")
    expect(codes(`${"[".repeat(150)}${"]".repeat(150)}`)).toEqual(["too-deep"])
    expect(codes("}, ".repeat(100_000)).length).toBeLessThanOrEqual(101)
  })
})
