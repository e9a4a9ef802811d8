/** What a guest may do in a session. */
export const GUEST_KINDS = ["voter", "observer"] as const
export type GuestKind = (typeof GUEST_KINDS)[number]

/** A link for guests as the lead sees it; the link itself is shown once, when it is made. */
export interface GuestLinkView {
  linkId: string
  kind: GuestKind
  expiresAt: Date
  createdAt: Date
  revoked: boolean
  expired: boolean
  /** Who came in by it. */
  names: string[]
}

/** What somebody with a link is told before they say their name. */
export interface GuestInvitation {
  sessionId: string
  title: string
  workloadName: string
  workspaceName: string
  kind: GuestKind
}
