"use client"

import Plus from "lucide-react/icons/plus"
import { useEditor } from "@/components/lens/editor/editor-context"
import { InlineProblems } from "@/components/lens/editor/inline-problems"
import { RuleCard } from "@/components/lens/editor/rule-card"
import { ThingProvider, useThing } from "@/components/lens/editor/thing"
import { useQuestion } from "@/components/lens/editor/use-question"
import { TruthTable } from "@/components/lens/rules/truth-table"
import { Button } from "@/components/ui/button"
import { listAt } from "@/lib/lens/edit/place"
import { addRule } from "@/lib/lens/edit/rules"
import { LIMITS } from "@/lib/lens/limits"

/** The rules of a question in their order, and what they make of every possible answer. */
export function RulesForm() {
  const { draft } = useEditor()
  const { pointer, node } = useThing()
  const rules = listAt(node, "riskRules")?.items ?? []
  const read = useQuestion()
  if (!read) return null
  const add = () => {
    const now = draft.read()
    if (now.tree.root.kind === "object") draft.change(addRule(now.text, now.tree.root, pointer))
  }
  return (
    <section aria-labelledby="rules" className="grid gap-3">
      <div>
        <h2 id="rules" className="text-lg">
          Risk rules
        </h2>
        <p className="text-muted text-sm">
          The first rule that is true decides. The default is true whenever it is asked.
        </p>
      </div>
      <InlineProblems pointer={`${pointer}/riskRules`} />
      <ol className="grid gap-3">
        {rules.map((_, index) => (
          <li key={`${pointer}/riskRules/${String(index)}`}>
            <ThingProvider pointer={`${pointer}/riskRules/${index}`}>
              <RuleCard index={index} count={rules.length} choices={read.question.choices} />
            </ThingProvider>
          </li>
        ))}
      </ol>
      {rules.length < LIMITS.rules ? (
        <Button className="justify-self-start" onClick={add}>
          <Plus aria-hidden /> Add a rule
        </Button>
      ) : null}
      {read.isSound ? <TruthTable question={read.question} /> : null}
    </section>
  )
}
