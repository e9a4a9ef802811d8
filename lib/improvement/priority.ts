import { type Effort, type ImprovementItem, LEVELS, type Level } from "./item"
import { isClosed } from "./status"

interface Weighed {
  risk: Level | "NONE"
  impact: Level
  effort: Effort
  /** Pillar group. */
  pillar: string
}

const POINTS: Record<Level | "NONE", number> = { HIGH: 2, MEDIUM: 1, LOW: 0, NONE: 0 }
const EFFORT_POINTS: Record<Effort, number> = { S: 1, M: 0, L: -1 }

/**
 * What to take up first: risk counts twice, business impact once, small effort and one of the workload's first two
 * pillars a little. What is only nice to have is never high. Source: product.md, prioritising.
 */
export function priorityOf({ risk, impact, effort, pillar }: Weighed, pillarPriorities: readonly string[]): Level {
  const isFirst = pillarPriorities.slice(0, 2).includes(pillar)
  const points = 2 * POINTS[risk] + POINTS[impact] + EFFORT_POINTS[effort] + (isFirst ? 1 : 0)
  return points >= 5 ? "HIGH" : points >= 2 ? "MEDIUM" : "LOW"
}

const RISKS: readonly (Level | "NONE")[] = ["HIGH", "MEDIUM", "LOW", "NONE"]

/** What the order of a plan looks at. */
export type Ranked = Pick<ImprovementItem, "status" | "priority" | "risk" | "dueOn" | "number">

/** Open ones first, then by priority, risk, due date and number. */
export function byPriority(a: Ranked, b: Ranked): number {
  const never = "9999"
  return (
    Number(isClosed(a.status)) - Number(isClosed(b.status)) ||
    LEVELS.indexOf(a.priority) - LEVELS.indexOf(b.priority) ||
    RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk) ||
    compare(a.dueOn ?? never, b.dueOn ?? never) ||
    a.number - b.number
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
