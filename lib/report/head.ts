import { dayInWords } from "./day"
import type { ReportInput } from "./input"

/** What cover, footer and file properties say. */
export interface ReportHead {
  title: string
  workloadName: string
  description: string
  workspaceName: string
  /** "Milestone 3: Design review, 2 March 2026" or "Current state". */
  state: string
  /** The same, short enough for a footer. */
  shortState: string
  /** "21 November 2026". */
  generatedOn: string
  /** ISO date for the file's own properties. */
  date: string
}

export function reportHead(
  { workload, milestone, generatedOn, workspaceName }: ReportInput,
  title: string,
): ReportHead {
  return {
    title,
    workloadName: workload.name,
    description: workload.description.trim(),
    workspaceName,
    state: milestone
      ? `Milestone ${milestone.number}: ${milestone.name}, ${dayInWords(milestone.recordedOn)}`
      : "Current state, no milestone",
    shortState: milestone ? `Milestone ${milestone.number}: ${milestone.name}` : "Current state",
    generatedOn: dayInWords(generatedOn),
    date: generatedOn,
  }
}
