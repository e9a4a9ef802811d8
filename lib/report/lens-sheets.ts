import { listAt, objectsIn } from "@/lib/lens/edit/place"
import { textAt } from "@/lib/lens/edit/set-value"
import { type JsonNode, nodeAt, type ObjectNode, pointerTo } from "@/lib/lens/json-node"
import { isNoneOfThese } from "@/lib/lens/model"
import { type ColumnRule, type SheetRule, withBase } from "./compare-sheet"
import type { Sheet } from "./sheet"

const HELP = ["helpfulResource", "displayText"] as const
const PLAN = ["improvementPlan", "displayText"] as const

/** Where the text of a column stands, in the lens's own words. */
export const QUESTION_PATHS = { Question: ["title"], Description: ["description"], Help: HELP } as const
export const CHOICE_PATHS = { Choice: ["title"], Help: HELP, Improvement: PLAN } as const

function required(text: string): string {
  if (text.trim() === "") throw new Error("It is empty. Write its text, or take the row out to leave it as it is.")
  return text
}

const QUESTION_COLUMNS: readonly ColumnRule[] = [
  { column: "Question", read: required },
  { column: "Description" },
  { column: "Help" },
]
const CHOICE_COLUMNS: readonly ColumnRule[] = [
  { column: "Choice", read: required },
  { column: "Help" },
  { column: "Improvement" },
]

/** A question or choice of the text with the pointer of where it stands. */
export interface LensEntry {
  pointer: string
  node: ObjectNode
  isChoice: boolean
  questionId: string
  /** Empty for a question. */
  choiceId: string
}

/** Every question, and every choice behind its question, in the order of the text. */
export function lensEntries(root: JsonNode): LensEntry[] {
  const entries: LensEntry[] = []
  const list = (node: JsonNode, key: string) => objectsIn(listAt(node, key))
  for (const [at, pillar] of list(root, "pillars").entries()) {
    for (const [index, question] of (pillar ? list(pillar, "questions") : []).entries()) {
      if (!question) continue
      const pointer = pointerTo("", "pillars", at, "questions", index)
      const questionId = textAt(question, "id")
      entries.push({ pointer, node: question, isChoice: false, questionId, choiceId: "" })
      for (const [number, choice] of list(question, "choices").entries()) {
        const place = pointerTo(pointer, "choices", number)
        const choiceId = choice ? textAt(choice, "id") : ""
        if (choice) entries.push({ pointer: place, node: choice, isChoice: true, questionId, choiceId })
      }
    }
  }
  return entries
}

/** The texts of a lens as two sheets: its questions, and its choices with what helps to put them in place. */
export function lensSheets(root: JsonNode): { questions: Sheet; choices: Sheet } {
  const entries = lensEntries(root)
  const pillarOf = ({ pointer }: LensEntry) => {
    const pillar = nodeAt(root, pointer.split("/").slice(0, 3).join("/"))
    return pillar.kind === "object" ? textAt(pillar, "name") || textAt(pillar, "id") : ""
  }
  const texts = ({ node }: LensEntry, paths: Record<string, readonly string[]>) =>
    Object.values(paths).map((path) => textAt(node, ...path))
  const questions = entries.filter(({ isChoice }) => !isChoice)
  const choices = entries.filter(({ isChoice }) => isChoice)
  const titles = new Map(questions.map((one) => [one.questionId, textAt(one.node, "title")]))
  return {
    questions: withBase(
      {
        name: "Questions",
        header: ["Pillar", "Question id", ...Object.keys(QUESTION_PATHS)],
        rows: questions.map((one) => [pillarOf(one), one.questionId, ...texts(one, QUESTION_PATHS)]),
      },
      QUESTION_COLUMNS,
    ),
    choices: withBase(
      {
        name: "Choices",
        header: ["About question", "Question id", "Choice id", ...Object.keys(CHOICE_PATHS)],
        rows: choices.map((one) => [
          ...[titles.get(one.questionId) ?? "", one.questionId, one.choiceId],
          ...texts(one, CHOICE_PATHS),
        ]),
      },
      CHOICE_COLUMNS,
    ),
  }
}

/** How a lens comes back: texts changed, choices added to questions that are there. */
export function lensRules(root: JsonNode): { questions: SheetRule; choices: SheetRule } {
  const known = new Set(lensEntries(root).map(({ questionId }) => questionId))
  return {
    questions: { sheet: "Questions", key: ["Question id"], columns: QUESTION_COLUMNS, about: "Question id" },
    choices: {
      sheet: "Choices",
      key: ["Question id", "Choice id"],
      columns: CHOICE_COLUMNS,
      about: "Choice id",
      refuseNew: ([question = "", id = ""], values) => {
        if (question === "") return "“Question id” is empty: say which question the choice belongs to."
        if (!known.has(question)) return `There is no question ${question} in the draft. Ids stay as they are.`
        if (id !== "" && !/^[A-Za-z0-9_-]{1,128}$/.test(id)) return "An id has letters, digits, _ and - only."
        if (isNoneOfThese({ id })) return "“None of these” is added in the editor, where its rules are."
        return values.Choice?.trim() ? null : "A new choice needs its text in “Choice”."
      },
    },
  }
}
