import { View } from "@react-pdf/renderer"
import type { ActionSheet } from "@/lib/report/work"
import { CheckList } from "./check-list"
import { useInk, useSay } from "./dress"
import { keepWithNext, type Piece } from "./flow"
import { Title } from "./headings"
import { INK } from "./ink"
import { LevelMark, levelInk } from "./level-badge"
import { Links } from "./links"
import { LOOKS } from "./looks"
import { Prose, useTextWidth } from "./prose"
import { tag } from "./structure"
import { row } from "./style"

/** One sheet for each improvement at high risk. */
export function sheetPieces(sheets: readonly ActionSheet[]): Piece[] {
  if (sheets.length === 0) return []
  return [
    { content: <SheetsHead key="sheets" />, keepsWithNext: true },
    ...sheets.map((sheet) => ({ content: <Sheet key={sheet.anchor} sheet={sheet} /> })),
  ]
}

function SheetsHead() {
  const say = useSay()
  return (
    <Title id="sheets" about={say("One sheet for each improvement at high risk.")}>
      {say("Action sheets")}
    </Title>
  )
}

function Sheet({ sheet }: { sheet: ActionSheet }) {
  const say = useSay()
  return (
    <View style={{ marginBottom: 22 }} {...tag("Sect")}>
      <SheetHead sheet={sheet} />
      <Facts sheet={sheet} />
      <Said label={say("If nothing is done")} text={sheet.impactText} />
      <Said label={say("Recommendation")} text={sheet.recommendation} />
      <CheckList label={say("Steps")} checks={sheet.steps} />
      <CheckList label={say("How one sees that it worked")} checks={sheet.criteria} />
      <Said label={say("What it costs")} text={sheet.costNote} />
      <Said label={say("Trade-off")} text={sheet.tradeOff} />
      <Said label={say("Evidence")} text={sheet.evidence} />
      <Answers sheet={sheet} />
      {sheet.resources.length > 0 && (
        <View style={{ marginTop: 7 }}>
          <Label text={say("Further reading")} />
          <Links links={sheet.resources} />
        </View>
      )}
    </View>
  )
}

function SheetHead({ sheet }: { sheet: ActionSheet }) {
  const { accent } = useInk()
  const { anchor, number, title, pillarName, risk } = sheet
  const width = useTextWidth() - 12 - 84
  const edge = { borderLeftWidth: 3, borderLeftColor: levelInk(risk), paddingLeft: 9 }
  return (
    <View id={anchor} style={[row, edge, { justifyContent: "space-between" }]} wrap={false} {...keepWithNext}>
      <View style={{ width }} {...tag("H3")}>
        <Prose look={{ ...LOOKS.code, color: accent }} {...tag("Span")}>
          {[`#${number}`, pillarName].filter(Boolean).join(" · ")}
        </Prose>
        <Prose look={LOOKS.question} width={width} {...tag("Span")}>
          {title}
        </Prose>
      </View>
      <LevelMark line={sheet} />
    </View>
  )
}

/** Who, until when, how much, in four columns. */
function Facts({ sheet: { owner, due, isOverdue, status, effort, priority } }: { sheet: ActionSheet }) {
  const say = useSay()
  const facts: [string, string][] = [
    [say("Owner"), owner || say("nobody yet")],
    [say("Due"), due === "" ? say("no date") : isOverdue ? `${due}, ${say("overdue")}` : due],
    [say("Status"), status],
    [say("Effort"), effort],
    [say("Priority"), priority],
  ]
  const width = useTextWidth() / facts.length
  return (
    <View style={[row, { marginTop: 6, backgroundColor: INK.tint, paddingVertical: 4 }]} wrap={false} {...keepWithNext}>
      {facts.map(([label, text]) => (
        <View key={label} style={{ width, paddingHorizontal: 6 }}>
          <Prose look={LOOKS.label} width={width - 12}>
            {label}
          </Prose>
          <Prose look={{ ...LOOKS.body, fontSize: 8.5 }} width={width - 12}>
            {text}
          </Prose>
        </View>
      ))}
    </View>
  )
}

function Label({ text }: { text: string }) {
  return (
    <Prose look={LOOKS.label} {...keepWithNext}>
      {text}
    </Prose>
  )
}

function Said({ label, text }: { label: string; text: string }) {
  const width = useTextWidth()
  if (text.trim() === "") return null
  return (
    <View style={{ marginTop: 7 }}>
      <Label text={label} />
      <Prose look={LOOKS.body} width={width}>
        {text.trim()}
      </Prose>
    </View>
  )
}

function Answers({ sheet: { links } }: { sheet: ActionSheet }) {
  const say = useSay()
  const width = useTextWidth()
  if (links.length === 0) return null
  return (
    <View style={{ marginTop: 7 }} {...tag("L")}>
      <Label text={say("Questions that it answers")} />
      {[...links.entries()].map(([at, { label, title, practices }]) => (
        <View key={at} style={{ marginBottom: 2 }} {...tag("LI")}>
          <Prose look={LOOKS.body} width={width} {...tag("LBody")}>
            {`${label} ${title}`}
          </Prose>
          {practices.length > 0 && (
            <Prose look={LOOKS.help} width={width}>
              {`${say("Not yet in place")}: ${practices.join("; ")}`}
            </Prose>
          )}
        </View>
      ))}
    </View>
  )
}
