/** The improvement plan. */
export const GERMAN_PLAN = {
  "Improvement plan": "Verbesserungsplan",
  "Nothing to improve in what was answered": "Nichts zu verbessern in dem, was beantwortet ist",
  "{practices} to put in place in {questions} at risk": "{practices} umzusetzen in {questions} mit Risiko",
  "{questions} not answered yet: it is not part of this plan.":
    "{questions} ist noch unbeantwortet und gehört nicht zu diesem Plan.",
  "{questions} not answered yet: they are not part of this plan.":
    "{questions} sind noch unbeantwortet und gehören nicht zu diesem Plan.",
  "Where the work is": "Wo die Arbeit liegt",
  "Practices to put in place": "Umzusetzende Praktiken",
  "Quick wins": "Schnelle Gewinne",
  "What to do, in order": "Was zu tun ist, der Reihe nach",
  "High risks first, then medium ones; within a risk, pillars in the order of this workload's priorities.":
    "Hohe Risiken zuerst, dann mittlere; innerhalb eines Risikos die Säulen in der Rangfolge dieses Workloads.",
  "#": "#",
  Risk: "Risiko",
  Question: "Frage",
  Practices: "Praktiken",
  Page: "Seite",
  "High risks": "Hohe Risiken",
  "Medium risks": "Mittlere Risiken",
  "{number} of {practices} in place": "{number} von {practices} umgesetzt",
  "To reach {risk}: {practices}": "Für {risk}: {practices}",
  "Notes from the review": "Notizen aus dem Review",
} as const
