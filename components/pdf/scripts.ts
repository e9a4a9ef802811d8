/** Scripts that need a font of their own. Everything else is set in Noto Sans: Latin, Greek, Cyrillic, Devanagari. */
export type Script = "japanese" | "chinese" | "korean" | "arabic"

const HAN = /\p{Script=Han}/u
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const HANGUL = /\p{Script=Hangul}/u
const ARABIC = /\p{Script=Arabic}/u
/** Cheap first look: up to here nothing needs another font. */
const BEYOND = /[^\p{Cc} -\u05ff\u0900-\u097f\u1e00-\u1fff\u2010-\u2026\u2030-\u203a\u20a0-\u20bf]/u

/**
 * The scripts of a text, its own first: characters that Chinese and Japanese share are drawn the Japanese way when the
 * text has kana. Han characters ask for both fonts, since neither has all of them; odd symbols (arrows, check marks)
 * are in the Japanese one.
 */
export function scriptsOf(text: string): Script[] {
  if (!BEYOND.test(text)) return []
  const scripts = new Set<Script>()
  if (KANA.test(text)) scripts.add("japanese")
  if (HANGUL.test(text)) scripts.add("korean")
  if (HAN.test(text)) scripts.add("chinese").add("japanese")
  if (ARABIC.test(text)) scripts.add("arabic")
  return scripts.has("korean") ? [...scripts] : [...scripts.add("japanese")]
}

/** The first letter decides, as in HTML's `dir="auto"`. */
export function isRightToLeft(text: string): boolean {
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
}
