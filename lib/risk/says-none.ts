import { type Choice, isNoneOfThese } from "@/lib/lens/model"

const TITLE = /^\s*none( of (these|this|those|(the )?(above|below)|them))?\W*$/i

/** A choice that says "none of these", by its id or, as in many lenses, only by its title. */
export function saysNone(choice: Choice): boolean {
  return isNoneOfThese(choice) || TITLE.test(choice.title)
}
