/**
 * Where a word may be broken. The renderer puts a hyphen between two parts, except where an empty part stands between
 * them; words of European languages are never broken unless they are too long for any column.
 */
export function breakWord(word: string): string[] {
  if (word.length < LONGEST && !EAST_ASIAN.test(word) && !word.includes(SEAM)) return [word]
  const parts: string[] = []
  for (const piece of word.split(SEAM)) {
    if (piece === "") continue
    for (const part of EAST_ASIAN.test(piece) ? betweenCharacters(piece) : shortened(piece)) parts.push(part, "")
  }
  if (parts.length === 0) return [""]
  return word.endsWith(SEAM) ? parts : parts.slice(0, -1)
}

/** Soft hyphen: marks, in our own texts, a place for a break without a hyphen. The renderer takes it out. */
export const SEAM = "\u00ad"
/** Characters that fit even a narrow column. */
const LONGEST = 26

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
const NOT_AT_START =
  /^[、。，．・：；？！）」』】〕〉》ー々ゝゞヽヾぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)\]}”’%‰]/u
const NOT_AT_END = /[（「『【〔〈《([{“‘]$/u

/** Between any two characters, but no line begins with closing or ends with opening punctuation. */
function betweenCharacters(word: string): string[] {
  const parts: string[] = []
  for (const character of word.match(/[A-Za-z0-9À-ɏ.,_/@:%+-]+|./gu) ?? []) {
    const last = parts.at(-1)
    if (last !== undefined && (NOT_AT_START.test(character) || NOT_AT_END.test(last))) {
      parts[parts.length - 1] = last + character
    } else parts.push(character)
  }
  return parts.flatMap(shortened)
}

/** Addresses and identifiers break after their punctuation, and after every so many letters where they have none. */
function shortened(word: string): string[] {
  if (word.length < LONGEST) return [word]
  return (word.match(/[^/._:?&=#@-]{0,24}[/._:?&=#@-]+|[^/._:?&=#@-]{1,24}/gu) ?? [word]).filter(Boolean)
}
