import { Text, View } from "@react-pdf/renderer"
import type { PillarSection } from "@/lib/report/full-review"
import type { QuestionBlock } from "@/lib/report/question-block"
import type { Say } from "@/lib/report/words/say"
import { questionCount } from "@/lib/review/counts"
import { drawing, inkOf, riskShape } from "./drawing"
import { useSay } from "./dress"
import { RISK_TINT } from "./ink"
import { tag } from "./structure"
import { label, row, type Style, small } from "./style"
import { T } from "./text"

const CELL = 12
const PITCH = CELL + 2
const MARK = 7
const INSET = (CELL - MARK) / 2
export const NAMES_WIDTH = 96
const names: Style = { width: NAMES_WIDTH, paddingRight: 6, paddingTop: 1, maxLines: 2, textOverflow: "ellipsis" }

interface QuestionMapProps {
  pillars: PillarSection[]
  /** Points for the squares beside the pillar's name. */
  width: number
}

/** One square per question, in the order of the lens: where the risks sit, at a glance. */
export function QuestionMap({ pillars, width }: QuestionMapProps) {
  const say = useSay()
  const columns = Math.max(1, Math.floor(width / PITCH))
  return (
    <View>
      <Text style={[label, { marginBottom: 4 }]}>{say("Every question in its order, by risk")}</Text>
      {pillars.map(({ anchor, row: pillar, questions }) => {
        const height = Math.max(1, Math.ceil(questions.length / columns)) * PITCH
        return (
          <View key={anchor} style={[row, { marginBottom: 3 }]}>
            <T style={[small, names]}>{pillar.name}</T>
            <View
              style={{ width, height }}
              {...tag("Figure", altOf(pillar, say))}
              {...drawing(() => squares(questions, columns))}
            />
          </View>
        )
      })}
    </View>
  )
}

function altOf({ name, counts }: PillarSection["row"], say: Say): string {
  const risks = say.list([say.counted(counts.HIGH, "high risk"), say.counted(counts.MEDIUM, "medium risk")])
  return `${name}: ${say("{risks} in {questions}", { risks, questions: say.counted(questionCount(counts), "question") })}`
}

function squares(questions: QuestionBlock[], columns: number): string {
  const drawn = questions.map(({ risk }, index) => {
    const left = (index % columns) * PITCH
    const top = Math.floor(index / columns) * PITCH
    return `${inkOf(RISK_TINT[risk])} rg ${left} ${top} ${CELL} ${CELL} re f ${riskShape(risk, MARK, left + INSET, top + INSET)}`
  })
  return drawn.join("\n")
}
