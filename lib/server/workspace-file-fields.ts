import "server-only"
import { z } from "zod"
import type { Prisma } from "@/prisma/generated/client"

// What the columns of a workspace file are made of.

export const text = z.string()
export const id = z.string().regex(/^[0-9a-f]{32}$/, "must be 32 lower-case hex digits")
export const optionalText = text.nullable()
export const whole = z.number().int()
export const time = z.iso.datetime()
export const optionalTime = time.nullable()
export const texts = z.array(text)
/** Any JSON but null: what a Json column holds. */
export const json = z.custom<Prisma.InputJsonValue>(
  (value) => value !== null && value !== undefined,
  "must not be empty",
)
export const counts = { unanswered: whole, high: whole, medium: whole, none: whole, notApplicable: whole }
