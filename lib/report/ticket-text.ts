import type { TicketPart } from "./ticket"

/** As plain text with headings on lines of their own. */
export function inPlainText(parts: readonly TicketPart[]): string {
  const block = ({ heading, lines, isList }: TicketPart) =>
    `${heading}:\n${lines.map((line) => (isList ? `- ${line}` : line)).join("\n")}`
  return parts.map(block).join("\n\n")
}

/** As HTML, for fields that are HTML: everything that somebody wrote is escaped. */
export function inHtml(parts: readonly TicketPart[]): string {
  const escaped = (text: string) =>
    text
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replace(/\r\n?|\n/g, "<br>")
  const block = ({ heading, lines, isList }: TicketPart) => {
    const body = isList
      ? `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join("")}</ul>`
      : `<p>${lines.map(escaped).join("<br>")}</p>`
    return `<b>${escaped(heading)}</b>${body}`
  }
  return parts.map(block).join("")
}

/**
 * As Markdown in which what somebody wrote stays text: nobody is notified by a name with an @, no line is a command of
 * the tracker (/close), nothing is HTML or hides as a comment.
 */
export function inMarkdown(parts: readonly TicketPart[]): string {
  const quiet = (text: string) =>
    text
      .replace(/\r\n?/g, "\n")
      .replace(/[\\`*_[\]<>#|!&~]/g, (sign) => `\\${sign}`)
      .replace(/@(?=\w)/g, "@\u200b")
      .replace(/^(\s*)([-+/=]|\d+[.)])/gm, (_, blanks: string, mark: string) => {
        return /\d/.test(mark) ? `${blanks}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${blanks}\\${mark}`
      })
  const block = ({ heading, lines, isList }: TicketPart) => {
    const item = (line: string) => `- [ ] ${quiet(line).replaceAll("\n", "\n  ")}`
    return `**${heading}**\n\n${lines.map((line) => (isList ? item(line) : plainLink(line) ? line : quiet(line))).join("\n")}`
  }
  return `${parts.map(block).join("\n\n")}\n`
}

/** No line is cut below this: an id and an address with its number still fit. */
const SHORTEST = 200

/**
 * The text of these parts in at most `longest` UTF-16 units: the longest line gets shorter until it fits, then the longest
 * list loses its second half. Ids and addresses are short, alone in their part, and stay.
 */
export function fitted(
  parts: readonly TicketPart[],
  write: (parts: readonly TicketPart[]) => string,
  longest: number,
): string {
  const text = write(parts)
  const most = Math.max(0, ...parts.flatMap(({ lines }) => lines.map((line) => line.length)))
  const many = Math.max(0, ...parts.map(({ lines }) => lines.length))
  if (text.length <= longest || (most <= SHORTEST && many <= 1)) return text
  const shorter = (line: string) => (line.length < most ? line : `${line.slice(0, most / 2).toWellFormed()} …`)
  const smaller = parts.map((part) => {
    if (most > SHORTEST) return { ...part, lines: part.lines.map(shorter) }
    return part.lines.length < many ? part : { ...part, lines: part.lines.slice(0, many / 2) }
  })
  return fitted(smaller, write, longest)
}

/** Our own address, or an id: nothing to make harmless, and it should stay as it is. */
function plainLink(line: string): boolean {
  return /^https?:\/\/[\w.:/-]+$/.test(line) || /^plumbline-[\w-]+$/.test(line)
}
