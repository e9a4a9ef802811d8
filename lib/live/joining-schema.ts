import { z } from "zod"
import { linkToken, personName } from "@/lib/access/accounts-schema"
import { GUEST_KINDS } from "./guest-link"

const id = z.string().regex(/^[0-9a-f]{32}$/, "must be 32 lower-case hex digits")

/** Small and capital letters are the same; blanks and dashes that help reading do not count. */
export const codeInput = z.object({
  Code: z.string().transform((code) => code.replace(/[\s-]/g, "").toUpperCase()),
})

export const guestInput = z.object({ token: linkToken, name: personName })
export type GuestInput = z.infer<typeof guestInput>

export const guestLinkInput = z.object({
  SessionId: id,
  Kind: z.enum(GUEST_KINDS),
  /** For how long it lets people in. */
  Hours: z.number().int("must be a whole number").min(1).max(168, "is at most a week (168)"),
})
export type GuestLinkInput = z.infer<typeof guestLinkInput>

export const revokeGuestLinkInput = z.object({ SessionId: id, LinkId: id })
export type RevokeGuestLinkInput = z.infer<typeof revokeGuestLinkInput>

export const guestLinksInput = z.object({ SessionId: id })

export const sessionGuestsInput = z.object({ Allowed: z.boolean() })
