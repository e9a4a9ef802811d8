import { G, Rect, Svg, Text, View } from "@react-pdf/renderer"
import type { PillarSection } from "@/lib/report/full-review"
import { questionCount } from "@/lib/review/counts"
import { RISK_TINT } from "./ink"
import { RiskShape } from "./risk-mark"
import { tag } from "./structure"
import { label, row, type Style, small } from "./style"
import { T } from "./text"

const CELL = 12
const PITCH = CELL + 2
export const NAMES_WIDTH = 96
const names: Style = { width: NAMES_WIDTH, paddingRight: 6, paddingTop: 1, maxLines: 2, textOverflow: "ellipsis" }

interface QuestionMapProps {
  pillars: PillarSection[]
  /** Points for the squares beside the pillar's name. */
  width: number
}

/** One square per question, in the order of the lens: where the risks sit, at a glance. */
export function QuestionMap({ pillars, width }: QuestionMapProps) {
  const columns = Math.max(1, Math.floor(width / PITCH))
  return (
    <View>
      <Text style={[label, { marginBottom: 4 }]}>Every question in its order, by risk</Text>
      {pillars.map(({ anchor, row: pillar, questions }) => {
        const height = Math.max(1, Math.ceil(questions.length / columns)) * PITCH
        return (
          <View key={anchor} style={[row, { marginBottom: 3 }]}>
            <T style={[small, names]}>{pillar.name}</T>
            <Svg viewBox={`0 0 ${width} ${height}`} style={{ width, height }} {...tag("Figure", altOf(pillar))}>
              {questions.map(({ anchor: key, risk }, index) => (
                <G
                  key={key}
                  transform={`translate(${(index % columns) * PITCH} ${Math.floor(index / columns) * PITCH})`}
                >
                  <Rect x={0} y={0} width={CELL} height={CELL} rx={1.5} fill={RISK_TINT[risk]} />
                  <G transform="translate(2.6 2.6) scale(0.57)">
                    <RiskShape risk={risk} />
                  </G>
                </G>
              ))}
            </Svg>
          </View>
        )
      })}
    </View>
  )
}

function altOf({ name, counts }: PillarSection["row"]): string {
  return `${name}: ${counts.HIGH} high and ${counts.MEDIUM} medium risks in ${questionCount(counts)} questions`
}
