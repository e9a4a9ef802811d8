import { RISKS, type Risk } from "@/lib/lens/model"
import { frameworkPillars } from "@/lib/review/framework-pillar"
import type { SearchParams } from "./workload-query"

/** Which questions of a workload are shown, as the address says it. */
export interface QuestionFilter {
  risk: Risk | ""
  /** Id of a pillar group (lib/report/pillar-group). */
  pillar: string
  lens: string
  /** undefined: as it is now. */
  milestone: number | undefined
  /** The improvement texts are unfolded. */
  texts: boolean
}

export function parseQuestionFilter(params: SearchParams): QuestionFilter {
  const one = (name: string) => [params[name] ?? ""].flat()[0] ?? ""
  const milestone = Number(one("milestone"))
  return {
    risk: RISKS.find((risk) => risk === one("risk")) ?? "",
    pillar: one("pillar").slice(0, 200),
    lens: one("lens").slice(0, 128),
    milestone: Number.isInteger(milestone) && milestone >= 1 ? milestone : undefined,
    texts: one("texts") === "1",
  }
}

/** The same page with some of the filter changed. */
export function filteredHref(path: string, filter: QuestionFilter, change: Partial<QuestionFilter> = {}): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, ...change })) {
    if (value !== "" && value !== undefined && value !== false) params.set(name, value === true ? "1" : String(value))
  }
  return params.size === 0 ? path : `${path}?${params}`
}

/** Nothing left out; the milestone stays, for it is the place and not a filter. */
export function clearedFilter(filter: QuestionFilter): QuestionFilter {
  return { ...filter, risk: "", pillar: "", lens: "" }
}

/** Every pillar that is a lens's own, as the portfolio counts them together. */
export const OTHER_PILLARS = { id: "other", name: "Other pillars" }

const FRAMEWORK = new Set<string>(frameworkPillars().map(({ id }) => id))

export function passes(line: { risk: Risk; group: string; lensKey: string }, filter: QuestionFilter): boolean {
  return (
    (filter.risk === "" || line.risk === filter.risk) &&
    (filter.pillar === "" ||
      line.group === filter.pillar ||
      (filter.pillar === OTHER_PILLARS.id && !FRAMEWORK.has(line.group))) &&
    (filter.lens === "" || line.lensKey === filter.lens)
  )
}
