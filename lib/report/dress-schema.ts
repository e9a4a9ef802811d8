import { z } from "zod"

/** What every request for a report may say beside what it is about; the brand kit's own wishes hold for the rest. */
export const dressInput = {
  Paper: z.enum(["A4", "LETTER"]).optional(),
  Language: z.enum(["en", "de"]).optional(),
  Draft: z.boolean().default(false),
  /** Ids of the sections to leave out. */
  Without: z.array(z.string().min(1).max(40)).max(40).default([]),
  /** What this copy leaves out. */
  Redact: z
    .array(z.enum(["names", "notes", "evidence"]))
    .max(3)
    .default([]),
}

const dress = z.object(dressInput)
export type DressInput = Partial<z.infer<typeof dress>>
