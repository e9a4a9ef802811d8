import { View } from "@react-pdf/renderer"
import type { AcceptedLine } from "@/lib/report/work"
import { useSay } from "./dress"
import { Paragraph, Title } from "./headings"
import { LOOKS, type Look } from "./looks"
import { Prose } from "./prose"
import { Table } from "./table"

const SMALL: Look = { ...LOOKS.body, fontSize: 8 }

/** Risks that somebody with the right to decided to live with. */
export function AcceptedRisks({ accepted }: { accepted: AcceptedLine[] }) {
  const say = useSay()
  return (
    <View style={{ marginBottom: 16 }}>
      <Title id="accepted">{say("Accepted risks")}</Title>
      {accepted.length === 0 ? (
        <Paragraph look={LOOKS.muted}>{say("No risk was accepted.")}</Paragraph>
      ) : (
        <Table<AcceptedLine>
          columns={[
            { head: say("#"), width: 26, look: LOOKS.muted, cell: ({ number }) => String(number) },
            { head: say("Improvement"), width: 128, cell: ({ title }) => title },
            { head: say("Reason"), cell: (line, width) => <Why line={line} width={width} /> },
            { head: say("Decided by"), width: 84, cell: (line, width) => <Decider line={line} width={width} /> },
            { head: say("Looked at again on"), width: 92, look: SMALL, cell: ({ reviewOn }) => reviewOn },
          ]}
          rows={accepted}
        />
      )}
    </View>
  )
}

function Why({ line: { reason, tradeOff }, width }: { line: AcceptedLine; width: number }) {
  const say = useSay()
  return (
    <View>
      <Prose look={LOOKS.body} width={width}>
        {reason || "–"}
      </Prose>
      {tradeOff !== "" && (
        <Prose look={LOOKS.help} width={width}>
          {`${say("Trade-off")}: ${tradeOff}`}
        </Prose>
      )}
    </View>
  )
}

function Decider({ line: { decider, decidedOn }, width }: { line: AcceptedLine; width: number }) {
  return (
    <View>
      <Prose look={SMALL} width={width}>
        {decider || "–"}
      </Prose>
      <Prose look={LOOKS.help} width={width}>
        {decidedOn}
      </Prose>
    </View>
  )
}
