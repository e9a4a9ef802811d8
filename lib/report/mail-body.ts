/** What a mail says. Every text is data: the HTML form escapes it. */
export type MailBlock =
  /** A paragraph; line breaks stay. */
  | { text: string }
  /** The one thing to press. `href` is an absolute http(s) address. */
  | { label: string; href: string }
  /** A list under a heading. */
  | { heading: string; lines: readonly { text: string; href?: string }[] }

/** The plain text of a mail: blocks with a blank line between them. */
export function mailText(blocks: readonly MailBlock[]): string {
  return `${blocks.map(blockText).join("\n\n")}\n`
}

function blockText(block: MailBlock): string {
  if ("text" in block) return block.text
  if ("href" in block) return `${block.label}: ${block.href}`
  const lines = block.lines.map(({ text, href }) => (href ? `- ${text}\n  ${href}` : `- ${text}`))
  return [block.heading, ...lines].join("\n")
}

/** The same as a small HTML page. Addresses that are not http(s) become plain text. */
export function mailHtml(blocks: readonly MailBlock[]): string {
  const style = "font:15px/1.5 system-ui,sans-serif;color:#1B1F24;max-width:40rem"
  return `<!doctype html><html lang="en"><body style="${style}">${blocks.map(blockHtml).join("")}</body></html>`
}

function blockHtml(block: MailBlock): string {
  if ("text" in block) return `<p>${escapeHtml(block.text).replaceAll("\n", "<br>")}</p>`
  if ("href" in block) return `<p>${link(block.label, block.href)}</p>`
  const items = block.lines.map(({ text, href }) => `<li>${href ? link(text, href) : escapeHtml(text)}</li>`)
  return `<p><strong>${escapeHtml(block.heading)}</strong></p><ul>${items.join("")}</ul>`
}

function link(label: string, href: string): string {
  if (!/^https?:\/\//i.test(href)) return escapeHtml(label)
  return `<a href="${escapeHtml(href)}" style="color:#1F4E79">${escapeHtml(label)}</a>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
