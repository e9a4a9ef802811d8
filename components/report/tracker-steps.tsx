import type { Tracker } from "@/lib/report/tracker"

const STEPS: Record<Tracker, string> = {
  jira: "In Jira, choose Import from CSV and map “External issue ID” to a text field of yours: tickets are found by it.",
  "azure-devops": "In Azure Boards, open Queries and choose Import work items. Each ticket’s id is one of its tags.",
  github:
    "It is a list for the gh command line; the project’s documentation on trackers has the loop that skips what is there.",
  gitlab: "In GitLab, open Issues and choose Import from CSV. Each ticket’s id is the last line of its description.",
}

/** How the file gets into the tracker. */
export function TrackerSteps({ tracker }: { tracker: Tracker }) {
  return <p className="text-muted text-sm">{STEPS[tracker]}</p>
}
