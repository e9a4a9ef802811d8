const LONGEST = 60

/** Someone's text as part of a message: in quotes, at most 60 characters, without marks that would bend the message. */
export function quoted(text: string): string {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
  return `“${shown.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, named)}”`
}

/** `U+202E` for a character that can't be seen. */
function named(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
}
