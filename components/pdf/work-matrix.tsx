import { View } from "@react-pdf/renderer"
import type { WorkReport } from "@/lib/report/work"
import { useSay } from "./dress"
import { Title } from "./headings"
import { INK } from "./ink"
import { LOOKS } from "./looks"
import { Prose, useTextWidth } from "./prose"
import { tag } from "./structure"
import { row, type Style } from "./style"

/** Titles that one cell shows; the others are named by their numbers. */
const SHOWN = 5
const LEVELS = 64
const INSET = 5

/** Impact from top to bottom, effort from left to right. Every improvement stands in its cell, by title or number. */
export function WorkMatrix({ cells }: { cells: WorkReport["matrix"] }) {
  const say = useSay()
  const width = useTextWidth()
  const column = (width - LEVELS) / 3
  const rows = [cells.slice(0, 3), cells.slice(3, 6), cells.slice(6, 9)]
  return (
    <View style={{ marginBottom: 16 }}>
      <Title id="matrix" about={say("What stands top left gives most for least.")}>
        {say("Impact and effort")}
      </Title>
      <View {...tag("Table")}>
        <View style={row} fixed wrap={false} {...tag("TR")}>
          <View style={{ width: LEVELS }} {...tag("TH")} />
          {rows[0]?.map(({ effort }) => (
            <View key={effort} style={{ width: column, paddingBottom: 3 }} {...tag("TH")}>
              <Prose look={LOOKS.label} width={column - 2 * INSET} style={{ paddingHorizontal: INSET }}>
                {say("Effort: {size}", { size: effort })}
              </Prose>
            </View>
          ))}
        </View>
        {rows.map((line) => (
          <View key={line[0]?.impact} style={row} wrap={false} {...tag("TR")}>
            <View style={{ width: LEVELS, paddingTop: INSET }} {...tag("TH")}>
              <Prose look={LOOKS.label} width={LEVELS - 6}>
                {say("{level} impact", { level: line[0]?.impact ?? "" })}
              </Prose>
            </View>
            {line.map((cell) => (
              <View key={cell.effort} style={[box, { width: column }]} {...tag("TD")}>
                <CellText lines={cell.lines} width={column - 2 * INSET - 1.5} />
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  )
}

function CellText({ lines, width }: { lines: WorkReport["lines"]; width: number }) {
  const rest = lines.slice(SHOWN).map(({ number }) => `#${number}`)
  if (lines.length === 0) {
    return (
      <Prose look={LOOKS.help} width={width}>
        –
      </Prose>
    )
  }
  return (
    <>
      {lines.slice(0, SHOWN).map(({ number, title }) => (
        <Prose key={number} look={{ ...LOOKS.body, fontSize: 8 }} width={width} style={{ marginBottom: 2 }}>
          {`#${number} ${title}`}
        </Prose>
      ))}
      {rest.length > 0 && (
        <Prose look={LOOKS.help} width={width}>
          {rest.join(" ")}
        </Prose>
      )}
    </>
  )
}

const box: Style = { borderWidth: 0.75, borderColor: INK.line, padding: INSET, minHeight: 40 }
