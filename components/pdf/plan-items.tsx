import { Text, View } from "@react-pdf/renderer"
import type { PlanItem } from "@/lib/report/plan-item"
import { counted } from "@/lib/report/review-words"
import { groupsOf, type Piece } from "./flow"
import { NotesBox } from "./notes-box"
import { QuestionHead } from "./question"
import { Steps } from "./steps"
import { tag } from "./structure"
import { bold, muted } from "./style"
import { T } from "./text"

/** One block per question at risk: what it is about, what would lower the risk, the steps, what the team noted. */
export function planBody(items: PlanItem[]): Piece[] {
  return groupsOf(items).map((group, index) => ({
    content: <Items key={group[0]?.rank} items={group} />,
    startsPage: index === 0,
  }))
}

function Items({ items }: { items: PlanItem[] }) {
  return (
    <View>
      {items.map((item) => (
        <View key={item.rank} style={{ marginBottom: 22 }} {...tag("Sect")}>
          <QuestionHead question={item} rank={item.rank} />
          <T style={[muted, { marginTop: 6 }]}>{whereOf(item)}</T>
          {item.why !== "" && <T style={{ marginTop: 4 }}>{item.why}</T>}
          {item.reach !== "" && <Text style={[bold, { marginTop: 6 }]}>{`${item.reach}.`}</Text>}
          {item.steps.length > 0 && <Steps steps={item.steps} />}
          {item.notes !== "" && <NotesBox title="Notes from the review" text={item.notes} />}
        </View>
      ))}
    </View>
  )
}

function whereOf({ pillarName, lensName, inPlace, practices }: PlanItem): string {
  return `${pillarName}, ${lensName} · ${inPlace.length} of ${counted(practices, "practice")} in place`
}
