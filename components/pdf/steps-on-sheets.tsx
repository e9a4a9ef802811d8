import { Link, View } from "@react-pdf/renderer"
import type { Step } from "@/lib/report/step"
import type { ActionSheet } from "@/lib/report/work"
import { useSay } from "./dress"
import { LOOKS } from "./looks"
import { NUMBER } from "./practices"
import { Prose, useTextWidth } from "./prose"
import { tag } from "./structure"
import { row } from "./style"

interface StepsOnSheetsProps {
  steps: readonly Step[]
  /** By the practice's title. */
  sheets: ReadonlyMap<string, ActionSheet>
}

/** Practices that an improvement puts in place: by name, with the way to its sheet, where the steps are. */
export function StepsOnSheets({ steps, sheets }: StepsOnSheetsProps) {
  const say = useSay()
  const width = useTextWidth() - NUMBER
  return (
    <View style={{ marginTop: 8 }} {...tag("L")}>
      <Prose look={LOOKS.label} style={{ marginBottom: 2 }} fixed {...tag("Caption")}>
        {say("On an action sheet")}
      </Prose>
      {steps.map(({ number, practice }) => {
        const sheet = sheets.get(practice)
        if (!sheet) return null
        return (
          <View key={number} style={[row, { marginBottom: 2 }]} wrap={false} {...tag("LI")}>
            <Prose look={LOOKS.muted} style={{ width: NUMBER }} {...tag("Lbl")}>
              {String(number)}
            </Prose>
            <View {...tag("LBody")}>
              <Link src={`#${sheet.anchor}`} style={{ textDecoration: "none" }}>
                <Prose look={LOOKS.body} width={width}>
                  {`${practice} – ${say("sheet {number}", { number: `#${sheet.number}` })}`}
                </Prose>
              </Link>
            </View>
          </View>
        )
      })}
    </View>
  )
}
