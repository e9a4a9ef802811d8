import { Document, Page, Text, View } from "@react-pdf/renderer"
import type { Paper } from "@/lib/report/dress"
import { PAPER_SIZE } from "./ink"
import { type LaidOut, layOut } from "./laid-out"

/** A word across the page, faint enough to read what it crosses. Screen readers skip it. */
export async function watermark(word: string, paper: Paper): Promise<LaidOut[]> {
  const { width, height } = PAPER_SIZE[paper]
  const place = { position: "absolute", left: 0, top: height / 2 - 60, width, height: 120 } as const
  const look = {
    fontSize: Math.min(96, 700 / word.length),
    fontWeight: 700,
    lineHeight: 1.2,
    textAlign: "center",
    color: "#7A4B00",
  } as const
  const [sheet] = await layOut(
    <Document>
      <Page size={PAPER_SIZE[paper]} wrap={false} style={{ fontFamily: "Noto Sans" }}>
        <View style={{ ...place, transform: "rotate(-35deg)" }}>
          <Text style={{ ...look, opacity: 0.09 }}>{word.toLocaleUpperCase("en")}</Text>
        </View>
      </Page>
    </Document>,
  )
  return sheet?.children ?? []
}
