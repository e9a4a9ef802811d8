import type { Risk } from "@/lib/lens/model"
import { RISKS } from "@/lib/lens/model"
import { RISK_WORDS } from "@/lib/risk/words"
import type { SessionRole } from "./plan"
import type { RoundResult, StopView } from "./session-view"
import type { AnswerBrief } from "./state"
import { VOTE_VALUES, type VoteValue } from "./vote"

/** "1:05" for an hour and five minutes since the start. */
export function clockWords(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000))
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`
}

export function minuteWords(ms: number): string {
  return `${Math.round(ms / 60_000)} min`
}

/** "+2 min", "on time", "−5 min". */
export function differenceWords(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes === 0) return "on time"
  return minutes > 0 ? `+${minutes} min` : `−${-minutes} min`
}

export const ROLE_NAMES: Record<SessionRole, string> = {
  "co-facilitator": "Co-facilitator",
  scribe: "Scribe",
  voter: "Voter",
  expert: "Expert",
  decider: "Decider",
  observer: "Observer",
}

/** "4 voted: 2 high risk, 2 no risk". */
export function roundWords({ voters, tooFew, risks }: RoundResult): string {
  if (tooFew) return `${voters} voted: too few to show how`
  if (voters === 0) return "no votes"
  const spread = RISKS.flatMap((risk) => (risks[risk] > 0 ? [`${risks[risk]} ${riskWord(risk)}`] : []))
  return spread.length === 0 ? `${voters} voted` : `${voters} voted: ${spread.join(", ")}`
}

const VOTE_COUNT_WORDS: Record<VoteValue, string> = {
  "in-place": "in place",
  partly: "partly",
  "not-in-place": "not in place",
  "dont-know": "don’t know",
  "not-applicable": "not applicable",
}

/** "2 in place, 1 partly, 1 don’t know": every kind of vote that somebody gave, none of them added to another. */
function countWords(counts: Record<VoteValue, number>): string {
  return VOTE_VALUES.flatMap((value) =>
    counts[value] > 0 ? [`${counts[value]} ${VOTE_COUNT_WORDS[value]}`] : [],
  ).join(", ")
}

/** Practices that people saw differently, with the count of each vote. */
export function mixedWords({ tooFew, practices }: RoundResult, titleOf: (choiceId: string) => string): string {
  if (tooFew) return ""
  return practices
    .filter(({ divergence }) => divergence > 0)
    .map(({ choiceId, counts }) => `${titleOf(choiceId)}: ${countWords(counts)}`)
    .join("; ")
}

/**
 * What a decided answer says of each practice: "2 of 4: Logs are kept; …" and "2: Logs are read (views differed); …".
 * What nobody settled is saved as not in place, so that it stands there.
 */
export function practiceWords(
  titles: ReadonlyMap<string, string>,
  { isApplicable, selected, notApplicable }: AnswerBrief,
  result: RoundResult | null | undefined,
): { inPlace: string; open: string } {
  if (!isApplicable) return { inPlace: "–", open: "–" }
  const differed = new Set(result?.practices.flatMap((one) => (one.divergence > 0 ? [one.choiceId] : [])))
  const all = [...titles]
  const met = all.flatMap(([id, title]) => (selected.includes(id) ? [title] : []))
  const open = all.flatMap(([id, title]) => {
    if (selected.includes(id) || notApplicable.includes(id)) return []
    return [differed.has(id) ? `${title} (views differed)` : title]
  })
  return { inPlace: counted(`${met.length} of ${all.length}`, met), open: counted(`${open.length}`, open) }
}

function counted(count: string, titles: readonly string[]): string {
  return titles.length === 0 ? count : `${count}: ${titles.join("; ")}`
}

export function riskWord(risk: Risk): string {
  return RISK_WORDS[risk].toLowerCase()
}

/** "SEC 1: 1 person sees it differently (Ada)"; names only of those who wanted it. */
export function dissentWords(label: string, { count, names }: StopView["dissent"]): string {
  const who = count === 1 ? "1 person sees it" : `${count} people see it`
  return `${label}: ${who} differently${names.length > 0 ? ` (${names.join(", ")})` : ""}.`
}
