import type { Choice, Resource } from "@/lib/lens/model"
import { linksOf, type ReportLink, safeUrl, shortAddress } from "./links"

/** How to get one practice in place: the lens's own texts and links. */
export interface Step {
  /** Number of the practice as the lens lists it, from 1. */
  number: number
  practice: string
  /** What the practice is and why it matters. */
  help: string[]
  /** What to do; empty when the lens says no more than the practice's title. */
  texts: string[]
  links: ReportLink[]
  effort: "S" | "M" | "L" | null
  isQuickWin: boolean
}

export function stepOf(choice: Choice, number: number): Step {
  const further = (type: "IMPROVEMENT_PLAN" | "HELPFUL_RESOURCE") =>
    choice.additionalResources.filter((resources) => resources.type === type).flatMap((resources) => resources.content)
  const plan = [choice.improvementPlan, ...further("IMPROVEMENT_PLAN")]
  const help = [choice.helpfulResource, ...further("HELPFUL_RESOURCE")]
  const texts = paragraphsOf(plan, choice.title)
  return {
    number,
    practice: choice.title,
    help: paragraphsOf(help, choice.title).filter((text) => !texts.includes(text)),
    texts,
    links: linksOf([...plan, ...help], (resource) => linkText(resource, choice.title)),
    effort: choice.guidance.effort ?? null,
    isQuickWin: choice.guidance.quickWin === true,
  }
}

/** Each text once, without those that only repeat `title` or are shown as the text of their link. */
export function paragraphsOf(resources: readonly (Resource | undefined)[], title: string): string[] {
  const texts = resources.flatMap((resource) =>
    resource && !isLinkText(resource, title) ? resource.displayText.trim() : [],
  )
  return [...new Set(texts)].filter((text) => text !== "" && plain(text) !== plain(title))
}

/** A short text is what its link is called; a long one stands by itself, and the link shows where it leads. */
export function linkText(resource: Resource, title: string): string {
  if (isLinkText(resource, title)) return resource.displayText.trim()
  const url = safeUrl(resource.url)
  return url ? shortAddress(url) : ""
}

const LONGEST_LINK = 90

function isLinkText({ displayText, url }: Resource, title: string): boolean {
  const text = displayText.trim()
  const isShort = text !== "" && text.length <= LONGEST_LINK && !text.includes("\n")
  return isShort && safeUrl(url) !== null && plain(text) !== plain(title)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.]+/g, " ")
    .trim()
}
