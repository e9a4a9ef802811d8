import { Text, View } from "@react-pdf/renderer"
import type { Paper } from "@/lib/report/dress"
import type { FullReview, LensSection, PillarSection } from "@/lib/report/full-review"
import type { Say } from "@/lib/report/words/say"
import { useInk, useSay } from "./dress"
import { keepWithNext, type Piece } from "./flow"
import { NotesBox } from "./notes-box"
import { LensOverview } from "./overview"
import { Question } from "./question"
import { tag } from "./structure"
import { bold, muted, row, title } from "./style"
import { T } from "./text"

/** Every lens, pillar and question in full. Each lens begins on a new page; pillars follow one another. */
export function reviewBody({ lenses }: FullReview, paper: Paper): Piece[] {
  return lenses.flatMap((lens) => {
    const opening = (
      <View key={lens.anchor}>
        <LensHead lens={lens} />
        {lenses.length > 1 && <LensOverview lens={lens} paper={paper} />}
      </View>
    )
    return [{ content: opening, startsPage: true }, ...lens.pillars.flatMap(pillarPieces)]
  })
}

function pillarPieces(pillar: PillarSection): Piece[] {
  return [
    { content: <PillarStart key={pillar.anchor} pillar={pillar} />, keepsWithNext: !hasTexts(pillar) },
    ...pillar.questions.map((question) => ({
      content: <Question key={question.anchor} question={question} />,
    })),
  ]
}

function LensHead({ lens: { anchor, name, version, notes } }: { lens: LensSection }) {
  const say = useSay()
  return (
    <View id={anchor} style={{ marginBottom: 14 }} {...tag("Sect")}>
      <T style={title} {...tag("H1")}>
        {name}
      </T>
      <Text style={muted}>{say("Version {version}", { version })}</Text>
      {notes !== "" && <NotesBox title={say("Notes on this lens")} text={notes} />}
    </View>
  )
}

function PillarStart({ pillar: { anchor, row: pillar, notes } }: { pillar: PillarSection }) {
  const { name, reason } = pillar
  const say = useSay()
  const { brass } = useInk()
  return (
    <View {...tag("Sect")}>
      <View id={anchor} style={[band, { borderColor: brass }]} wrap={false} {...keepWithNext}>
        <T style={[bold, { fontSize: 14, lineHeight: 1.25, flexGrow: 1, flexBasis: 0 }]} {...tag("H2")}>
          {name}
        </T>
        <Text style={muted}>{standing(pillar, say)}</Text>
      </View>
      {reason !== "" && <NotesBox title={say("Left out, because")} text={reason} />}
      {notes !== "" && <NotesBox title={say("Notes on this pillar")} text={notes} />}
      {hasTexts({ row: pillar, notes }) && <View style={{ height: 14 }} />}
    </View>
  )
}

const band = {
  ...row,
  alignItems: "flex-end",
  borderBottomWidth: 1.5,
  paddingBottom: 4,
  marginBottom: 14,
  marginTop: 8,
} as const

function standing({ standing: words, answered, total, counts }: PillarSection["row"], say: Say): string {
  if (words === "not assessed") return say("Not assessed: every question was set aside")
  if (words === "no questions") return say("No questions")
  const done = say("{number} of {total} answered", { number: answered, total })
  return `${done} · ${say.counted(counts.HIGH, "high risk")} · ${say.counted(counts.MEDIUM, "medium risk")}`
}

/** Texts between the heading and the first question. */
function hasTexts({ row: pillar, notes }: Pick<PillarSection, "row" | "notes">): boolean {
  return notes !== "" || pillar.reason !== ""
}
