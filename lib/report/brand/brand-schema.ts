import { z } from "zod"
import { BRAND_LIMITS } from "./brand"
import { colourProblem } from "./colour"
import { LOGO_LIMITS } from "./logo"

const colour = z
  .string()
  .trim()
  .superRefine((text, context) => {
    const problem = text === "" ? "" : colourProblem(text)
    if (problem !== "") context.addIssue({ code: "custom", message: problem })
  })

/** One line: what stands above and below a page. */
const line = (most: number) =>
  z
    .string()
    .max(most, `has at most ${most} characters`)
    .transform((text) => text.replace(/\s+/g, " ").trim())

const text = (most: number) => z.string().trim().max(most, `has at most ${most} characters`)

export const brandKitInput = z.object({
  /** Of the kit that the edit started from; 0: there was none. */
  Version: z.number().int().min(0),
  MainColor: colour,
  LineColor: colour,
  Header: line(BRAND_LIMITS.header),
  Footer: line(BRAND_LIMITS.footer),
  CoverText: text(BRAND_LIMITS.coverText),
  Disclaimer: text(BRAND_LIMITS.disclaimer),
  Language: z.enum(["en", "de"]),
  Paper: z.enum(["A4", "LETTER"]),
  /** A PNG or JPEG in Base64; null takes the logo away, absent keeps it. */
  Logo: z
    .base64()
    .max(Math.ceil((LOGO_LIMITS.bytes + 3) / 3) * 4, "has at most 512 KB")
    .nullable()
    .optional(),
})
export type BrandKitInput = z.infer<typeof brandKitInput>
