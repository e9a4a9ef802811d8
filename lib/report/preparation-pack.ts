/** What people get before a session: who is asked what, and what to bring. */

export interface PackQuestion {
  /** "SEC 3". */
  label: string
  title: string
  pillarName: string
  /** What is really asked, in the lens's own words; empty when it says nothing. */
  prompt: string
  /** What would show it, as the lens says. */
  evidence: string[]
}

export interface PackPerson {
  name: string
  role: string
  questions: PackQuestion[]
}

export interface PackInput {
  title: string
  workload: string
  /** Why and about what, as the workload is described; empty: nobody said. */
  objectives: string
  scope: string
  /** ISO date-time or null. */
  scheduledFor: string | null
  minutes: number
  agenda: { title: string; minutes: number }[]
  people: PackPerson[]
  /** Questions that nobody is asked. */
  open: PackQuestion[]
  tone: readonly { title: string; text: string }[]
  /** Pillars that nobody in the session is qualified for, each with a sentence. */
  unqualified: string[]
}

/** Something to bring, and the questions that it helps with. */
interface ToBring {
  what: string
  labels: string[]
}

export interface PreparationPack extends Omit<PackInput, "people"> {
  /** Only those who are asked something, with what to bring. */
  people: (PackPerson & { bring: ToBring[] })[]
}

export function preparationPack(input: PackInput): PreparationPack {
  const people = input.people.filter(({ questions }) => questions.length > 0)
  return { ...input, people: people.map((person) => ({ ...person, bring: toBring(person.questions) })) }
}

/** Each piece of evidence once, with every question that it helps with. */
function toBring(questions: readonly PackQuestion[]): ToBring[] {
  const found = new Map<string, ToBring>()
  for (const { label, evidence } of questions) {
    for (const what of evidence) {
      const known = found.get(what.trim().toLowerCase())
      if (known) known.labels.push(label)
      else found.set(what.trim().toLowerCase(), { what: what.trim(), labels: [label] })
    }
  }
  return [...found.values()]
}
