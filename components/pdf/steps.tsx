import { View } from "@react-pdf/renderer"
import type { Step } from "@/lib/report/step"
import { useSay } from "./dress"
import { keepWithNext } from "./flow"
import { Links } from "./links"
import { LOOKS } from "./looks"
import { NUMBER } from "./practices"
import { Prose, useTextWidth } from "./prose"
import { tag } from "./structure"
import { row } from "./style"

/** What the lens says about the practices that are not in place and how to get there, one numbered step each. */
export function Steps({ steps }: { steps: Step[] }) {
  return (
    <View style={{ marginTop: 8 }} {...tag("L")}>
      <Prose look={LOOKS.label} style={{ marginBottom: 2 }} fixed {...tag("Caption")}>
        {useSay()("How to improve")}
      </Prose>
      {steps.map((step) => (
        <StepItem key={step.number} step={step} />
      ))}
    </View>
  )
}

function StepItem({ step: { number, practice, help, texts, links, effort, isQuickWin } }: { step: Step }) {
  const width = useTextWidth() - NUMBER
  const say = useSay()
  const remarks = [isQuickWin ? say("quick win") : "", effort ? say("effort {size}", { size: effort }) : ""]
    .filter(Boolean)
    .join(", ")
  return (
    <View style={[row, { marginBottom: 4 }]} {...tag("LI")}>
      <Prose look={LOOKS.muted} style={{ width: NUMBER }} {...tag("Lbl")}>
        {String(number)}
      </Prose>
      <View style={{ flexGrow: 1, flexBasis: 0 }} {...tag("LBody")}>
        <Prose look={LOOKS.bold} width={width} {...keepWithNext}>
          {practice}
        </Prose>
        {remarks !== "" && (
          <Prose look={LOOKS.help} width={width} {...keepWithNext}>
            {remarks}
          </Prose>
        )}
        {help.map((text) => (
          <Prose key={text} look={LOOKS.help} width={width}>
            {text}
          </Prose>
        ))}
        {texts.map((text) => (
          <Prose key={text} look={LOOKS.body} width={width}>
            {text}
          </Prose>
        ))}
        {links.length > 0 && <Links links={links} width={width} />}
      </View>
    </View>
  )
}
