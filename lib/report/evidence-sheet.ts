import type { ImprovementItem } from "@/lib/improvement/item"
import type { Cell, Sheet } from "./sheet"

/** Evidence that people kept while a session ran. */
export interface SessionEvidence {
  session: string
  /** ISO date. */
  day: string
  /** "SEC 3" and its title; empty: about the whole. */
  label: string
  title: string
  text: string
  url: string
}

/**
 * One row per piece of evidence: how one sees that an improvement is done, what it refers to, and what was shown in
 * sessions. Nothing that a person prepared for themselves is among it.
 */
export function evidenceSheet(items: readonly ImprovementItem[], sessions: readonly SessionEvidence[]): Sheet {
  const header = ["Kind", "Improvement", "Number", "About", "Evidence", "Link", "From", "Day"]
  const ofItems = items.flatMap((item): Cell[][] => {
    const questions = item.links.map(({ label }) => label).join(", ")
    const about = [item.number, questions, item.title]
    const from = [item.owner?.name ?? "", item.closedAt?.slice(0, 10) ?? ""]
    const fix = item.evidence.trim() === "" ? [] : [["Fix", ...about, item.evidence, "", ...from]]
    return [...fix, ...item.resources.map(({ text, url }) => ["Resource", ...about, text, url, "", ""])]
  })
  const ofSessions = sessions.map(({ session, day, label, title, text, url }): Cell[] => {
    return ["Session", "", label, title, text, url, session, day]
  })
  return { name: "Evidence", header, rows: [...ofItems, ...ofSessions] }
}
