/** What reports count: one and many, by language. */
export const NOUNS = {
  answer: { en: ["answer", "answers"], de: ["Antwort", "Antworten"] },
  question: { en: ["question", "questions"], de: ["Frage", "Fragen"] },
  practice: { en: ["practice", "practices"], de: ["Praktik", "Praktiken"] },
  pillar: { en: ["pillar", "pillars"], de: ["Säule", "Säulen"] },
  workload: { en: ["workload", "workloads"], de: ["Workload", "Workloads"] },
  "high risk": { en: ["high risk", "high risks"], de: ["hohes Risiko", "hohe Risiken"] },
  "medium risk": { en: ["medium risk", "medium risks"], de: ["mittleres Risiko", "mittlere Risiken"] },
  sign: { en: ["sign", "signs"], de: ["Zeichen", "Zeichen"] },
  "accepted risk": {
    en: ["accepted risk", "accepted risks"],
    de: ["akzeptiertes Risiko", "akzeptierte Risiken"],
  },
  improvement: { en: ["improvement", "improvements"], de: ["Verbesserung", "Verbesserungen"] },
  "open improvement": {
    en: ["open improvement", "open improvements"],
    de: ["offene Verbesserung", "offene Verbesserungen"],
  },
  "overdue improvement": {
    en: ["overdue improvement", "overdue improvements"],
    de: ["überfällige Verbesserung", "überfällige Verbesserungen"],
  },
  "overdue review": { en: ["overdue review", "overdue reviews"], de: ["überfälliges Review", "überfällige Reviews"] },
  decision: { en: ["decision", "decisions"], de: ["Entscheidung", "Entscheidungen"] },
  milestone: { en: ["milestone", "milestones"], de: ["Meilenstein", "Meilensteine"] },
  minute: { en: ["minute", "minutes"], de: ["Minute", "Minuten"] },
  hour: { en: ["hour", "hours"], de: ["Stunde", "Stunden"] },
  week: { en: ["week", "weeks"], de: ["Woche", "Wochen"] },
  day: { en: ["day", "days"], de: ["Tag", "Tage"] },
} as const

export type Noun = keyof typeof NOUNS
