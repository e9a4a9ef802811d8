/** Pictographs with a plain counterpart that the fonts have. */
const PLAIN: Record<string, string> = {
  "✅": "✓",
  "✔": "✓",
  "☑": "✓",
  "❌": "×",
  "✖": "×",
  "✗": "×",
  "✘": "×",
  "❗": "!",
  "❓": "?",
}
/** Stands for what no font of ours can draw. */
export const UNKNOWN = "□"

const SIMPLE = /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u2013\u2014\u2018-\u201d\u2022\u2026]*$/
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{VS}]/gu
/** One drawn sign: a pictograph with its skin tone and its joined parts, two letters of a flag, or one character. */
const SIGN = /\p{RI}{2}|\p{ExtPict}\p{VS}?\p{EMod}?(?:\u200d\p{ExtPict}\p{VS}?\p{EMod}?)*|./gsu

/**
 * The text as it can be drawn. Control and invisible characters go, runs of blanks become one, pictographs with a plain
 * counterpart become that, and whatever `canDraw` refuses becomes one □ per sign, so that a loss shows.
 */
export function printable(text: string, canDraw: (codePoint: number) => boolean): string {
  const lines = text.normalize("NFC").replace(/\r\n?|[\u2028\u2029]/g, "\n")
  const tidy = lines.replace(/[\t ]{2,}|\t/g, " ")
  if (SIMPLE.test(tidy)) return tidy
  return (tidy.match(SIGN) ?? []).map((sign) => drawn(sign, canDraw)).join("")
}

function drawn(sign: string, canDraw: (codePoint: number) => boolean): string {
  if (sign === "\n") return sign
  const visible = sign.replace(INVISIBLE, "")
  const plain = Object.hasOwn(PLAIN, visible) ? (PLAIN[visible] ?? visible) : visible
  return [...plain].every((character) => canDraw(character.codePointAt(0) ?? 0)) ? plain : UNKNOWN
}
