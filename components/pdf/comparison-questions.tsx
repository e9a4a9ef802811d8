import { View } from "@react-pdf/renderer"
import type { Risk } from "@/lib/lens/model"
import type { ComparedQuestion } from "@/lib/report/comparison"
import type { ComparisonReport } from "@/lib/report/comparison-report"
import { useInk, useSay } from "./dress"
import { keepWithNext, type Piece } from "./flow"
import { Title } from "./headings"
import { INK, RISK_INK } from "./ink"
import { LOOKS } from "./looks"
import { NotesBox } from "./notes-box"
import { Prose, useTextWidth } from "./prose"
import { RiskBadge } from "./risk-mark"
import { tag } from "./structure"
import { row } from "./style"

type Group = ComparisonReport["groups"][number]

/** Every question that differs, in the lists of the comparison page. */
export function changePieces(groups: readonly Group[]): Piece[] {
  return groups.flatMap((group) => [
    { content: <GroupHead key={group.anchor} group={group} />, keepsWithNext: true },
    ...group.questions.map((question) => ({
      content: (
        <Change
          key={`${group.id} ${question.lensKey} ${question.id}`}
          question={question}
          byLens={group.id === "lens"}
        />
      ),
    })),
  ])
}

function GroupHead({ group: { anchor, title, about, questions } }: { group: Group }) {
  return (
    <View style={{ marginTop: 14 }}>
      <Title id={anchor} about={about}>{`${title} (${questions.length})`}</Title>
    </View>
  )
}

const BADGES = 190

function Change({ question, byLens }: { question: ComparedQuestion; byLens: boolean }) {
  const say = useSay()
  const { accent } = useInk()
  const width = useTextWidth()
  const { label, title, pillarName, lensName, before, after, notes, gained, lost, lensChange } = question
  const edge = { borderLeftWidth: 3, borderLeftColor: after ? RISK_INK[after] : INK.line, paddingLeft: 9 }
  const room = width - 12 - BADGES - 8
  return (
    <View style={{ marginBottom: 12 }} {...tag("Sect")}>
      <View style={[row, edge, { gap: 8 }]} wrap={false} {...keepWithNext}>
        <View style={{ width: room }} {...tag("H3")}>
          <Prose look={{ ...LOOKS.code, color: accent }} {...tag("Span")}>
            {label}
          </Prose>
          <Prose look={LOOKS.bold} width={room} {...tag("Span")}>
            {title}
          </Prose>
          <Prose look={LOOKS.help} width={room} {...tag("Span")}>
            {`${pillarName} · ${lensName}`}
          </Prose>
        </View>
        <View style={[row, { width: BADGES, gap: 5, justifyContent: "flex-end", alignItems: "flex-start" }]}>
          <Side risk={before} />
          <Prose look={LOOKS.mutedBold}>›</Prose>
          <Side risk={after} />
        </View>
      </View>
      {byLens && lensChange && (
        <Prose look={LOOKS.body} width={width}>
          {say(LENS_CHANGES[lensChange.kind])}
        </Prose>
      )}
      {!byLens && <Practices head={say("Now in place")} titles={gained} />}
      {!byLens && <Practices head={say("No longer in place")} titles={lost} />}
      {!byLens && notes && notes.before.trim() !== "" && (
        <NotesBox title={say("Notes before")} text={notes.before.trim()} />
      )}
      {!byLens && notes && notes.after.trim() !== "" && (
        <NotesBox title={say("Notes after")} text={notes.after.trim()} />
      )}
    </View>
  )
}

const LENS_CHANGES = {
  added: "The lens asks this since then.",
  removed: "The lens does not ask this any more.",
  rules: "The lens judges the same answer differently.",
} as const

function Side({ risk }: { risk: Risk | null }) {
  const say = useSay()
  return risk === null ? <Prose look={LOOKS.help}>{say("not asked")}</Prose> : <RiskBadge risk={risk} />
}

function Practices({ head, titles }: { head: string; titles: readonly string[] }) {
  const width = useTextWidth()
  if (titles.length === 0) return null
  return (
    <View style={{ marginTop: 4 }} {...tag("L")}>
      <Prose look={LOOKS.label} {...keepWithNext} {...tag("Caption")}>
        {head}
      </Prose>
      {[...titles.entries()].map(([at, title]) => (
        <View key={at} style={row} {...tag("LI")}>
          <Prose look={LOOKS.muted} style={{ width: 12 }} {...tag("Lbl")}>
            •
          </Prose>
          <Prose look={LOOKS.body} width={width - 12} {...tag("LBody")}>
            {title}
          </Prose>
        </View>
      ))}
    </View>
  )
}
