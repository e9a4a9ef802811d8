import { View } from "@react-pdf/renderer"
import { useSay } from "./dress"
import { keepWithNext } from "./flow"
import { INK } from "./ink"
import { LOOKS } from "./looks"
import { Prose, useTextWidth } from "./prose"
import { tag } from "./structure"

export interface RegisterEntryFacts {
  title: string
  reason: string
  tradeOff: string
  /** Who decided, when, until when; in the order of reading. */
  facts: readonly string[]
}

/** One decision between the margins: a reason may be as long as its writer wants, a column would not hold it. */
export function RegisterEntry({ entry: { title, reason, tradeOff, facts } }: { entry: RegisterEntryFacts }) {
  const say = useSay()
  const width = useTextWidth()
  return (
    <View style={{ borderTopWidth: 0.75, borderColor: INK.line, paddingTop: 4, paddingBottom: 7 }} {...tag("LI")}>
      <View wrap={false} {...keepWithNext} {...tag("Lbl")}>
        <Prose look={LOOKS.bold} width={width}>
          {title}
        </Prose>
        <Prose look={LOOKS.help} width={width}>
          {facts.filter(Boolean).join(" · ")}
        </Prose>
      </View>
      <View {...tag("LBody")}>
        {reason !== "" && (
          <Prose look={LOOKS.body} width={width} style={{ marginTop: 2 }}>
            {reason}
          </Prose>
        )}
        {tradeOff !== "" && (
          <Prose look={LOOKS.muted} width={width} style={{ marginTop: 2 }}>
            {`${say("Trade-off")}: ${tradeOff}`}
          </Prose>
        )}
      </View>
    </View>
  )
}
