/** Where improvements can go on as tickets. */
export const TRACKERS = {
  jira: { name: "Jira", file: "jira.csv", contentType: "text/csv; charset=utf-8" },
  "azure-devops": { name: "Azure DevOps", file: "azure-devops.csv", contentType: "text/csv; charset=utf-8" },
  github: { name: "GitHub", file: "github.json", contentType: "application/json" },
  gitlab: { name: "GitLab", file: "gitlab.csv", contentType: "text/csv; charset=utf-8" },
} as const
export type Tracker = keyof typeof TRACKERS
export const TRACKER_NAMES = Object.keys(TRACKERS) as Tracker[]

/** What may leave beside the title; notes stay unless somebody says otherwise. */
export const TRACKER_FIELDS = {
  recommendation: { label: "Recommendation", isDefault: true },
  steps: { label: "Steps and success criteria", isDefault: true },
  questions: { label: "The questions that it is about", isDefault: true },
  risk: { label: "Risk, priority and pillar", isDefault: true },
  due: { label: "Due date", isDefault: true },
  link: { label: "Link back to here", isDefault: true },
  owner: { label: "Owner’s name", isDefault: false },
  impact: { label: "Business impact", isDefault: false },
  notes: { label: "Notes: cost, trade-off, evidence", isDefault: false },
} as const
export type TrackerField = keyof typeof TRACKER_FIELDS
export const TRACKER_FIELD_NAMES = Object.keys(TRACKER_FIELDS) as TrackerField[]

/** Which of the open improvements a file holds. */
export const TRACKER_SCOPES = {
  changed: {
    label: "Only what is new or changed",
    about: "Leaves out what an earlier file for this tracker had and what reads the same since.",
  },
  all: {
    label: "Everything that is open",
    about:
      "Each with the id that it always has: for a tracker that has none of them yet, or together with what it has already.",
  },
} as const
export type TrackerScope = keyof typeof TRACKER_SCOPES
export const TRACKER_SCOPE_NAMES = Object.keys(TRACKER_SCOPES) as TrackerScope[]

/** A file for a tracker, and what is in it. */
export interface TrackerFile {
  FileName: string
  ContentType: string
  Text: string
  /** How many improvements it holds. */
  Count: number
  /** How many of them change a ticket that is there. */
  Updates: number
  /** Open ones that are left out because their ticket is there and nothing is to change about it. */
  LeftOut: number
  /** Changed ones that are left out because their ticket is not known, so that a row would make a second one. */
  Unknown: number
}
