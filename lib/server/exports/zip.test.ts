import { inflateRawSync } from "node:zlib"
import fc from "fast-check"
import { expect, test } from "vitest"
import { zip } from "./zip"

/** Reads by the central directory, as every unpacker does. */
function unzip(bytes: Buffer): { path: string; content: string }[] {
  const end = bytes.length - 22
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50)
  let at = bytes.readUInt32LE(end + 16)
  expect(at + bytes.readUInt32LE(end + 12)).toBe(end)
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50)
    const [packed, whole, name] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 24),
      bytes.readUInt16LE(at + 28),
    ]
    const local = bytes.readUInt32LE(at + 42)
    expect(bytes.readUInt32LE(local)).toBe(0x04034b50)
    const path = bytes.toString("utf8", at + 46, at + 46 + name)
    const start = local + 30 + bytes.readUInt16LE(local + 26)
    const content = inflateRawSync(bytes.subarray(start, start + packed))
    expect(content).toHaveLength(whole)
    at += 46 + name
    return { path, content: content.toString("utf8") }
  })
}

test("everything that went in comes out, and the same entries give the same bytes", () => {
  const entry = fc.record({
    path: fc.stringMatching(/^[a-zé]{1,9}\/[a-z]{1,9}$/),
    content: fc.string({ maxLength: 2000 }),
  })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
      const given = entries.map(({ path, content }) => ({ path, content: Buffer.from(content) }))
      expect(unzip(zip(given))).toEqual(entries.map(({ path, content }) => ({ path, content: content.toWellFormed() })))
      expect(zip(given).equals(zip(given))).toBe(true)
    }),
  )
})
