/**
 * A text as it is compared: lower case, without accents, and exactly as long as the text, so that a place in one is the
 * place in the other. Letters whose plain form is longer (ß, ligatures) stay as they are.
 */
export function fold(text: string): string {
  if (/^[\x20-\x7e\n]*$/.test(text)) return text.toLowerCase()
  let folded = ""
  for (let at = 0; at < text.length; at++) folded += foldUnit(text.charAt(at))
  return folded
}

function foldUnit(unit: string): string {
  const base = unit.normalize("NFD").charAt(0)
  // In other scripts the marks make other letters: か and が, Hangul syllables.
  const plain = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(base) ? base : unit
  const lower = plain.toLowerCase()
  return lower.length === 1 ? lower : unit
}

/** Whether a word begins here: the text's start, or behind something that is neither letter nor digit. */
export function isWordStart(folded: string, at: number): boolean {
  return at === 0 || !isWordPart(folded, at - 1)
}

/** Whether a letter or digit stands here. Plain ones are told by their code: a search asks this very often. */
export function isWordPart(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
  return /[\p{L}\p{N}]/u.test(folded.charAt(at))
}
