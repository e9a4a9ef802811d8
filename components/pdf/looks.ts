import type { Risk } from "@/lib/lens/model"
import { INK, RISK_INK } from "./ink"

/** How a text looks; sizes in points, the line height as a factor. */
export interface Look {
  fontSize: number
  lineHeight: number
  fontWeight: 400 | 700
  color: string
  underlined?: boolean
}

const body: Look = { fontSize: 9.5, lineHeight: 1.4, fontWeight: 400, color: INK.ink }
const small: Look = { ...body, fontSize: 8 }
const entry: Look = { ...body, fontSize: 9, lineHeight: 1.35 }

export const LOOKS = {
  body,
  muted: { ...body, color: INK.muted },
  bold: { ...body, fontWeight: 700 },
  mutedBold: { ...body, fontWeight: 700, color: INK.muted },
  /** What explains something, in small. */
  help: { ...small, color: INK.muted },
  /** Small heading over a list, a box or a chart. */
  label: { ...small, fontWeight: 700, color: INK.muted },
  link: { ...small, color: INK.accent, underlined: true },
  /** "SEC 3". */
  code: { ...small, fontWeight: 700, color: INK.accent },
  question: { ...body, fontSize: 11.5, lineHeight: 1.3, fontWeight: 700 },
  /** Lines of the contents. */
  entry,
  entryMuted: { ...entry, color: INK.muted },
  entryBold: { ...entry, fontWeight: 700 },
} as const satisfies Record<string, Look>

/** The word of each risk in its badge. */
export const RISK_LOOKS: Record<Risk, Look> = {
  HIGH: { ...LOOKS.label, color: RISK_INK.HIGH },
  MEDIUM: { ...LOOKS.label, color: RISK_INK.MEDIUM },
  NONE: { ...LOOKS.label, color: RISK_INK.NONE },
  UNANSWERED: LOOKS.label,
  NOT_APPLICABLE: LOOKS.label,
}
