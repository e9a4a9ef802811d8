import { GERMAN, type Phrase } from "./german"
import type { ReportLanguage } from "./language"
import { ENGLISH, type Say, sayer } from "./say"

/** Further languages come here; a phrase that one lacks is a mistake that the compiler finds. */
const DICTIONARIES: Record<Exclude<ReportLanguage, "en">, Readonly<Record<Phrase, string>>> = { de: GERMAN }

/** The fixed texts in this language. Only reports load it: pages speak English and need no dictionary. */
export function sayIn(language: ReportLanguage): Say {
  if (language === "en") return ENGLISH
  const words: Readonly<Record<string, string>> = DICTIONARIES[language]
  return sayer(language, (phrase) => (Object.hasOwn(words, phrase) ? words[phrase] : undefined))
}
