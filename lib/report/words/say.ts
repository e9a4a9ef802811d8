import type { Risk } from "@/lib/lens/model"
import { dayInWords, plannedDayInWords } from "@/lib/report/day"
import { RISK_WORDS } from "@/lib/risk/words"
import type { Phrase } from "./german"
import type { ReportLanguage } from "./language"
import { NOUNS, type Noun } from "./nouns"

type Values = Record<string, string | number>

/** Says the fixed texts of a report in its language. A phrase is written in English where it is used. */
export interface Say {
  /** The phrase; `{name}` stands for a value. */
  (phrase: Phrase, values?: Values): string
  language: ReportLanguage
  /** A word from another part of the product; as it is where there is no other. */
  term(text: string): string
  /** "1 question", "2 questions". */
  counted(count: number, noun: Noun): string
  /** `a`, `a, b and c`. */
  list(words: readonly string[], last?: "and" | "or"): string
  /** "21 November 2026". */
  day(iso: string): string
  /** With the weekday. */
  plannedDay(iso: string): string
  risk(risk: Risk): string
}

/** `translate` answers nothing where the English text is right. */
export function sayer(language: ReportLanguage, translate: (phrase: string) => string | undefined): Say {
  const word = (phrase: string) => translate(phrase) ?? phrase
  const say = (phrase: Phrase, values: Values = {}) =>
    word(phrase).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  return Object.assign(say, {
    language,
    term: word,
    counted: (count: number, noun: Noun) => `${count} ${NOUNS[noun][language][count === 1 ? 0 : 1]}`,
    list: (words: readonly string[], last: "and" | "or" = "and") =>
      words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${word(last)} ${words.at(-1)}`,
    day: (iso: string) => dayInWords(iso, language),
    plannedDay: (iso: string) => plannedDayInWords(iso, language),
    risk: (risk: Risk) => word(RISK_WORDS[risk]),
  })
}

/** What pages say, and reports in English. */
export const ENGLISH: Say = sayer("en", () => undefined)
