import { View } from "@react-pdf/renderer"
import type { AcceptedLine } from "@/lib/report/work"
import { useSay } from "./dress"
import { Paragraph, Title } from "./headings"
import { LOOKS } from "./looks"
import { RegisterEntry } from "./register-entry"
import { tag } from "./structure"

/** Risks that somebody with the right decided to live with. */
export function AcceptedRisks({ accepted }: { accepted: AcceptedLine[] }) {
  const say = useSay()
  return (
    <View style={{ marginBottom: 16 }}>
      <Title id="accepted">{say("Accepted risks")}</Title>
      {accepted.length === 0 ? (
        <Paragraph look={LOOKS.muted}>{say("No risk was accepted.")}</Paragraph>
      ) : (
        <View {...tag("L")}>
          {accepted.map(({ number, title, reason, tradeOff, decider, decidedOn, reviewOn }) => {
            const facts = [
              `${say("Decided by")}: ${[decider, decidedOn].filter(Boolean).join(", ")}`,
              `${say("Looked at again on")}: ${reviewOn}`,
            ]
            return <RegisterEntry key={number} entry={{ title: `#${number} ${title}`, reason, tradeOff, facts }} />
          })}
        </View>
      )}
    </View>
  )
}
