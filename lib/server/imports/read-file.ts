import "server-only"
import { z } from "zod"
import { invalid } from "@/lib/errors"
import { readCsv } from "@/lib/report/csv-read"
import type { ReadSheet } from "@/lib/report/read-sheet"
import { readXlsx } from "@/lib/report/xlsx-read"
import { openZip } from "@/lib/server/imports/unzip"

/** As a body of the API: a file of 10 MB grows by a third in base64. */
export const FILE_BODY = 14_500_000
const MOST_CHARACTERS = 14_000_000

const file = {
  /** The file's bytes in base64. */
  File: z.base64("is not base64").max(MOST_CHARACTERS, "is larger than 10 MB; split it"),
  /** Its name: of a CSV file the name says which sheet it is. */
  FileName: z.string().max(300),
  /** By sheet: which of the file's columns is which. Absent: by their names. */
  Mapping: z
    .record(z.string().max(50), z.record(z.string().max(50), z.number().int().min(0).max(200).nullable()))
    .optional(),
}
/** What a preview of an import needs. */
export const fileInput = z.object(file)
export type FileInput = z.infer<typeof fileInput>

/** What applying it needs: what was seen, and which of it is wanted. */
export const applyInput = fileInput.extend({
  Seen: z.string().min(1).max(100),
  Take: z.array(z.string().max(100)).max(20_000),
})
export type ApplyInput = z.infer<typeof applyInput>

/** The tables of an Excel workbook or a CSV file. Throws Validation with a sentence for anything else. */
export function readTables({ File, FileName }: FileInput, sheets: readonly string[]): ReadSheet[] {
  const bytes = Buffer.from(File, "base64")
  try {
    if (bytes.length === 0) throw new Error("The file is empty.")
    if (bytes.subarray(0, 2).toString("latin1") === "PK") return readXlsx(openZip(bytes))
    const text = decoded(bytes)
    const name = FileName.toLowerCase()
    const sheet =
      sheets.find((one) => name.includes(one.toLowerCase())) ?? (sheets.length === 1 ? sheets[0] : undefined)
    if (sheet === undefined) {
      throw new Error(`The name of a CSV file has to say what it holds: ${sheets.join(", ")}. Rename it.`)
    }
    return [readCsv(text, sheet)]
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw invalid(error.message, "File")
  }
}

function decoded(bytes: Buffer): string {
  try {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8"
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Error("The file is neither an Excel workbook nor a text in UTF-8. Save it as “CSV UTF-8” or as .xlsx.")
  }
}
