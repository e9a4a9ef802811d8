import { View } from "@react-pdf/renderer"
import type { PracticeLine, QuestionBlock } from "@/lib/report/question-block"
import { capitalised } from "@/lib/report/review-words"
import { useSay } from "./dress"
import { LOOKS } from "./looks"
import { Prose, useTextWidth } from "./prose"
import { tag } from "./structure"
import { row } from "./style"

/** Chosen and not chosen practices side by side; those that do not apply below the second list. */
export function PracticeColumns({ question }: { question: QuestionBlock }) {
  const { inPlace, notYet, notApplicable, noneOfThese, risk } = question
  const say = useSay()
  const set = inPlace.length + notApplicable.length > 0
  if (risk === "NOT_APPLICABLE" && !set) return null
  const open =
    risk === "UNANSWERED" || risk === "NOT_APPLICABLE" ? say("Practices asked about") : say("Not yet in place")
  return (
    <View style={[row, { marginTop: 8, gap: GAP }]}>
      <View style={column}>
        <PracticeList
          title={`${say("In place")} (${inPlace.length})`}
          lines={inPlace}
          empty={noneOfThese ? say("None of these practices.") : say("Nothing is ticked.")}
        />
      </View>
      <View style={column}>
        {(notYet.length > 0 || notApplicable.length === 0) && (
          <PracticeList title={`${open} (${notYet.length})`} lines={notYet} empty={say("Nothing is missing.")} />
        )}
        {notApplicable.length > 0 && (
          <PracticeList title={`${say("Not applicable")} (${notApplicable.length})`} lines={notApplicable} empty="" />
        )}
      </View>
    </View>
  )
}

const GAP = 18
export const NUMBER = 16
const column = { flexGrow: 1, flexBasis: 0 } as const

function PracticeList({ title, lines, empty }: { title: string; lines: PracticeLine[]; empty: string }) {
  return (
    <View style={{ marginBottom: 4 }} {...tag("L")}>
      <Prose look={LOOKS.label} style={{ marginBottom: 2 }} fixed {...tag("Caption")}>
        {title}
      </Prose>
      {lines.length === 0 && empty !== "" && <Prose look={LOOKS.muted}>{empty}</Prose>}
      {lines.map((line) => (
        <PracticeItem key={line.number} line={line} />
      ))}
    </View>
  )
}

function PracticeItem({ line: { number, title, reason, notes } }: { line: PracticeLine }) {
  const width = (useTextWidth() - GAP) / 2 - NUMBER
  const remark = capitalised([reason, notes].filter(Boolean).join(": "))
  return (
    <View style={[row, { marginBottom: 2 }]} wrap={false} {...tag("LI")}>
      <Prose look={LOOKS.muted} style={{ width: NUMBER }} {...tag("Lbl")}>
        {String(number)}
      </Prose>
      {remark === "" ? (
        <Prose look={LOOKS.body} width={width} style={column} {...tag("LBody")}>
          {title}
        </Prose>
      ) : (
        <View style={column} {...tag("LBody")}>
          <Prose look={LOOKS.body} width={width}>
            {title}
          </Prose>
          <Prose look={LOOKS.help} width={width}>
            {remark}
          </Prose>
        </View>
      )}
    </View>
  )
}
