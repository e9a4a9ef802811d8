import { dropId } from "../drop-id"
import { replacement } from "../fix"
import { offsetInString } from "../json-node"
import type { Expression } from "../model"
import type { Fix } from "../problem"
import { quoted } from "../quoted"
import { idsIn, printRule } from "../rule"
import type { Findings, Spot } from "./findings"

/** Says which ids of a condition are no choices of its question, each once. */
export function checkIds(
  spot: Spot,
  condition: string,
  expression: Expression,
  choiceIds: readonly string[],
  findings: Findings,
): void {
  const known = new Set(choiceIds)
  const named = idsIn(expression)
  for (const id of named) {
    if (known.has(id)) continue
    const meant = closest(
      id,
      choiceIds.filter((candidate) => !named.includes(candidate)),
    )
    const hint = meant ? `did you mean ${quoted(meant)}?` : "add the choice or remove the id"
    const start = positionOfId(condition, id)
    const place = {
      offset: offsetInString(findings.text, spot.node, start),
      end: offsetInString(findings.text, spot.node, start + id.length),
    }
    const fix = meant ? replacement(`Write ${quoted(meant)}`, place, meant) : withoutId(spot, expression, id)
    findings.error("unknown-choice", spot, `The question has no choice ${quoted(id)}; ${hint}`, { place, fix })
  }
}

function positionOfId(condition: string, id: string): number {
  return [...condition.matchAll(/[A-Za-z0-9_-]+/g)].find(([token]) => token === id)?.index ?? 0
}

function withoutId(spot: Spot, expression: Expression, id: string): Fix | null {
  const rest = dropId(expression, id)
  return rest && replacement(`Remove ${quoted(id)} from the condition`, spot.node, JSON.stringify(printRule(rest)))
}

/** The one id that a slip of the pen away means: other capitals, or up to two letters different. */
function closest(id: string, candidates: readonly string[]): string | null {
  const same = candidates.filter((candidate) => candidate.toLowerCase() === id.toLowerCase())
  if (same.length === 1) return same[0] ?? null
  if (id.length < 5 || id.length > 128) return null
  const near = candidates.filter((candidate) => isNear(id, candidate))
  return near.length === 1 ? (near[0] ?? null) : null
}

/** At most two letters put in, left out or changed. Ids that end in different digits are different things. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2 || a.match(/\d*$/)?.[0] !== b.match(/\d*$/)?.[0]) return false
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return (row[b.length] ?? 9) <= 2
}
