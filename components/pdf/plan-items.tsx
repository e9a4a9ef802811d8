import { Text, View } from "@react-pdf/renderer"
import type { PlanItem } from "@/lib/report/plan-item"
import type { Say } from "@/lib/report/words/say"
import { useSay } from "./dress"
import type { Piece } from "./flow"
import { LOOKS } from "./looks"
import { NotesBox } from "./notes-box"
import { Prose, useTextWidth } from "./prose"
import { QuestionHead, WhyAsked } from "./question"
import { Steps } from "./steps"
import { tag } from "./structure"
import { bold } from "./style"

/** One block per question at risk. */
export function planBody(items: PlanItem[]): Piece[] {
  return items.map((item, index) => ({ content: <Item key={item.rank} item={item} />, startsPage: index === 0 }))
}

/** What it is about, what would lower the risk, the steps, what the team noted. */
function Item({ item }: { item: PlanItem }) {
  const width = useTextWidth()
  const say = useSay()
  const { rank, reach, steps, notes } = item
  return (
    <View style={{ marginBottom: 22 }} {...tag("Sect")}>
      <QuestionHead question={item} rank={rank} />
      <Prose look={LOOKS.body} width={width} style={{ marginTop: 6 }}>
        {whereOf(item, say)}
      </Prose>
      <WhyAsked question={item} />
      {reach !== "" && <Text style={[bold, { marginTop: 6 }]}>{`${reach}.`}</Text>}
      {steps.length > 0 && <Steps steps={steps} />}
      {notes !== "" && <NotesBox title={say("Notes from the review")} text={notes} />}
    </View>
  )
}

function whereOf({ pillarName, lensName, inPlace, practices }: PlanItem, say: Say): string {
  const values = { number: inPlace.length, practices: say.counted(practices, "practice") }
  return `${pillarName}, ${lensName} · ${say("{number} of {practices} in place", values)}`
}
