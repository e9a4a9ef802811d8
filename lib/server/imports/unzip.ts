import "server-only"
import { inflateRawSync } from "node:zlib"

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const MOST_ENTRIES = 2_000
/** Together, unpacked: a workbook of 10,000 rows has about a fifth of it. */
const MOST_BYTES = 40_000_000

/**
 * Opens a zip archive (APPNOTE 6.3, without encryption and the 64-bit additions) by its directory. What is asked for is
 * unpacked when it is asked for, never more than 40 MB in all: an archive that grows without end is refused before it
 * does. Throws a sentence.
 */
export function openZip(bytes: Buffer): (path: string) => string | null {
  const entries = within(() => readDirectory(bytes))
  let left = MOST_BYTES
  return (path) => {
    const entry = entries.get(path)
    if (!entry) return null
    const raw = within(() => rawOf(bytes, entry))
    const content = entry.method === 8 ? inflate(raw, left) : raw
    left -= content.length
    if (left < 0) throw tooLarge()
    return content.toString("utf8")
  }
}

function inflate(raw: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") throw tooLarge()
    throw damaged()
  }
}

interface Entry {
  offset: number
  packed: number
  method: number
}

function rawOf(bytes: Buffer, { offset, packed }: Entry): Buffer {
  if (bytes.readUInt32LE(offset) !== LOCAL) throw damaged()
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const raw = bytes.subarray(start, start + packed)
  if (raw.length !== packed) throw damaged()
  return raw
}

function within<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    // A number that points behind the end.
    if (error instanceof RangeError) throw damaged()
    throw error
  }
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw tooLarge()
  const entries = new Map<string, Entry>()
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw damaged()
    const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)]
    const [packed, offset] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]
    const name = bytes.readUInt16LE(at + 28)
    const path = bytes.toString("utf8", at + 46, at + 46 + name)
    if ((flags & 1) === 1) throw new Error("The file is protected by a password. Save it without one.")
    if (method === 0 || method === 8) entries.set(path, { offset, packed, method })
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** The record at the end, before a comment of up to 64 KB. */
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at
  }
  throw damaged()
}

function damaged(): Error {
  return new Error("The file is damaged or no Excel workbook. Open it in a spreadsheet and save it again.")
}

function tooLarge(): Error {
  return new Error("The file is too large once it is unpacked. Split it.")
}
