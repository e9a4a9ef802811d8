import { isNoneOfThese, type Question } from "@/lib/lens/model"
import { practiceNumbers } from "@/lib/risk/words"

/** The practices of a question, to be read. */
export function Practices({ question }: { question: Question }) {
  const numbers = practiceNumbers(question)
  return (
    <section aria-labelledby="practices" className="grid gap-2">
      <h2 id="practices" className="text-lg">
        Which of these are in place?
      </h2>
      <ol className="rounded-md border border-line bg-surface">
        {question.choices
          .filter((choice) => !isNoneOfThese(choice))
          .map((choice) => (
            <li
              key={choice.id}
              className="grid grid-cols-[1.5rem_1fr] gap-x-2 border-line border-b px-3 py-2 last:border-b-0"
            >
              <span aria-hidden className="text-right text-muted tabular-nums">
                {numbers.get(choice.id)}
              </span>
              {choice.title}
            </li>
          ))}
      </ol>
    </section>
  )
}
