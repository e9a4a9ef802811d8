import type { ReportInput } from "./input"
import { ENGLISH, type Say } from "./words/say"

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
  say: Say = ENGLISH,
): ReportHead {
  const milestoneName =
    milestone && say("Milestone {number}: {name}", { number: milestone.number, name: milestone.name })
  return {
    title,
    workloadName: workload.name,
    description: workload.description.trim(),
    workspaceName,
    state: milestone ? `${milestoneName}, ${say.day(milestone.recordedOn)}` : say("Current state, no milestone"),
    shortState: milestoneName ?? say("Current state"),
    generatedOn: say.day(generatedOn),
    date: generatedOn,
  }
}
