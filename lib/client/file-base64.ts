/** A file as it travels in JSON. */
export interface SentFile {
  FileName: string
  /** Its bytes in base64. */
  File: string
}

/** The largest file that the import takes. */
export const MOST_BYTES = 10_000_000

/** Reads a file that somebody chose. Rejects with a sentence when it can't be read. */
export function fileBase64(file: File): Promise<SentFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener("load", () => {
      const url = String(reader.result)
      resolve({ FileName: file.name, File: url.slice(url.indexOf(",") + 1) })
    })
    reader.addEventListener("error", () => reject(new Error(`${file.name} could not be read. Choose it again.`)))
    reader.readAsDataURL(file)
  })
}
