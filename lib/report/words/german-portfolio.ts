/** The portfolio report. */
export const GERMAN_PORTFOLIO = {
  "Portfolio report": "Portfoliobericht",
  "Every workload ({workloads})": "Alle Workloads ({workloads})",
  "Chosen: {filter} ({workloads})": "Auswahl: {filter} ({workloads})",
  "No workload matches": "Kein Workload passt",
  "{shown} of {total} workloads, those with most high risks first; all of them are in the numbers.":
    "{shown} von {total} Workloads, die mit den meisten hohen Risiken zuerst; in den Zahlen sind alle enthalten.",
  "Number of high risks by pillar, those with most high risks first.":
    "Zahl der hohen Risiken je Säule, die Workloads mit den meisten zuerst.",
  "The workspace in numbers": "Der Arbeitsbereich in Zahlen",
  "{number} without a recent milestone": "{number} ohne neueren Meilenstein",
  "What most workloads share": "Was die meisten Workloads gemeinsam haben",
  "The high risks that most workloads have.": "Die hohen Risiken, die die meisten Workloads haben.",
  "No high risk is shared by several workloads.": "Kein hohes Risiko haben mehrere Workloads gemeinsam.",
  Workloads: "Workloads",
  "Where one improvement helps many": "Wo eine Verbesserung vielen hilft",
  Practice: "Praktik",
  "Risks month by month": "Risiken Monat für Monat",
  "As the newest milestones tell.": "Nach den jeweils neuesten Meilensteinen.",
  Month: "Monat",
  "Workloads and pillars": "Workloads und Säulen",
  "Other pillars": "Andere Säulen",
  "OPS operational excellence, SEC security, REL reliability, PERF performance efficiency, COST cost optimization, SUS sustainability":
    "OPS operative Exzellenz, SEC Sicherheit, REL Zuverlässigkeit, PERF Leistungseffizienz, COST Kostenoptimierung, SUS Nachhaltigkeit",
  "no day": "kein Tag",
  "at high risk": "mit hohem Risiko",
  "at medium risk": "mit mittlerem Risiko",
  "review overdue": "Review überfällig",
  "without a recent milestone": "ohne neueren Meilenstein",
  production: "Produktion",
  "pre-production": "Vorproduktion",
} as const
