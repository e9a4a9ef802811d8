import ArrowRight from "lucide-react/icons/arrow-right"
import { join } from "@/components/ui/join"
import type { Question } from "@/lib/lens/model"
import { evaluateRisk, type Selection } from "@/lib/risk/evaluate"
import { rulesInWords } from "@/lib/risk/rule-words"

const WORDS = { decides: "decides", before: "not true", after: "not asked" }

/** The rules in words and order; the first that is true decides. */
export function TesterRules({ question, answer }: { question: Question; answer: Selection }) {
  const { risk, ruleIndex } = evaluateRisk(question, answer)
  const rules = rulesInWords(question)
  const isAsked = risk !== "UNANSWERED" && risk !== "NOT_APPLICABLE" && !(risk === "NONE" && ruleIndex === null)
  // Without a default rule the last line in words is not a rule of the lens.
  const deciding = ruleIndex ?? (isAsked ? rules.length - 1 : -1)
  return (
    <ol className="grid gap-1 text-sm" aria-label="Rules, the first true one decides">
      {rules.map(({ words }, index) => {
        const state = index === deciding ? "decides" : index < deciding ? "before" : "after"
        return (
          <li
            key={words}
            aria-current={state === "decides" ? "true" : undefined}
            className={join(
              "grid grid-cols-[1rem_1fr_auto] items-baseline gap-1.5 rounded-sm px-1 py-0.5",
              state === "decides" ? "bg-accent-soft font-medium" : "text-muted",
            )}
          >
            {state === "decides" ? <ArrowRight aria-hidden className="size-3.5 self-center text-accent" /> : <span />}
            <span>{words}</span>
            <span className="text-xs">{WORDS[state]}</span>
          </li>
        )
      })}
    </ol>
  )
}
