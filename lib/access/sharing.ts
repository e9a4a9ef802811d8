/** Shares as the pages show them. */

export type SharedKind = "WORKLOAD" | "LENS" | "PROFILE" | "TEMPLATE"

export const KIND_WORDS: Record<SharedKind, string> = {
  WORKLOAD: "Workload",
  LENS: "Lens",
  PROFILE: "Profile",
  TEMPLATE: "Review template",
}

export const PERMISSION_WORDS = {
  READONLY: { label: "Read", can: "Reads everything of it and changes nothing" },
  CONTRIBUTOR: { label: "Answer", can: "Also changes answers and their notes" },
} as const
export type SharePermission = keyof typeof PERMISSION_WORDS

export const STATE_WORDS = {
  PENDING: "Waiting",
  ACCEPTED: "Accepted",
  REJECTED: "Declined",
  EXPIRED: "Has run out",
} as const
export type ShareState = keyof typeof STATE_WORDS

/** Something that this workspace shares with another. */
export interface GivenShare {
  id: string
  kind: SharedKind
  name: string
  /** Where the API has this share. */
  path: string
  sharedWith: string
  permission: SharePermission
  state: ShareState
  /** Until when it can be accepted. */
  until: Date
}

/** Something that another workspace offers, or that was accepted. */
export interface ReceivedShare {
  id: string
  kind: SharedKind
  name: string
  /** The page of it, once it was accepted; null where there is none. */
  href: string | null
  from: string
  permission: SharePermission
  isAccepted: boolean
  /** It is for this person alone. */
  isPersonal: boolean
  until: Date
}

/** The page where something can be shared, with that thing chosen; `id` is the last part of its ARN. */
export function sharePage(kind: SharedKind, id: string): string {
  return `/settings/sharing?share=${shareKey(kind, id)}`
}

export function shareKey(kind: SharedKind, id: string): string {
  return `${kind.toLowerCase()}-${id}`
}

/** Something that can be shared; `path` is where the API takes new shares of it. */
export interface Shareable {
  key: string
  kind: SharedKind
  name: string
  path: string
}

export interface Sharing {
  received: ReceivedShare[]
  given: GivenShare[]
  shareable: Shareable[]
  mayAnswer: boolean
}
