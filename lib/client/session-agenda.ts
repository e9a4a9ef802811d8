import { MINUTES_A_QUESTION } from "@/lib/live/agenda"
import type { AgendaItem } from "@/lib/live/agenda-item"
import { type AgendaQuestion, questionKey } from "@/lib/live/agenda-questions"

/** Edits of an agenda. Each answers a new agenda; nothing is dropped but what was asked for. */

export function changePart(agenda: readonly AgendaItem[], id: string, patch: Partial<AgendaItem>): AgendaItem[] {
  return agenda.map((part) => (part.id === id ? { ...part, ...patch } : part))
}

/** Takes questions into a part or out of it, in the order of the workload; its time box grows and shrinks with them. */
export function chooseQuestion(
  agenda: readonly AgendaItem[],
  partId: string,
  question: AgendaQuestion,
  { chosen, all, minutesEach }: { chosen: boolean; all: readonly AgendaQuestion[]; minutesEach: number },
): AgendaItem[] {
  return agenda.map((part) => {
    if (part.id !== partId) return part
    const keys = new Set(part.questions.map(questionKey))
    if (chosen) keys.add(questionKey(question))
    else keys.delete(questionKey(question))
    const questions = all
      .filter((one) => keys.has(questionKey(one)))
      .map(({ lensKey, questionId }) => ({ lensKey, questionId }))
    const difference = (questions.length - part.questions.length) * minutesEach
    return { ...part, questions, minutes: Math.max(1, part.minutes + difference) }
  })
}

/** A break or another part without questions, before the wrap-up. */
export function addBreak(agenda: readonly AgendaItem[]): AgendaItem[] {
  const ids = new Set(agenda.map(({ id }) => id))
  let number = 1
  while (ids.has(`part-${number}`)) number += 1
  const part: AgendaItem = {
    id: `part-${number}`,
    kind: "break",
    title: "Break",
    minutes: 10,
    pillarId: "",
    questions: [],
  }
  return beforeWrapUp(agenda, part)
}

/** All questions of a pillar that is not on the agenda yet. */
export function addPillar(
  agenda: readonly AgendaItem[],
  pillarId: string,
  all: readonly AgendaQuestion[],
  minutesEach: number,
): AgendaItem[] {
  const asked = all.filter(({ pillarGroup }) => pillarGroup === pillarId)
  const questions = asked.map(({ lensKey, questionId }) => ({ lensKey, questionId }))
  const title = asked[0]?.pillarName ?? ""
  const minutes = questions.length * minutesEach
  return beforeWrapUp(agenda, { id: pillarId, kind: "questions", title, minutes, pillarId, questions })
}

function beforeWrapUp(agenda: readonly AgendaItem[], part: AgendaItem): AgendaItem[] {
  const at = agenda.findIndex(({ kind }) => kind === "wrap-up")
  return at === -1 ? [...agenda, part] : [...agenda.slice(0, at), part, ...agenda.slice(at)]
}

/** Pillars of the workload that no part is about. */
export function missingPillars(
  agenda: readonly AgendaItem[],
  all: readonly AgendaQuestion[],
): { id: string; name: string }[] {
  const present = new Set(agenda.map(({ pillarId }) => pillarId))
  const missing = new Map(
    all.flatMap(({ pillarGroup, pillarName }) =>
      present.has(pillarGroup) ? [] : [[pillarGroup, pillarName] as const],
    ),
  )
  return [...missing].map(([id, name]) => ({ id, name }))
}

/** What is wrong with an agenda before it is sent, as a sentence; null: nothing. */
export function agendaProblem(agenda: readonly AgendaItem[]): string | null {
  if (agenda.length === 0) return "An agenda needs at least one part."
  for (const [at, { title, minutes }] of agenda.entries()) {
    if (title.trim() === "") return `Part ${at + 1} needs a title.`
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > 600) {
      return `“${title}” needs whole minutes, from 1 to 600.`
    }
  }
  return null
}

/**
 * The agenda after a lens changed: what no lens asks any more goes, unless the group has been on it; what is new comes
 * into the part of its pillar, where there is one.
 */
export function upToDate(
  agenda: readonly AgendaItem[],
  { all, added, fixed }: { all: readonly AgendaQuestion[]; added: ReadonlySet<string>; fixed: ReadonlySet<string> },
): AgendaItem[] {
  const there = new Set(all.map(questionKey))
  const kept = agenda.flatMap((part) => {
    if (part.kind !== "questions") return [part]
    const questions = part.questions.filter((one) => there.has(questionKey(one)) || fixed.has(questionKey(one)))
    const minutes = Math.round((part.minutes * questions.length) / part.questions.length)
    return questions.length === 0 ? [] : [{ ...part, questions, minutes: Math.max(1, minutes) }]
  })
  return kept.map((part) => {
    const known = new Set(kept.flatMap(({ questions }) => questions.map(questionKey)))
    const fresh = all.filter(
      (one) => one.pillarGroup === part.pillarId && added.has(questionKey(one)) && !known.has(questionKey(one)),
    )
    if (part.kind !== "questions" || fresh.length === 0) return part
    const questions = [...part.questions, ...fresh.map(({ lensKey, questionId }) => ({ lensKey, questionId }))]
    return { ...part, questions, minutes: part.minutes + fresh.length * MINUTES_A_QUESTION }
  })
}
