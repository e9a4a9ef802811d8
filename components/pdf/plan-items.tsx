import { Text, View } from "@react-pdf/renderer"
import { sheetsByPractice } from "@/lib/report/on-sheets"
import type { PlanItem } from "@/lib/report/plan-item"
import type { Say } from "@/lib/report/words/say"
import type { ActionSheet } from "@/lib/report/work"
import { useSay } from "./dress"
import type { Piece } from "./flow"
import { Title } from "./headings"
import { LOOKS } from "./looks"
import { NotesBox } from "./notes-box"
import { Prose, useTextWidth } from "./prose"
import { QuestionHead, WhyAsked } from "./question"
import { Steps } from "./steps"
import { StepsOnSheets } from "./steps-on-sheets"
import { tag } from "./structure"
import { bold } from "./style"

/** One block per question at risk. What an action sheet puts in place is told there, not twice. */
export function planBody(items: PlanItem[], sheets: readonly ActionSheet[]): Piece[] {
  return (["HIGH", "MEDIUM"] as const).flatMap((risk) => {
    const some = items.filter((item) => item.risk === risk)
    const blocks = some.map((item) => ({
      content: <Item key={item.rank} item={item} sheets={sheetsByPractice(item, sheets)} />,
    }))
    return some.length === 0 ? [] : [{ content: <RiskTitle key={risk} risk={risk} />, keepsWithNext: true }, ...blocks]
  })
}

function RiskTitle({ risk }: { risk: "HIGH" | "MEDIUM" }) {
  const say = useSay()
  return <Title>{risk === "HIGH" ? say("High risks") : say("Medium risks")}</Title>
}

/** What it is about, what would lower the risk, the steps, what the team noted. */
function Item({ item, sheets }: { item: PlanItem; sheets: ReadonlyMap<string, ActionSheet> }) {
  const width = useTextWidth()
  const say = useSay()
  const { rank, reach, steps, notes } = item
  const own = steps.filter(({ practice }) => !sheets.has(practice))
  return (
    <View style={{ marginBottom: 22 }} {...tag("Sect")}>
      <QuestionHead question={item} rank={rank} />
      <Prose look={LOOKS.body} width={width} style={{ marginTop: 6 }}>
        {whereOf(item, say)}
      </Prose>
      <WhyAsked question={item} />
      {reach !== "" && <Text style={[bold, { marginTop: 6 }]}>{`${reach}.`}</Text>}
      {own.length > 0 && <Steps steps={own} />}
      {own.length < steps.length && <StepsOnSheets steps={steps} sheets={sheets} />}
      {notes !== "" && <NotesBox title={say("Notes from the review")} text={notes} />}
    </View>
  )
}

function whereOf({ pillarName, lensName, inPlace, practices }: PlanItem, say: Say): string {
  const values = { number: inPlace.length, practices: say.counted(practices, "practice") }
  return `${pillarName}, ${lensName} · ${say("{number} of {practices} in place", values)}`
}
