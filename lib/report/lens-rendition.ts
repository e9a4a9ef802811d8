import { type Choice, isNoneOfThese, type Lens, type Question, type Resource } from "@/lib/lens/model"
import { questionLabel } from "@/lib/review/framework-pillar"
import { type RuleInWords, rulesInWords } from "@/lib/risk/rule-words"
import { linksOf, type ReportLink, shortAddress } from "./links"

/** Everything a lens says, in plain data: what learning mode shows and what every rendition of a lens is made of. */
export interface LensRendition {
  name: string
  description: string
  /** As published: "2026.11.0". */
  version: string
  designPrinciples: string[]
  pillars: PillarRendition[]
}

export interface PillarRendition {
  id: string
  name: string
  goal: string
  designPrinciples: string[]
  commonFindings: string[]
  questions: QuestionRendition[]
}

export interface QuestionRendition {
  id: string
  /** "SEC 3". */
  label: string
  title: string
  /** Why it is asked; paragraphs. */
  texts: string[]
  prompt: string
  failureQuestion: string
  evidence: string[]
  roles: string[]
  practices: PracticeRendition[]
  /** The choices that say that no practice is in place. */
  noneOfThese: OtherChoice[]
  rules: RuleInWords[]
  links: ReportLink[]
}

export interface PracticeRendition {
  id: string
  /** In the order of the lens, from 1. */
  number: number
  title: string
  /** Paragraphs: what it means and why it matters. */
  help: string[]
  /** Paragraphs, often numbered steps: how to get there. */
  plan: string[]
  links: ReportLink[]
  risk: "HIGH" | "MEDIUM" | "LOW" | null
  effort: "S" | "M" | "L" | null
  isQuickWin: boolean
}

export interface OtherChoice {
  id: string
  title: string
  help: string[]
}

/** The whole lens; nothing that it says is left out. */
export function lensRendition(lens: Lens, version: string): LensRendition {
  return {
    name: lens.name,
    description: lens.description,
    version,
    designPrinciples: lens.designPrinciples,
    pillars: lens.pillars.map((pillar, pillarIndex) => ({
      id: pillar.id,
      name: pillar.name,
      goal: pillar.guidance.goal ?? "",
      designPrinciples: pillar.guidance.designPrinciples ?? [],
      commonFindings: pillar.guidance.commonFindings ?? [],
      questions: pillar.questions.map((question, index) =>
        questionRendition(question, questionLabel(pillar, pillarIndex + 1, index + 1)),
      ),
    })),
  }
}

export function questionRendition(question: Question, label: string): QuestionRendition {
  const { id, title, description, helpfulResource, guidance } = question
  const practices = question.choices.filter((choice) => !isNoneOfThese(choice))
  return {
    id,
    label,
    title,
    texts: textsOf([{ displayText: description }, helpfulResource], title),
    prompt: guidance.prompt ?? "",
    failureQuestion: guidance.failureQuestion ?? "",
    evidence: guidance.evidence ?? [],
    roles: guidance.roles ?? [],
    practices: practices.map((choice, index) => practiceRendition(choice, index + 1)),
    noneOfThese: question.choices
      .filter(isNoneOfThese)
      .map((choice) => ({ id: choice.id, title: choice.title, help: textsOf(helpOf(choice), choice.title) })),
    rules: rulesInWords(question),
    links: linksOf([helpfulResource], addressOf),
  }
}

function practiceRendition(choice: Choice, number: number): PracticeRendition {
  const help = helpOf(choice)
  const plan = [choice.improvementPlan, ...furtherOf(choice, "IMPROVEMENT_PLAN")]
  return {
    id: choice.id,
    number,
    title: choice.title,
    help: textsOf(help, choice.title),
    plan: textsOf(plan, choice.title),
    links: linksOf([...plan, ...help], addressOf),
    risk: choice.guidance.risk ?? null,
    effort: choice.guidance.effort ?? null,
    isQuickWin: choice.guidance.quickWin === true,
  }
}

function helpOf(choice: Choice): (Resource | undefined)[] {
  return [choice.helpfulResource, ...furtherOf(choice, "HELPFUL_RESOURCE")]
}

function furtherOf(choice: Choice, type: "HELPFUL_RESOURCE" | "IMPROVEMENT_PLAN"): Resource[] {
  return choice.additionalResources.filter((one) => one.type === type).flatMap((one) => one.content)
}

function addressOf({ url = "" }: Resource): string {
  return shortAddress(new URL(url).href)
}

/** Each text once, without those that only repeat the title or the address they lead to. */
function textsOf(resources: readonly (Resource | undefined)[], title: string): string[] {
  const texts = resources.flatMap((resource) => {
    const text = resource?.displayText.trim() ?? ""
    return text === "" || text === title.trim() || text === resource?.url ? [] : [text]
  })
  return [...new Set(texts)]
}
