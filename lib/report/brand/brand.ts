import type { ReportLanguage } from "@/lib/report/words/language"
import { INK_ON_PAPER } from "./colour"

export interface BrandLogo {
  format: "png" | "jpg"
  bytes: Uint8Array
}

/** How a workspace's reports look and what they say on every page. Empty texts and a null logo show nothing. */
export interface Brand {
  logo: BrandLogo | null
  /** #rrggbb: titles, codes and charts. */
  mainColor: string
  /** #rrggbb: the plumb line and the rules under headings. */
  lineColor: string
  /** Above every page, left. */
  header: string
  /** Below every page, above the page number. */
  footer: string
  /** On the cover, under the date. */
  coverText: string
  /** At the lower edge of the cover, in small. */
  disclaimer: string
}

export const PLAIN_BRAND: Brand = {
  logo: null,
  mainColor: INK_ON_PAPER.accent,
  lineColor: INK_ON_PAPER.brass,
  ...{ header: "", footer: "", coverText: "", disclaimer: "" },
}

/** What the settings page shows and sends back; the logo comes apart. */
export interface BrandKitView {
  version: number
  hasLogo: boolean
  /** Empty: Plumbline's own colour. */
  mainColor: string
  lineColor: string
  header: string
  footer: string
  coverText: string
  disclaimer: string
  language: ReportLanguage
  paper: "A4" | "LETTER"
}

export const EMPTY_KIT: BrandKitView = {
  ...{ version: 0, hasLogo: false, mainColor: "", lineColor: "" },
  ...{ header: "", footer: "", coverText: "", disclaimer: "", language: "en", paper: "A4" },
}

/** Longest texts, in characters: what fits its place without pushing other things away. */
export const BRAND_LIMITS = { header: 80, footer: 160, coverText: 600, disclaimer: 800 } as const
