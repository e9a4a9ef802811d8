import { deflateRawSync } from "node:zlib"
import fc from "fast-check"
import { expect, test } from "vitest"
import { zip } from "@/lib/server/exports/zip"
import { openZip } from "./unzip"

const entries = [
  { path: "a/one.xml", content: Buffer.from("<a>é</a>") },
  { path: "b.txt", content: Buffer.from("two".repeat(1000)) },
]

test("what was packed comes back; what is not there is null", () => {
  const part = openZip(zip(entries))
  expect(part("a/one.xml")).toBe("<a>é</a>")
  expect(part("b.txt")).toBe("two".repeat(1000))
  expect(part("../b.txt")).toBeNull()
})

test("an archive that grows without end is refused before it does", () => {
  const bomb = zip([{ path: "xl/workbook.xml", content: Buffer.alloc(200_000_000) }])
  expect(bomb.length).toBeLessThan(300_000)
  const before = process.memoryUsage().arrayBuffers
  expect(() => openZip(bomb)("xl/workbook.xml")).toThrow("too large once it is unpacked")
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150_000_000)
  const many = openZip(
    zip(Array.from({ length: 3 }, (_, at) => ({ path: `${at}`, content: Buffer.alloc(18_000_000) }))),
  )
  many("0")
  many("1")
  expect(() => many("2")).toThrow("too large once it is unpacked")
})

test("whatever is broken in it gives a sentence, never anything else", () => {
  const whole = zip(entries)
  const sentence = /^(The file is (damaged|too large|protected))/
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1 }),
      fc.nat(60),
      (changes, cut) => {
        const broken = Buffer.from(whole.subarray(0, whole.length - (cut > 50 ? cut : 0)))
        for (const [at, value] of changes) if (at < broken.length) broken[at] = value
        try {
          const part = openZip(broken)
          for (const { path } of entries) part(path)
        } catch (error) {
          expect(String(error)).toMatch(new RegExp(`^Error: ${sentence.source.slice(1)}`))
        }
      },
    ),
  )
  expect(() => openZip(deflateRawSync(Buffer.from("no archive")))).toThrow(sentence)
})
