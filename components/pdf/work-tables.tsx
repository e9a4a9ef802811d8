import { Link, View } from "@react-pdf/renderer"
import type { Say } from "@/lib/report/words/say"
import type { WorkLine, WorkReport } from "@/lib/report/work"
import { useSay } from "./dress"
import { Part, Title } from "./headings"
import { RISK_INK } from "./ink"
import { LevelMark } from "./level-badge"
import { LOOKS, type Look } from "./looks"
import { Prose } from "./prose"
import { type Column, Table } from "./table"

const SMALL: Look = { ...LOOKS.body, fontSize: 8 }

/** Every improvement in the order of its priority. */
export function WorkTable({ work, sheets }: { work: WorkReport; sheets: ReadonlySet<string> }) {
  const say = useSay()
  return (
    <View style={{ marginBottom: 16 }}>
      <Title id="improvements" about={work.finding}>
        {say("Improvements by priority")}
      </Title>
      <Table<WorkLine>
        columns={[
          { head: say("#"), width: 26, look: LOOKS.muted, cell: ({ number }) => String(number) },
          { head: say("Improvement"), cell: (line, width) => <Named line={line} width={width} target={sheets} /> },
          { head: say("Risk"), width: 78, cell: (line) => <LevelMark line={line} /> },
          { head: say("Owner"), width: 78, look: SMALL, cell: ({ owner }) => owner || say("nobody yet") },
          dueColumn(say),
          { head: say("Status"), width: 62, look: SMALL, cell: ({ status }) => status },
        ]}
        rows={work.lines}
      />
    </View>
  )
}

function dueColumn(say: Say): Column<WorkLine> {
  return {
    head: say("Due"),
    width: 70,
    cell: ({ due, isOverdue }, width) => (
      <Prose look={isOverdue ? { ...SMALL, fontWeight: 700, color: RISK_INK.HIGH } : SMALL} width={width}>
        {due === "" ? say("no date") : isOverdue ? `${due}, ${say("overdue")}` : due}
      </Prose>
    ),
  }
}

interface NamedProps {
  line: WorkLine
  width: number
  /** Anchors that the report has. */
  target: ReadonlySet<string>
}

/** Title, with pillar, questions, priority and effort under it. */
function Named({ line, width, target }: NamedProps) {
  const say = useSay()
  const { anchor, title, pillarName, questions, priority, effort } = line
  const facts = [pillarName, questions, `${say("Priority")}: ${priority}`, say("Effort: {size}", { size: effort })]
  const words = (
    <Prose look={LOOKS.body} width={width}>
      {title}
    </Prose>
  )
  return (
    <View>
      {target.has(anchor) ? (
        <Link src={`#${anchor}`} style={{ textDecoration: "none" }}>
          {words}
        </Link>
      ) : (
        words
      )}
      <Prose look={LOOKS.help} width={width}>
        {facts.filter(Boolean).join(" · ")}
      </Prose>
    </View>
  )
}

/** What is due when: one short table for each period. */
export function Roadmap({ periods }: { periods: WorkReport["roadmap"] }) {
  const say = useSay()
  return (
    <View style={{ marginBottom: 16 }}>
      <Title id="roadmap">{say("Roadmap")}</Title>
      {periods.map(({ title, lines }) => (
        <View key={title}>
          <Part>{`${title} (${lines.length})`}</Part>
          <Table<WorkLine>
            columns={[
              { head: say("#"), width: 26, look: LOOKS.muted, cell: ({ number }) => String(number) },
              { head: say("Improvement"), cell: (line) => line.title },
              { head: say("Risk"), width: 78, cell: (line) => <LevelMark line={line} /> },
              { head: say("Owner"), width: 84, look: SMALL, cell: ({ owner }) => owner || say("nobody yet") },
              dueColumn(say),
            ]}
            rows={lines}
          />
        </View>
      ))}
    </View>
  )
}
