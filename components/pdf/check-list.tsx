import { View } from "@react-pdf/renderer"
import { drawing, inkOf } from "./drawing"
import { keepWithNext } from "./flow"
import { INK } from "./ink"
import { LOOKS } from "./looks"
import { Prose, useTextWidth } from "./prose"
import { tag } from "./structure"
import { row } from "./style"

interface CheckListProps {
  label: string
  checks: readonly { text: string; done: boolean }[]
}

const BOX = 7

/** Steps with a box to tick; what is done has its tick. */
export function CheckList({ label, checks }: CheckListProps) {
  const width = useTextWidth() - 14
  if (checks.length === 0) return null
  return (
    <View style={{ marginTop: 7 }} {...tag("L")}>
      <Prose look={LOOKS.label} {...keepWithNext}>
        {label}
      </Prose>
      {[...checks.entries()].map(([at, { text, done }]) => (
        <View key={at} style={[row, { marginBottom: 1.5 }]} {...tag("LI")}>
          <View
            style={{ width: BOX, height: BOX, marginTop: 3, marginRight: 14 - BOX }}
            {...tag("Lbl")}
            {...drawing(() => (done ? `${square} ${tick}` : square))}
          />
          <Prose look={done ? LOOKS.muted : LOOKS.body} width={width} {...tag("LBody")}>
            {text}
          </Prose>
        </View>
      ))}
    </View>
  )
}

const square = `0.75 w ${inkOf(INK.muted)} RG 0 0 ${BOX} ${BOX} re S`
const tick = `1.25 w ${inkOf(INK.ink)} RG 1.5 3.6 m 3 5.2 l 5.6 1.8 l S`
