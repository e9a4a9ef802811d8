import { Text, View } from "@react-pdf/renderer"
import type { QuestionBlock } from "@/lib/report/question-block"
import { capitalised } from "@/lib/report/review-words"
import { keepWithNext } from "./flow"
import { INK, RISK_INK } from "./ink"
import { Links } from "./links"
import { NotesBox } from "./notes-box"
import { PracticeColumns } from "./practices"
import { RiskBadge } from "./risk-mark"
import { Steps } from "./steps"
import { tag } from "./structure"
import { bold, muted, row, small } from "./style"
import { T } from "./text"
import { Word } from "./word"

/** One question as answered: what was asked and why, what is in place, what the team noted, what to do. */
export function Question({ question }: { question: QuestionBlock }) {
  const { notes, steps } = question
  return (
    <View style={{ marginBottom: 20 }} {...tag("Sect")}>
      <QuestionHead question={question} />
      <WhyAsked question={question} />
      <PracticeColumns question={question} />
      {notes !== "" && <NotesBox title="Notes" text={notes} />}
      {steps.length > 0 && <Steps steps={steps} />}
    </View>
  )
}

/** The lens's description and help, with its links. */
export function WhyAsked({ question: { title, why, help, links } }: { question: QuestionBlock }) {
  const texts = [why, ...help].filter((text) => text !== "" && text !== title)
  return (
    <View style={{ marginTop: 6 }}>
      {texts.map((text) => (
        <T key={text} style={muted}>
          {text}
        </T>
      ))}
      {links.length > 0 && <Links links={links} />}
    </View>
  )
}

/** Number, title and risk; the rule at the edge carries the risk's colour. Never alone at the foot of a page. */
export function QuestionHead({ question, rank }: { question: QuestionBlock; rank?: number }) {
  const { anchor, label, title, risk, because, reason } = question
  const edge = { borderLeftWidth: 3, borderLeftColor: RISK_INK[risk], paddingLeft: 9 }
  return (
    <View id={anchor} wrap={false} {...keepWithNext} style={edge}>
      <View style={[row, { gap: 10 }]}>
        <View style={{ flexGrow: 1, flexBasis: 0 }} {...tag("H3")}>
          <Word place="question-label" style={[small, bold, { color: INK.accent }]} {...tag("Span")}>
            {rank === undefined ? label : `${rank} · ${label}`}
          </Word>
          <T style={[bold, { fontSize: 11.5, lineHeight: 1.3 }]} {...tag("Span")}>
            {title}
          </T>
        </View>
        <View>
          <RiskBadge risk={risk} />
        </View>
      </View>
      <Text style={[small, muted, { marginTop: 2 }]}>
        {reason === "" ? `${capitalised(because)}.` : `Set aside: ${reason}`}
      </Text>
    </View>
  )
}
