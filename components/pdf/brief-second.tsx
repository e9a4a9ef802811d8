import { View } from "@react-pdf/renderer"
import type { ExecutiveBrief } from "@/lib/report/executive-brief"
import { useSay } from "./dress"
import { Paragraph, Part } from "./headings"
import { INK, RISK_INK } from "./ink"
import { LOOKS, type Look } from "./looks"
import { Prose, useTextWidth } from "./prose"
import { row } from "./style"
import { type Column, Table } from "./table"

type Step = ExecutiveBrief["steps"][number]

const NUMBER: Look = { ...LOOKS.bold, fontSize: 17, lineHeight: 1.2 }

/** How far the work is, as large numbers. */
export function BriefProgress({ brief: { work, workFinding } }: { brief: ExecutiveBrief }) {
  const say = useSay()
  const width = useTextWidth() / 4
  if (!work) return <View />
  const told: [number, string, string][] = [
    [work.open, say("{number} open", { number: "" }), INK.ink],
    [work.started, say("{number} in progress", { number: "" }), INK.ink],
    [work.done, say("{number} done", { number: "" }), RISK_INK.NONE],
    [work.overdue, say("{number} overdue", { number: "" }), work.overdue > 0 ? RISK_INK.HIGH : INK.ink],
  ]
  return (
    <View wrap={false}>
      <Part about={workFinding}>{say("Progress")}</Part>
      <View style={row}>
        {told.map(([count, words, color]) => (
          <View key={words} style={{ width }}>
            <Prose look={{ ...NUMBER, color }} width={width}>
              {String(count)}
            </Prose>
            <Prose look={LOOKS.help} width={width}>
              {words.trim()}
            </Prose>
          </View>
        ))}
      </View>
    </View>
  )
}

/** The next improvements by priority, or the practices to begin with. */
export function BriefSteps({ brief: { steps, work }, most }: { brief: ExecutiveBrief; most: number }) {
  const say = useSay()
  const shown = steps.slice(0, most)
  const values = { shown: shown.length, total: steps.length }
  const about = work
    ? say("{shown} of {total} improvements", values)
    : say("{shown} of {total} first practices", values)
  const people: Column<Step>[] = [
    { head: say("Owner"), width: 104, cell: ({ owner }) => owner || say("nobody yet") },
    { head: say("Due"), width: 100, cell: ({ due }) => due || say("no date") },
  ]
  return (
    <View>
      <Part about={steps.length > 0 ? about : ""}>{say("What happens next")}</Part>
      {steps.length === 0 ? (
        <Paragraph look={LOOKS.muted}>{say("Nothing to improve in what was answered")}</Paragraph>
      ) : (
        <Table<Step>
          columns={[{ head: say("Improvement"), cell: ({ title }) => title }, ...(work ? people : [])]}
          rows={shown}
        />
      )}
    </View>
  )
}

export function BriefQuickWins({ brief: { quickWins }, most }: { brief: ExecutiveBrief; most: number }) {
  const say = useSay()
  const width = useTextWidth()
  if (quickWins.length === 0) return <View />
  return (
    <View>
      <Part about={say("High impact, little effort, no change of architecture.")}>{say("Quick wins")}</Part>
      {[...quickWins.slice(0, most).entries()].map(([at, title]) => (
        <Prose key={at} look={LOOKS.body} width={width} style={{ marginBottom: 1.5 }}>
          {`• ${title}`}
        </Prose>
      ))}
    </View>
  )
}

export function BriefAccepted({ brief: { accepted }, most }: { brief: ExecutiveBrief; most: number }) {
  const say = useSay()
  const width = useTextWidth()
  if (accepted.length === 0) return <View />
  const rest = accepted.length - most
  return (
    <View>
      <Part>{`${say("What we live with")} (${accepted.length})`}</Part>
      {accepted.slice(0, most).map(({ number, title, reviewOn }) => (
        <Prose key={number} look={LOOKS.body} width={width} style={{ marginBottom: 1.5 }}>
          {`#${number} ${title} – ${say("until {day}", { day: reviewOn })}`}
        </Prose>
      ))}
      {rest > 0 && (
        <Prose look={LOOKS.help} width={width}>
          {say("and {number} more", { number: rest })}
        </Prose>
      )}
    </View>
  )
}

export function BriefNext({ brief: { nextReview } }: { brief: ExecutiveBrief }) {
  const say = useSay()
  return (
    <View wrap={false}>
      <Part>{say("When we look again")}</Part>
      <Paragraph>{nextReview}</Paragraph>
    </View>
  )
}
