import { View } from "@react-pdf/renderer"
import type { PracticeLine, QuestionBlock } from "@/lib/report/question-block"
import { capitalised } from "@/lib/report/review-words"
import { tag } from "./structure"
import { label, muted, row, small } from "./style"
import { T } from "./text"
import { Word } from "./word"

/** Chosen and not chosen practices side by side; those that do not apply below the second list. */
export function PracticeColumns({ question }: { question: QuestionBlock }) {
  const { inPlace, notYet, notApplicable, noneOfThese, risk } = question
  const set = inPlace.length + notApplicable.length > 0
  if (risk === "NOT_APPLICABLE" && !set) return null
  const open = risk === "UNANSWERED" || risk === "NOT_APPLICABLE" ? "Practices asked about" : "Not yet in place"
  return (
    <View style={[row, { marginTop: 8, gap: 18 }]}>
      <View style={column}>
        <PracticeList
          title={`In place (${inPlace.length})`}
          lines={inPlace}
          empty={noneOfThese ? "None of these practices." : "Nothing is ticked."}
        />
      </View>
      <View style={column}>
        {(notYet.length > 0 || notApplicable.length === 0) && (
          <PracticeList title={`${open} (${notYet.length})`} lines={notYet} empty="Nothing is missing." />
        )}
        {notApplicable.length > 0 && (
          <PracticeList title={`Not applicable (${notApplicable.length})`} lines={notApplicable} empty="" />
        )}
      </View>
    </View>
  )
}

const column = { flexGrow: 1, flexBasis: 0 } as const

function PracticeList({ title, lines, empty }: { title: string; lines: PracticeLine[]; empty: string }) {
  return (
    <View style={{ marginBottom: 4 }}>
      <Word place="practices" style={[label, { marginBottom: 2 }]} fixed>
        {title}
      </Word>
      {lines.length === 0 && empty !== "" && (
        <Word place="no-practices" style={muted}>
          {empty}
        </Word>
      )}
      {lines.length > 0 && (
        <View {...tag("L")}>
          {lines.map((line) => (
            <PracticeItem key={line.number} line={line} />
          ))}
        </View>
      )}
    </View>
  )
}

function PracticeItem({ line: { number, title, reason, notes } }: { line: PracticeLine }) {
  const remark = capitalised([reason, notes].filter(Boolean).join(": "))
  return (
    <View style={[row, { marginBottom: 2 }]} wrap={false} {...tag("LI")}>
      <Word place="practice-number" style={[muted, { width: 16 }]} {...tag("Lbl")}>
        {String(number)}
      </Word>
      {remark === "" ? (
        <T style={column} {...tag("LBody")}>
          {title}
        </T>
      ) : (
        <View style={column} {...tag("LBody")}>
          <T>{title}</T>
          <T style={[small, muted]}>{remark}</T>
        </View>
      )}
    </View>
  )
}
