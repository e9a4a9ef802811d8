import { View } from "@react-pdf/renderer"
import type { Step } from "@/lib/report/step"
import { keepWithNext } from "./flow"
import { Links } from "./links"
import { tag } from "./structure"
import { bold, label, muted, row, small } from "./style"
import { T } from "./text"
import { Word } from "./word"

/** What the lens says about the practices that are not in place and how to get there, one numbered step each. */
export function Steps({ steps }: { steps: Step[] }) {
  return (
    <View style={{ marginTop: 8 }} {...tag("L")}>
      <Word place="steps" style={[label, { marginBottom: 2 }]} fixed {...tag("Caption")}>
        How to improve
      </Word>
      {steps.map((step) => (
        <StepItem key={step.number} step={step} />
      ))}
    </View>
  )
}

function StepItem({ step: { number, practice, help, texts, links, effort, isQuickWin } }: { step: Step }) {
  const remarks = [isQuickWin ? "quick win" : "", effort ? `effort ${effort}` : ""].filter(Boolean).join(", ")
  return (
    <View style={[row, { marginBottom: 4 }]} {...tag("LI")}>
      <Word place="practice-number" style={[muted, { width: 16 }]} {...tag("Lbl")}>
        {String(number)}
      </Word>
      <View style={{ flexGrow: 1, flexBasis: 0 }} {...tag("LBody")}>
        <T style={bold} {...keepWithNext}>
          {practice}
        </T>
        {remarks !== "" && <T style={[small, muted]}>{remarks}</T>}
        {help.map((text) => (
          <T key={text} style={[small, muted]}>
            {text}
          </T>
        ))}
        {texts.map((text) => (
          <T key={text}>{text}</T>
        ))}
        {links.length > 0 && <Links links={links} />}
      </View>
    </View>
  )
}
