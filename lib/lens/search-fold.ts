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
  return at === 0 || !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1))
}
