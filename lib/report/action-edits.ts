import { EFFORT_WORDS, LEVEL_WORDS, STATUS_WORDS } from "@/lib/improvement/item"

/** Fields of an improvement as its operations name them, without owner and status. */
export interface ActionFields {
  Title?: string
  Impact?: keyof typeof LEVEL_WORDS
  Effort?: keyof typeof EFFORT_WORDS
  DueOn?: string | null
  ImpactText?: string
  Recommendation?: string
  CostNote?: string
  TradeOff?: string
  Evidence?: string
}

function codeOf<Code extends string>(words: Readonly<Record<Code, string>>, word: string): Code | undefined {
  return (Object.keys(words) as Code[]).find((code) => words[code] === word)
}

/** The fields that these cells of the sheet "Actions" give; empty cells of a new row give none. */
export function actionFields(values: Readonly<Record<string, string | undefined>>, isNew: boolean): ActionFields {
  const said = (column: string) => (isNew && values[column] === "" ? undefined : values[column])
  const due = said("Due")
  const fields: { [Name in keyof ActionFields]: ActionFields[Name] | undefined } = {
    Title: said("Title"),
    Impact: codeOf(LEVEL_WORDS, said("Business impact") ?? ""),
    Effort: codeOf(EFFORT_WORDS, said("Effort") ?? ""),
    DueOn: due === "" ? null : due,
    ImpactText: said("Impact if left"),
    Recommendation: said("Recommendation"),
    CostNote: said("Cost note"),
    TradeOff: said("Trade-off"),
    Evidence: said("Evidence"),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ActionFields
}

export function actionStatus(word: string | undefined): "OPEN" | "PLANNED" | "IN_PROGRESS" | undefined {
  const code = codeOf(STATUS_WORDS, word ?? "")
  return code === "OPEN" || code === "PLANNED" || code === "IN_PROGRESS" ? code : undefined
}
