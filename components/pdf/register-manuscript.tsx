import { View } from "@react-pdf/renderer"
import type { DecisionLine, DecisionRegister } from "@/lib/report/decision-register"
import type { Dress } from "@/lib/report/dress"
import type { Say } from "@/lib/report/words/say"
import { sayIn } from "@/lib/report/words/say-in"
import { AcceptedRisks } from "./accepted-risks"
import { COVER_EDGE, CoverSheet } from "./cover-sheet"
import { dressed, useSay } from "./dress"
import { fileProperties } from "./file-facts"
import { furniture } from "./furniture"
import { Paragraph, Title } from "./headings"
import { LOOKS } from "./looks"
import { Prose, useTextWidth } from "./prose"
import { RegisterEntry, type RegisterEntryFacts } from "./register-entry"
import { ReplacedSigns } from "./replaced-signs"
import { tag } from "./structure"
import type { Manuscript } from "./typeset"

/** Decisions and accepted risks, ready to be laid out. */
export function registerManuscript(register: DecisionRegister, dress: Dress, replaced: number): Manuscript {
  const { head, decisions } = register
  const say = sayIn(dress.language)
  const has = (section: string) => !dress.without.includes(section)
  const manuscript: Manuscript = {
    properties: fileProperties(head, dress),
    cover: <CoverSheet head={head} paper={dress.paper} foot={<Finding text={register.finding} />} />,
    front: [
      ...(has("accepted") ? [{ content: <AcceptedRisks key="accepted" accepted={register.accepted} /> }] : []),
      { content: <ReplacedSigns key="replaced" count={replaced} /> },
    ],
    body: has("decisions") ? [{ content: <Decisions key="decisions" decisions={decisions} /> }] : [],
    continues: true,
    paper: dress.paper,
    furniture: (pages) => furniture(head, dress, pages),
    bookmarks: [
      { title: say("Accepted risks"), anchor: "accepted" },
      { title: say("Every decision, newest first"), anchor: "decisions" },
    ],
  }
  return dressed(manuscript, dress)
}

function Finding({ text }: { text: string }) {
  const width = useTextWidth() - COVER_EDGE
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
        <View {...tag("L")}>
          {decisions.map((decision) => (
            <RegisterEntry key={decision.id} entry={entryOf(decision, say)} />
          ))}
        </View>
      )}
    </View>
  )
}

function entryOf(decision: DecisionLine, say: Say): RegisterEntryFacts {
  const { number, title, reason, tradeOff, risk, what, day, decider, reviewOn } = decision
  const facts = [
    day,
    `${say("Decided by")}: ${decider || say("by its date")}`,
    reviewOn === "" ? "" : `${say("Looked at again on")}: ${reviewOn}`,
  ]
  return { title: `${what}: #${number} ${title} · ${say("Risk")}: ${risk}`, reason, tradeOff, facts }
}
