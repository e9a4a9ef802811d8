import { Page, Path, Svg, Text, View } from "@react-pdf/renderer"
import type { ReactNode } from "react"
import type { Paper } from "@/lib/report/dress"
import type { ReportHead } from "@/lib/report/head"
import { useInk, useWorn } from "./dress"
import { MARGIN, PAPER_SIZE } from "./ink"
import { LogoMark } from "./logo-mark"
import { LOOKS, type Look } from "./looks"
import { Prose, useTextWidth } from "./prose"
import { tag } from "./structure"
import { bold, muted, page, small } from "./style"
import { T } from "./text"

/** Between the margin, where the plumb line hangs, and the words. */
export const COVER_EDGE = 40

interface CoverSheetProps {
  head: Pick<ReportHead, "title" | "workloadName" | "workspaceName" | "state" | "generatedOn">
  paper: Paper
  /** Under the name. */
  children?: ReactNode
  /** At the lower edge. */
  foot?: ReactNode
}

/** The first page of every report: whose it is, what it is about, as of when. */
export function CoverSheet({ head, paper, children, foot }: CoverSheetProps) {
  const { title, workloadName, workspaceName, state, generatedOn } = head
  const { height } = PAPER_SIZE[paper]
  const { say, brand, remark } = useWorn()
  const ink = useInk()
  const width = useTextWidth() - COVER_EDGE
  const isTight = brand.logo !== null || brand.coverText !== "" || brand.disclaimer !== ""
  // Without page breaks the renderer makes the page as high as its content.
  return (
    <Page
      size={PAPER_SIZE[paper]}
      wrap={false}
      style={[page, { paddingVertical: MARGIN, paddingLeft: MARGIN + COVER_EDGE }]}
    >
      <PlumbLine height={height - 150} />
      <View style={{ height: height - 2 * MARGIN }}>
        {brand.logo && <LogoMark logo={brand.logo} name={workspaceName} height={44} />}
        <T style={[muted, { marginTop: isTight ? 12 : 40 }]}>{workspaceName}</T>
        <View style={{ marginTop: isTight ? 30 : 70 }} id="cover">
          <Text style={{ fontSize: 13, color: ink.accent, lineHeight: 1.4 }}>{title}</Text>
          <Prose look={nameLook(workloadName)} width={width} style={{ marginTop: 4 }} {...tag("H1")}>
            {workloadName}
          </Prose>
          {children}
          <Prose look={LOOKS.bold} width={width} style={{ marginTop: 24 }}>
            {state}
          </Prose>
          <Text style={muted}>{say("Made on {day}", { day: generatedOn })}</Text>
          {remark !== "" && <Text style={[bold, { marginTop: 4 }]}>{remark}</Text>}
          {brand.coverText !== "" && <T style={{ marginTop: 14 }}>{brand.coverText}</T>}
        </View>
        <View style={{ flexGrow: 1 }} />
        {foot}
        {brand.disclaimer !== "" && <T style={[small, muted, { marginTop: 12 }]}>{brand.disclaimer}</T>}
      </View>
    </Page>
  )
}

function nameLook(name: string): Look {
  return { ...LOOKS.bold, fontSize: name.length > 70 ? 20 : name.length > 32 ? 25 : 32, lineHeight: 1.25 }
}

/** The mason's tool: a line from the top edge with its bob, which shows whether a wall stands true. */
function PlumbLine({ height }: { height: number }) {
  const { brass } = useInk()
  return (
    <Svg viewBox={`0 0 20 ${height}`} style={{ position: "absolute", left: MARGIN - 10, top: 0, width: 20, height }}>
      <Path d={`M10 0V${height - 40}`} stroke={brass} strokeWidth={1.25} />
      <Path
        d={`M6.5 ${height - 42}H13.5V${height - 36}L16 ${height - 26}L10 ${height}L4 ${height - 26}L6.5 ${height - 36}Z`}
        fill={brass}
      />
    </Svg>
  )
}
