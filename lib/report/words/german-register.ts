/** The register of decisions and accepted risks. */
export const GERMAN_REGISTER = {
  "Decisions and accepted risks": "Entscheidungen und akzeptierte Risiken",
  "{decisions} so far; {accepted} today": "{decisions} bisher; {accepted} heute",
  "Every decision, newest first": "Alle Entscheidungen, die neueste zuerst",
  "Nothing was decided yet.": "Noch wurde nichts entschieden.",
  Decision: "Entscheidung",
  "Improvement and reason": "Verbesserung und Grund",
  "by its date": "durch das Datum",
  "The review date has passed.": "Das Datum zum Wiederansehen ist vorbei.",
  "Risk accepted": "Risiko akzeptiert",
  "Acceptance renewed": "Erneut akzeptiert",
  "Came back": "Wieder offen",
  "Decided against": "Dagegen entschieden",
} as const
