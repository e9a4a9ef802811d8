/** The executive brief. */
export const GERMAN_BRIEF = {
  "Executive brief": "Kurzbericht für Entscheider",
  "What worries us most": "Was uns am meisten sorgt",
  "{shown} of {total} high risks": "{shown} von {total} hohen Risiken",
  "{shown} of {total} high risks that are not accepted": "{shown} von {total} hohen Risiken, die nicht akzeptiert sind",
  "Every high risk is accepted until a set day.": "Jedes hohe Risiko ist bis zu einem festen Tag akzeptiert.",
  "Nothing is at high risk.": "Nichts hat ein hohes Risiko.",
  "What we ask of you": "Worum wir bitten",
  "Nothing this time: everything has an owner and a date.": "Diesmal um nichts: alles hat Zuständige und einen Termin.",
  "Agree which of the high risks are worked on first, and who takes them.":
    "Festzulegen, an welchen hohen Risiken zuerst gearbeitet wird und wer sie übernimmt.",
  "Name an owner for {improvements}.": "Zuständige für {improvements} zu benennen.",
  "Agree dates for {improvements}.": "Termine für {improvements} zu vereinbaren.",
  "Decide about {improvements}: more time, more people, or less.":
    "Über {improvements} zu entscheiden: mehr Zeit, mehr Leute oder weniger Umfang.",
  "Where it stands": "Wie es steht",
  "and {number} other pillars": "und {number} weitere Säulen",
  "What happens next": "Was als Nächstes geschieht",
  "{shown} of {total} improvements": "{shown} von {total} Verbesserungen",
  "{shown} of {total} first practices": "{shown} von {total} ersten Praktiken",
  "What we live with": "Womit wir leben",
  "until {day}": "bis {day}",
  Progress: "Fortschritt",
  "{number} open": "{number} offen",
  "{number} in progress": "{number} in Arbeit",
  "{number} done": "{number} erledigt",
  "{number} overdue": "{number} überfällig",
} as const
