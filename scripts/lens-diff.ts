import { diffLenses, isEmptyDiff } from "@/lib/lens/diff"
import { diffInWords } from "@/lib/lens/diff-words"
import { diffAllRisks, type RuleDiff } from "@/lib/risk/rule-diff"
import { RISK_WORDS } from "@/lib/risk/words"
import { readLens } from "./lens-file"

/** How many answers are named per change of risk; the rest are counted. */
const SHOWN = 5

/** Prints what changed from one lens file to another, and which answers change their risk. */
export function compareFiles(oldFile: string, newFile: string, asJson: boolean): void {
  const before = readLens(oldFile)
  const after = readLens(newFile)
  const diff = diffLenses(before, after)
  const risks = diffAllRisks(before, after, diff)
  if (asJson) console.log(JSON.stringify({ diff, risks }, null, 2))
  else if (isEmptyDiff(diff)) console.log("Nothing changed.")
  else console.log([...diffInWords(before, after, diff), ...risks.flatMap(riskLines)].join("\n"))
}

function riskLines({ questionId, kept, changes }: RuleDiff): string[] {
  return changes.flatMap(({ before, after, subsets }) => {
    const answers = subsets.slice(0, SHOWN).map((subset) => {
      const ticked = kept.filter((_, index) => (subset >>> index) & 1)
      return `    ${ticked.join(" ")}`
    })
    const rest = subsets.length > SHOWN ? [`    and ${subsets.length - SHOWN} more`] : []
    const count = subsets.length === 1 ? "1 answer" : `${subsets.length} answers`
    return [`${questionId}: ${count} from ${RISK_WORDS[before]} to ${RISK_WORDS[after]}`, ...answers, ...rest]
  })
}
