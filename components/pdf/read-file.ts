import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs"

/** For tests: what a reader finds in a file. */
export interface ReadFile {
  /** Text of each page, without blanks and line breaks, which depend on the setting. */
  pages: string[]
  /** Titles of the bookmarks, two blanks per level, each with the number of the page it leads to. */
  bookmarks: string[]
  /** Addresses of the links to the web. */
  addresses: string[]
  /** For each link within the file: the page it stands on and the page it leads to. */
  jumps: { from: number; to: number }[]
  /** Roles of the structure tree, in reading order. */
  roles: string[]
  /** Alternatives of the figures. */
  alternatives: string[]
  info: Record<string, unknown>
  isTagged: boolean
}

export async function readFile(bytes: Uint8Array): Promise<ReadFile> {
  const file = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const { info } = await file.getMetadata()
  const found: ReadFile = {
    ...{ pages: [], bookmarks: [], addresses: [], jumps: [], roles: [], alternatives: [] },
    info: { ...info },
    isTagged: (await file.getMarkInfo())?.Marked === true,
  }
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const { items } = await page.getTextContent()
    found.pages.push(squeezed(items.map((item) => ("str" in item ? item.str : "")).join("")))
    for (const { url, dest } of await page.getAnnotations()) {
      if (typeof url === "string") found.addresses.push(url)
      if (dest) found.jumps.push({ from: number, to: await pageOf(file, dest) })
    }
    collect(await page.getStructTree(), found)
  }
  await readBookmarks(file, await file.getOutline(), "", found.bookmarks)
  return found
}

/** Without blanks, so that a text is found wherever its lines end. */
export function squeezed(text: string): string {
  return text.normalize("NFC").replace(/\s/g, "")
}

function collect(node: unknown, found: ReadFile): void {
  if (typeof node !== "object" || node === null || !("children" in node)) return
  const { role, alt, children } = node as { role: string; alt?: string; children: unknown[] }
  if (role !== "Root") found.roles.push(role)
  if (alt) found.alternatives.push(alt)
  for (const child of children) collect(child, found)
}

interface Entry {
  title: string
  dest: string | unknown[] | null
  items: Entry[]
}

async function readBookmarks(file: PDFDocumentProxy, entries: Entry[], indent: string, found: string[]): Promise<void> {
  for (const { title, dest, items } of entries ?? []) {
    found.push(`${indent}${title} – ${await pageOf(file, dest)}`)
    await readBookmarks(file, items, `${indent}  `, found)
  }
}

async function pageOf(file: PDFDocumentProxy, dest: unknown): Promise<number> {
  const target = typeof dest === "string" ? await file.getDestination(dest) : dest
  if (!Array.isArray(target)) return 0
  return (await file.getPageIndex(target[0])) + 1
}
