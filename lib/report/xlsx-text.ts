/** What a cell holds at most, in UTF-16 units: a limit of the file format's readers. */
const LONGEST = 32_767

/**
 * A text inside XML of a workbook, cut at what a cell holds. Characters that XML has no way to write are written the
 * way the format names (`_x0001_`), and so is an underscore that would be read as the beginning of one. Halves of
 * characters become U+FFFD.
 */
export function xmlText(text: string): string {
  return cellText(text)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (sign === "\n" || sign === "\t" ? sign : escaped(sign)))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
}

/** A text as it comes back out of a cell: cut at what a cell holds, one kind of line end, no halves of characters. */
export function cellText(text: string): string {
  const whole = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
  return whole.toWellFormed().replace(/\r\n?/g, "\n")
}

/** Undoes the format's own way of writing characters (`_x0001_`), after XML's. */
export function readEscapes(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function escaped(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`
}

/** "A" for 1, "Z" for 26, "AA" for 27. */
export function columnName(number: number): string {
  const rest = (number - 1) % 26
  const letter = String.fromCharCode(65 + rest)
  return number <= 26 ? letter : `${columnName((number - 1 - rest) / 26)}${letter}`
}
