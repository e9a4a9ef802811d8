import { View } from "@react-pdf/renderer"
import type { QuestionBlock } from "@/lib/report/question-block"
import { capitalised } from "@/lib/report/review-words"
import { useInk, useSay } from "./dress"
import { keepWithNext } from "./flow"
import { RISK_INK } from "./ink"
import { Links } from "./links"
import { LOOKS } from "./looks"
import { NotesBox } from "./notes-box"
import { PracticeColumns } from "./practices"
import { Prose, useTextWidth } from "./prose"
import { RiskBadge } from "./risk-mark"
import { Steps } from "./steps"
import { tag } from "./structure"
import { row } from "./style"

const EDGE = 12
const EDGE_LINE = 3
const GAP = 10
const BADGE = 84

/** One question as answered: what was asked and why, what is in place, what the team noted, what to do. */
export function Question({ question }: { question: QuestionBlock }) {
  const { notes, steps } = question
  const say = useSay()
  return (
    <View style={{ marginBottom: 20 }} {...tag("Sect")}>
      <QuestionHead question={question} />
      <WhyAsked question={question} />
      <PracticeColumns question={question} />
      {notes !== "" && <NotesBox title={say("Notes")} text={notes} />}
      {steps.length > 0 && <Steps steps={steps} />}
    </View>
  )
}

/** The lens's description and help, with its links. */
export function WhyAsked({ question: { title, why, help, links } }: { question: QuestionBlock }) {
  const width = useTextWidth()
  const texts = [why, ...help].filter((text) => text !== "" && text !== title)
  return (
    <View style={{ marginTop: 6 }}>
      {texts.map((text) => (
        <Prose key={text} look={LOOKS.muted} width={width}>
          {text}
        </Prose>
      ))}
      {links.length > 0 && <Links links={links} width={width} />}
    </View>
  )
}

/** Number, title and risk; the rule at the edge carries the risk's colour. Never alone at the foot of a page. */
export function QuestionHead({ question, rank }: { question: QuestionBlock; rank?: number }) {
  const { anchor, label, title, risk, because, reason } = question
  const textWidth = useTextWidth()
  const say = useSay()
  const { accent } = useInk()
  const width = textWidth - EDGE - GAP - BADGE
  const edge = { borderLeftWidth: EDGE_LINE, borderLeftColor: RISK_INK[risk], paddingLeft: EDGE - EDGE_LINE }
  return (
    <View id={anchor} wrap={false} {...keepWithNext} style={edge}>
      <View style={[row, { gap: GAP }]}>
        <View style={{ width }} {...tag("H3")}>
          <Prose look={{ ...LOOKS.code, color: accent }} {...tag("Span")}>
            {rank === undefined ? label : `${rank} · ${label}`}
          </Prose>
          <Prose look={LOOKS.question} width={width} {...tag("Span")}>
            {title}
          </Prose>
        </View>
        <View style={{ width: BADGE, alignItems: "flex-end" }}>
          <RiskBadge risk={risk} />
        </View>
      </View>
      <Prose look={LOOKS.help} width={textWidth - EDGE} style={{ marginTop: 2 }}>
        {reason === "" ? `${capitalised(because)}.` : say("Set aside: {reason}", { reason })}
      </Prose>
    </View>
  )
}
