import { GuidanceParts, Part } from "@/components/learn/guidance-parts"
import { LearnMore } from "@/components/learn/learn-more"
import { learnPath } from "@/components/learn/learn-path"
import type { AnswerView } from "@/lib/client/answer-view"
import { toSelection } from "@/lib/review/state"
import { toReach } from "@/lib/risk/explain"
import { practiceList, practiceNumbers, RISK_WORDS } from "@/lib/risk/words"
import { questionCode } from "./pillar-code"
import { ResourceText } from "./resource-text"

/** Why the question is asked, how to ask it, and what would lower the risk. No lens key: learning mode is not linked. */
export function Guidance({ view, lensKey }: { view: AnswerView; lensKey: string | null }) {
  const { question, pillarId, pillarName, number } = view
  const href = lensKey && learnPath({ lensKey, pillarId, questionId: question.id })
  return (
    <div className="flex h-full min-h-0 flex-col text-sm">
      <section
        ref={reachByKeyboard}
        aria-label="About this question"
        className="grid min-h-0 flex-1 content-start gap-5 overflow-y-auto overscroll-contain px-5 py-4 -outline-offset-2"
      >
        <LearnMore question={question} label={questionCode(pillarName, number)} href={href}>
          {question.description ? (
            <Part title="Why we ask">
              <p className="whitespace-pre-line">{question.description}</p>
            </Part>
          ) : null}
          <GuidanceParts guidance={question.guidance} withPrompt />
          {question.helpfulResource ? (
            <Part title="Read more">
              <ResourceText resource={question.helpfulResource} />
            </Part>
          ) : null}
        </LearnMore>
      </section>
      <Reach view={view} />
    </div>
  )
}

/** What is longer than its pane must be scrollable with the keyboard; what fits is no stop on the way. */
function reachByKeyboard(pane: HTMLElement | null) {
  if (pane && pane.scrollHeight > pane.clientHeight) pane.tabIndex = 0
}

/** The shortest way to a lower risk. */
function Reach({ view: { question, shown } }: { view: AnswerView }) {
  const reach = toReach(question, toSelection(shown))
  if (!reach) return null
  const numbers = practiceNumbers(question)
  const found = reach.practices.flatMap(({ id }) => numbers.get(id) ?? [])
  return (
    <section className="grid gap-1 border-line border-t px-5 py-3">
      <h2 className="font-medium text-sm">To reach {reach.risk === "NONE" ? "no risk" : RISK_WORDS[reach.risk]}</h2>
      <p className="first-letter:uppercase">{practiceList(found)}</p>
    </section>
  )
}
