import { crc32, inflateRawSync } from "node:zlib"
import { xlsxParts } from "@/lib/report/xlsx"
import { readXlsx } from "@/lib/report/xlsx-read"

/** A sheet as somebody sees it who edits it: rows by the names of its columns. */
export interface EditedSheet {
  name: string
  header: string[]
  rows: Record<string, string>[]
}

/** Opens a workbook that was downloaded. */
export function openWorkbook(bytes: Buffer): EditedSheet[] {
  const parts = new Map<string, string>()
  let at = bytes.readUInt32LE(bytes.length - 6)
  for (let left = bytes.readUInt16LE(bytes.length - 12); left > 0; left -= 1) {
    const [packed, name, offset] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ]
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
    const content = inflateRawSync(bytes.subarray(start, start + packed)).toString("utf8")
    parts.set(bytes.toString("utf8", at + 46, at + 46 + name), content)
    at += 46 + name
  }
  return readXlsx((path) => parts.get(path) ?? null).map(({ name, rows: [head, ...rows] }) => {
    const header = head?.cells.map(({ text }) => text) ?? []
    const named = rows.map(({ cells }) => header.map((column, index) => [column, cells[index]?.text ?? ""] as const))
    return { name, header, rows: named.map((cells) => Object.fromEntries(cells)) }
  })
}

/** Saves it again as a file to choose, packed without compression as some programs do. */
export function saveWorkbook(sheets: readonly EditedSheet[], name: string) {
  const tables = sheets.map(({ name: sheet, header, rows }) => {
    return { name: sheet, header, rows: rows.map((row) => header.map((column) => row[column] ?? "")) }
  })
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, text } of xlsxParts(tables, { title: "Edited", created: "2026-11-21" })) {
    const content = Buffer.from(text)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt32LE(crc32(content), 10)
    about.writeUInt32LE(content.length, 14)
    about.writeUInt32LE(content.length, 18)
    about.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), about, Buffer.from(path), content])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), about, place, Buffer.from(path)]))
    parts.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write("PK\x05\x06", 0, "latin1")
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  return { name, mimeType, buffer: Buffer.concat([...parts, listed, end]) }
}
