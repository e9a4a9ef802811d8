/** Reports that a guest link can offer beside the dashboard. */
export const GUEST_REPORTS = {
  "executive-brief": "Executive brief",
  "improvement-plan": "Improvement plan",
  "full-review": "Full review",
  "milestone-comparison": "Newest milestone compared with now",
} as const
export type GuestReport = keyof typeof GUEST_REPORTS
export const GUEST_REPORT_KINDS = Object.keys(GUEST_REPORTS) as GuestReport[]

/** What a guest link can leave out. */
export const GUEST_HIDDEN = {
  names: "Names of people",
  notes: "Notes",
  evidence: "Evidence and links to the team’s documents",
} as const
export type GuestHidden = keyof typeof GUEST_HIDDEN
export const GUEST_HIDDEN_KINDS = Object.keys(GUEST_HIDDEN) as GuestHidden[]

/** A guest link as its workload's people see it. */
export interface GuestLinkView {
  id: string
  name: string
  reports: GuestReport[]
  hidden: GuestHidden[]
  watermark: string
  hasPasscode: boolean
  createdAt: Date
  createdByName: string
  expiresAt: Date
  revokedAt: Date | null
  views: number
  lastViewAt: Date | null
}

export interface GuestViewLine {
  id: string
  at: Date
  what: string
  network: string
}

/** A new link: the only time its address is told. */
export interface MadeGuestLink {
  id: string
  url: string
}

export const VIEW_WORDS: Record<string, string> = {
  dashboard: "Dashboard",
  "passcode-refused": "Wrong passcode",
  ...GUEST_REPORTS,
}
