import { z } from "zod"
import { workloadId } from "@/lib/aws/fields-schema"
import { GUEST_HIDDEN_KINDS, GUEST_REPORT_KINDS } from "./guest-link"

const id = z.string().regex(/^[0-9a-f]{32}$/, "must be 32 lower-case hex digits")

export const guestLinksInput = z.object({ WorkloadId: workloadId })

export const createGuestLinkInput = guestLinksInput.extend({
  Name: z.string().trim().min(1, "is missing").max(100, "has at most 100 characters"),
  Reports: z.array(z.enum(GUEST_REPORT_KINDS)).max(GUEST_REPORT_KINDS.length).default([]),
  /** What the page and the reports leave out. */
  Hidden: z.array(z.enum(GUEST_HIDDEN_KINDS)).max(GUEST_HIDDEN_KINDS.length).default(["notes"]),
  Watermark: z.string().trim().max(40, "has at most 40 characters").default(""),
  Days: z.number().int().min(1, "must be at least 1").max(365, "must be at most 365"),
  Passcode: z.string().min(6, "needs at least 6 characters").max(100, "has at most 100 characters").optional(),
})
export type CreateGuestLinkInput = z.output<typeof createGuestLinkInput>

export const guestLinkInput = z.object({ guestLinkId: id })
export type GuestLinkInput = z.output<typeof guestLinkInput>

/** What a guest sends to get in. */
export const passcodeInput = z.object({ token: z.string().max(100), passcode: z.string().max(100) })
export type PasscodeInput = z.output<typeof passcodeInput>

/** What a guest sends to have a report made. */
export const guestReportInput = z.object({ token: z.string().max(100), Kind: z.string().max(100) })
