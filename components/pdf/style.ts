import type { Styles } from "@react-pdf/renderer"
import { BODY, INK, MARGIN, SMALL } from "./ink"

export type Style = Styles[string]

/** Styles that several parts of a report share. Sizes are points, spacing goes in steps of 4. */
export const page: Style = {
  paddingHorizontal: MARGIN,
  fontFamily: "Noto Sans",
  fontSize: BODY,
  lineHeight: 1.4,
  color: INK.ink,
}
export const row: Style = { flexDirection: "row" }
export const muted: Style = { color: INK.muted }
export const small: Style = { fontSize: SMALL, lineHeight: 1.4 }
export const bold: Style = { fontWeight: 700 }
export const title: Style = { fontSize: 18, lineHeight: 1.25, fontWeight: 700 }
/** Small heading over a list, a box or a chart. */
export const label: Style = { fontSize: SMALL, lineHeight: 1.4, fontWeight: 700, color: INK.muted }
