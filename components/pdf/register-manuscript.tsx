import { View } from "@react-pdf/renderer"
import type { DecisionLine, DecisionRegister } from "@/lib/report/decision-register"
import type { Dress } from "@/lib/report/dress"
import { sayIn } from "@/lib/report/words/say-in"
import { AcceptedRisks } from "./accepted-risks"
import { CoverSheet } from "./cover-sheet"
import { dressed, useSay } from "./dress"
import { fileProperties } from "./file-facts"
import { furniture } from "./furniture"
import { Paragraph, Title } from "./headings"
import { LOOKS, type Look } from "./looks"
import { Prose, useTextWidth } from "./prose"
import { ReplacedSigns } from "./replaced-signs"
import { Table } from "./table"
import type { Manuscript } from "./typeset"

const SMALL: Look = { ...LOOKS.body, fontSize: 8 }

/** Decisions and accepted risks, ready to be laid out. */
export function registerManuscript(register: DecisionRegister, dress: Dress, replaced: number): Manuscript {
  const { head, decisions } = register
  const say = sayIn(dress.language)
  const has = (section: string) => !dress.without.includes(section)
  const manuscript: Manuscript = {
    properties: fileProperties(head, dress),
    cover: <CoverSheet head={head} paper={dress.paper} foot={<Finding text={register.finding} />} />,
    front: () => [
      ...(has("accepted") ? [{ content: <AcceptedRisks key="accepted" accepted={register.accepted} /> }] : []),
      { content: <ReplacedSigns key="replaced" count={replaced} /> },
    ],
    body: has("decisions") ? [{ content: <Decisions key="decisions" decisions={decisions} /> }] : [],
    paper: dress.paper,
    furniture: (pages) => furniture(head, dress, pages),
    bookmarks: [
      { title: say("Accepted risks"), anchor: "accepted" },
      { title: say("Every decision, newest first"), anchor: "decisions" },
    ],
    frontLength: 1,
  }
  return dressed(manuscript, dress)
}

function Finding({ text }: { text: string }) {
  const width = useTextWidth() - 40
  return (
    <Prose look={{ ...LOOKS.bold, fontSize: 13, lineHeight: 1.35 }} width={width}>
      {text}
    </Prose>
  )
}

function Decisions({ decisions }: { decisions: DecisionLine[] }) {
  const say = useSay()
  return (
    <View>
      <Title id="decisions">{say("Every decision, newest first")}</Title>
      {decisions.length === 0 ? (
        <Paragraph look={LOOKS.muted}>{say("Nothing was decided yet.")}</Paragraph>
      ) : (
        <Table<DecisionLine>
          columns={[
            { head: say("Day"), width: 76, look: SMALL, cell: ({ day }) => day },
            { head: say("Decision"), width: 84, look: { ...SMALL, fontWeight: 700 }, cell: ({ what }) => what },
            { head: say("Improvement and reason"), cell: (line, width) => <Words line={line} width={width} /> },
            { head: say("Decided by"), width: 84, look: SMALL, cell: ({ decider }) => decider || say("by its date") },
            { head: say("Looked at again on"), width: 84, look: SMALL, cell: ({ reviewOn }) => reviewOn || "–" },
          ]}
          rows={decisions}
        />
      )}
    </View>
  )
}

function Words({ line: { number, title, reason, tradeOff, risk }, width }: { line: DecisionLine; width: number }) {
  const say = useSay()
  return (
    <View>
      <Prose look={{ ...SMALL, fontWeight: 700 }} width={width}>
        {`#${number} ${title} · ${say("Risk")}: ${risk}`}
      </Prose>
      {reason !== "" && (
        <Prose look={SMALL} width={width}>
          {reason}
        </Prose>
      )}
      {tradeOff !== "" && (
        <Prose look={LOOKS.help} width={width}>
          {`${say("Trade-off")}: ${tradeOff}`}
        </Prose>
      )}
    </View>
  )
}
