import type { Role } from "./policy"

/** Somebody in a workspace, as others there see them. */
export interface Member {
  userId: string
  name: string
  email: string
  role: Role
  joinedAt: Date
  /** Whether it is who asks. */
  me: boolean
}

/** An invitation that nobody has used or taken back. */
export interface OpenInvitation {
  invitationId: string
  email: string
  role: Role
  createdAt: Date
  expiresAt: Date
  expired: boolean
}

/** An invitation with its link, which is never told again. */
export interface MadeInvitation {
  invitationId: string
  email: string
  role: Role
  expiresAt: Date
  link: string
  /** Of the mail with the link: no mail leaves this installation, the mail server took it, or it did not. */
  mail: "off" | "sent" | "failed"
}
