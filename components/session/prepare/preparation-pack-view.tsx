import type { ReactNode } from "react"
import type { PackQuestion, PreparationPack } from "@/lib/report/preparation-pack"

/** The pack as a page to read and to print: how we talk, then what each person is asked and brings along. */
export function PreparationPackView({ pack }: { pack: PreparationPack }) {
  const { objectives, scope, people, open, tone, unqualified } = pack
  return (
    <div className="grid max-w-3xl gap-8">
      {objectives || scope ? (
        <Part title="What it is about">
          {objectives ? <p className="max-w-prose whitespace-pre-line">{objectives}</p> : null}
          {scope ? <p className="max-w-prose whitespace-pre-line text-muted">{scope}</p> : null}
        </Part>
      ) : null}
      <Part title="How we talk">
        <ul className="grid gap-2">
          {tone.map(({ title, text }) => (
            <li key={title}>
              <span className="font-medium">{title}.</span> {text}
            </li>
          ))}
        </ul>
      </Part>
      {unqualified.length > 0 ? (
        <Part title="Still missing">
          <ul className="grid gap-1">
            {unqualified.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Part>
      ) : null}
      {people.map(({ name, role, questions, bring }) => (
        <Part key={`${name} ${role}`} title={role === "" ? name : `${name}, ${role}`}>
          <Questions questions={questions} />
          {bring.length > 0 ? (
            <>
              <h3 className="mt-2 font-medium">Good to bring</h3>
              <ul className="grid list-inside list-disc gap-1">
                {bring.map(({ what, labels }) => (
                  <li key={what}>
                    {what} <span className="text-muted text-sm">({labels.join(", ")})</span>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </Part>
      ))}
      {open.length > 0 ? (
        <Part title="Nobody is asked these yet">
          <Questions questions={open} />
        </Part>
      ) : null}
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2 print:break-inside-auto">
      <h2 className="text-lg">{title}</h2>
      {children}
    </section>
  )
}

function Questions({ questions }: { questions: readonly PackQuestion[] }) {
  return (
    <ol className="grid gap-2">
      {questions.map(({ label, title, prompt }) => (
        <li key={label} className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-2 print:break-inside-avoid">
          <span className="font-medium text-accent">{label}</span>
          <span>
            {title}
            {prompt ? <span className="block text-muted text-sm">{prompt}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
