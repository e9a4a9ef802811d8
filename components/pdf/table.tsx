import { View } from "@react-pdf/renderer"
import type { ReactNode } from "react"
import type { Risk } from "@/lib/lens/model"
import { INK } from "./ink"
import { LOOKS, type Look } from "./looks"
import { Prose, useTextWidth } from "./prose"
import { RiskMark } from "./risk-mark"
import { tag } from "./structure"
import { row, type Style } from "./style"

export interface Column<Row> {
  head: string
  /** Points; one column without it takes the rest. */
  width?: number
  align?: "left" | "right" | "center"
  /** The shape of a risk before the head. */
  mark?: Risk
  /** A text, or something that is as wide as it is told. */
  cell: (row: Row, width: number) => string | ReactNode
  look?: Look
}

interface TableProps<Row> {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** How many of the last rows are sums, set in bold. */
  sums?: number
  /** Points that the table has; by default all between the margins. */
  room?: number
}

/** A table whose head comes again on every page; no row is cut while it fits on one. */
export function Table<Row>({ columns, rows, sums = 0, room }: TableProps<Row>) {
  const all = useTextWidth()
  const rest = (room ?? all) - columns.reduce((sum, column) => sum + (column.width ?? 0), 0)
  const widthOf = (column: Column<Row>) => (column.width ?? rest) - GAP
  return (
    <View {...tag("Table")}>
      <View style={[row, rule, { borderColor: INK.muted, alignItems: "flex-end" }]} fixed wrap={false} {...tag("TR")}>
        {columns.map((column) => (
          <View key={column.head} style={[row, cell, { width: column.width ?? rest }, placeOf(column)]} {...tag("TH")}>
            {column.mark && <HeadMark risk={column.mark} />}
            {column.mark ? (
              <Prose look={LOOKS.label}>{column.head}</Prose>
            ) : (
              <Prose look={LOOKS.label} width={widthOf(column)} {...(column.align && { align: column.align })}>
                {column.head}
              </Prose>
            )}
          </View>
        ))}
      </View>
      {[...rows.entries()].map(([index, one]) => (
        <View key={index} style={[row, rule]} wrap={false} {...tag("TR")}>
          {columns.map((column) => (
            <View key={column.head} style={[cell, { width: column.width ?? rest }]} {...tag("TD")}>
              <Cell
                content={column.cell(one, widthOf(column))}
                width={widthOf(column)}
                align={column.align}
                look={index >= rows.length - sums ? LOOKS.bold : (column.look ?? LOOKS.body)}
              />
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

interface CellProps {
  content: ReactNode
  width: number
  align: Column<unknown>["align"]
  look: Look
}

function Cell({ content, width, align, look }: CellProps) {
  if (typeof content !== "string") return content
  return (
    <Prose look={look} width={width} {...(align && { align })}>
      {content === "" ? " " : content}
    </Prose>
  )
}

/** A head with a mark stands on one line, so that the shape is beside its word. */
function placeOf<Row>({ mark, align }: Column<Row>): Style {
  if (!mark || !align || align === "left") return {}
  return { justifyContent: align === "right" ? "flex-end" : "center" }
}

function HeadMark({ risk }: { risk: Risk }) {
  return (
    <View style={{ width: MARK, paddingTop: 2.5 }}>
      <RiskMark risk={risk} size={6.5} />
    </View>
  )
}

/** Between one column's words and the next's. */
const GAP = 6
const MARK = 9.5
const rule: Style = { borderBottomWidth: 0.75, borderColor: INK.line, paddingVertical: 2.5 }
const cell: Style = { paddingRight: GAP }
