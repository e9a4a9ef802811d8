import type { Choice, Resource } from "@/lib/lens/model"
import { linksOf, type ReportLink, shortAddress } from "./links"

/** How to get one practice in place: the lens's own improvement texts and links. */
export interface Step {
  /** Number of the practice as the lens lists it, from 1. */
  number: number
  practice: string
  /** Paragraphs; empty when the lens says no more than the practice's title. */
  texts: string[]
  links: ReportLink[]
  effort: "S" | "M" | "L" | null
  isQuickWin: boolean
}

export function stepOf(choice: Choice, number: number): Step {
  const further = choice.additionalResources.filter((resources) => resources.type === "IMPROVEMENT_PLAN")
  const plan = [choice.improvementPlan, ...further.flatMap((resources) => resources.content)]
  const helpful = choice.additionalResources.filter((resources) => resources.type === "HELPFUL_RESOURCE")
  const help = [choice.helpfulResource, ...helpful.flatMap((resources) => resources.content)]
  return {
    number,
    practice: choice.title,
    texts: textsOf(plan, choice.title),
    links: linksOf([...plan, ...help], ({ url = "" }) => shortAddress(new URL(url).href)),
    effort: choice.guidance.effort ?? null,
    isQuickWin: choice.guidance.quickWin === true,
  }
}

/** Each text once, without those that only repeat the title. */
function textsOf(resources: readonly (Resource | undefined)[], title: string): string[] {
  const texts = resources.map((resource) => resource?.displayText.trim() ?? "")
  return [...new Set(texts)].filter((text) => text !== "" && plain(text) !== plain(title))
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.]+/g, " ")
    .trim()
}
