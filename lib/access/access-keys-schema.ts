import { z } from "zod"

export const createAccessKeyInput = z.object({
  name: z.string().trim().min(1, "is missing").max(100, "has at most 100 characters"),
  /** Days until the key stops working; never, when left out. */
  expiresInDays: z.number().int("must be a whole number").min(1, "must be at least 1").max(3650).optional(),
})
export type CreateAccessKeyInput = z.infer<typeof createAccessKeyInput>

export const accessKeyInput = z.object({ accessKeyId: z.string().min(1).max(128) })
export type AccessKeyInput = z.infer<typeof accessKeyInput>
