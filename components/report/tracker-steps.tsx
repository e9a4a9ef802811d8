import { GITHUB_LOOP } from "@/lib/report/github-loop"
import type { Tracker } from "@/lib/report/tracker"

const STEPS: Record<Tracker, string> = {
  jira: "In Jira, choose Import issues from CSV; the date format is yyyy-MM-dd. Map “External issue ID” to a text field of yours. A file with “Issue Key” changes tickets: an admin imports it by External System Import.",
  "azure-devops":
    "In Azure Boards, open Queries and choose Import work items. Each ticket’s id is one of its tags; rows with an ID change the ticket that has it.",
  github: "In a folder of the repository, run this with gh and jq. It changes issues that are there by their id.",
  gitlab:
    "In GitLab, open Issues and choose Import CSV. Each ticket’s id is the last line of its description. It only adds issues, so what is there is left out.",
}

/** How the file gets into the tracker. */
export function TrackerSteps({ tracker }: { tracker: Tracker }) {
  return (
    <div className="grid gap-2">
      <p className="text-muted text-sm">{STEPS[tracker]}</p>
      {tracker === "github" ? (
        <details>
          <summary className="cursor-pointer font-medium">The commands</summary>
          <pre className="mt-2 whitespace-pre-wrap break-all rounded-md bg-ground p-3 text-xs">{GITHUB_LOOP}</pre>
        </details>
      ) : null}
    </div>
  )
}
