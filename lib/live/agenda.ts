import type { Risk } from "@/lib/lens/model"
import type { AgendaItem, QuestionPlace } from "@/lib/live/agenda-item"
import type { AgendaQuestion } from "@/lib/live/agenda-questions"

/** Minutes that one question gets unless somebody decides otherwise. Source: product.md, a review engagement. */
export const MINUTES_A_QUESTION = 4

const OPENING = 5
const ACTIONS = 5
const BREAK = 10
const WRAP_UP = 10
/** People are given a break after so many minutes of questions. */
const BREAK_AFTER = 90

/** Ready agendas. Each makes one sitting or several; every sitting is a session of its own. */
export const AGENDA_TEMPLATES = {
  standard: { label: "All in one sitting", about: "Every question once, a break every 90 minutes." },
  light: { label: "Light, 90 minutes", about: "What is open or risky first, as far as 90 minutes reach." },
  "two-sittings": { label: "Two sittings", about: "Every question, in two parts of about the same length." },
  "pillar-a-sitting": {
    label: "One pillar a sitting",
    about: "A short meeting for each pillar, with whoever knows it.",
  },
  interview: {
    label: "Interview, 60 minutes",
    about: "Two or three people, what is open first, as far as an hour reaches.",
  },
} as const
export type AgendaTemplate = keyof typeof AGENDA_TEMPLATES

/** One meeting: what it is called besides its workload, and what it does when. */
export interface Sitting {
  /** "Part 1 of 2", "Security"; empty for a single sitting. */
  part: string
  items: AgendaItem[]
}

interface PillarBlock {
  id: string
  name: string
  questions: AgendaQuestion[]
}

/**
 * The sittings of a template for these questions, which stand in the order of the workload's pillars. Templates with a
 * limit leave out what does not fit. Of each pillar something stays, so that none is forgotten; only an interview is
 * about what is open, whichever pillar that is. Without questions there is one sitting that only opens and closes.
 */
export function proposeSittings(
  template: AgendaTemplate,
  questions: readonly AgendaQuestion[],
  minutesEach = MINUTES_A_QUESTION,
): Sitting[] {
  const blocks = pillarBlocks(questions)
  switch (template) {
    case "standard":
      return [{ part: "", items: sitting(blocks, minutesEach) }]
    case "light":
      return [{ part: "", items: sitting(pillarBlocks(mostUrgent(blocks, 90, minutesEach)), minutesEach) }]
    case "interview":
      return [{ part: "", items: sitting(pillarBlocks(mostOpen(blocks, 60, minutesEach)), minutesEach) }]
    case "two-sittings":
      return inTwo(blocks).map((part, index, all) => ({
        part: all.length === 1 ? "" : `Part ${index + 1} of ${all.length}`,
        items: sitting(part, minutesEach),
      }))
    case "pillar-a-sitting":
      return blocks.length === 0
        ? [{ part: "", items: sitting([], minutesEach) }]
        : blocks.map((block) => ({ part: block.name, items: sitting([block], minutesEach) }))
  }
}

/** All minutes of an agenda. */
export function agendaMinutes(items: readonly AgendaItem[]): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** Minutes and questions of each pillar on an agenda, in its order. */
export function pillarBudgets(
  items: readonly AgendaItem[],
): { id: string; title: string; minutes: number; questions: number }[] {
  const budgets = new Map<string, { id: string; title: string; minutes: number; questions: number }>()
  for (const { kind, pillarId, title, minutes, questions } of items) {
    if (kind !== "questions") continue
    const known = budgets.get(pillarId) ?? { id: pillarId, title, minutes: 0, questions: 0 }
    budgets.set(pillarId, {
      ...known,
      minutes: known.minutes + minutes,
      questions: known.questions + questions.length,
    })
  }
  return [...budgets.values()]
}

/** Where each item begins, in minutes from the start of the session. */
export function startMinutes(items: readonly AgendaItem[]): number[] {
  let minute = 0
  return items.map(({ minutes }) => {
    const start = minute
    minute += minutes
    return start
  })
}

function pillarBlocks(questions: readonly AgendaQuestion[]): PillarBlock[] {
  const blocks = new Map<string, PillarBlock>()
  for (const question of questions) {
    const { pillarGroup: id, pillarName: name } = question
    const block = blocks.get(id) ?? { id, name, questions: [] }
    block.questions.push(question)
    blocks.set(id, block)
  }
  return [...blocks.values()]
}

function sitting(blocks: readonly PillarBlock[], minutesEach: number): AgendaItem[] {
  const items: AgendaItem[] = [
    plain("opening", "opening", "Opening: why we are here, how we talk", OPENING),
    plain("actions", "actions", "Open actions from last time", ACTIONS),
  ]
  let sinceBreak = 0
  let breaks = 0
  for (const { id, name, questions } of blocks) {
    const minutes = questions.length * minutesEach
    if (sinceBreak > 0 && sinceBreak + minutes > BREAK_AFTER) {
      breaks += 1
      items.push(plain(`break-${breaks}`, "break", "Break", BREAK))
      sinceBreak = 0
    }
    sinceBreak += minutes
    items.push({ id, kind: "questions", title: name, minutes, pillarId: id, questions: questions.map(place) })
  }
  return [...items, plain("wrap-up", "wrap-up", "Parking lot, actions, what comes next", WRAP_UP)]
}

function plain(id: string, kind: AgendaItem["kind"], title: string, minutes: number): AgendaItem {
  return { id, kind, title, minutes, pillarId: "", questions: [] }
}

function place({ lensKey, questionId }: AgendaQuestion): QuestionPlace {
  return { lensKey, questionId }
}

/** What goes into a meeting of 90 minutes first. */
const URGENCY = { HIGH: 0, UNANSWERED: 1, MEDIUM: 2, NONE: 3, NOT_APPLICABLE: 4 } as const satisfies Record<
  Risk,
  number
>

/** As many questions as fit into the time: every pillar's most urgent one first, then the next of each, and so on. */
function mostUrgent(blocks: readonly PillarBlock[], limit: number, minutesEach: number): AgendaQuestion[] {
  const room = Math.max(blocks.length, roomFor(limit, minutesEach))
  const ranked = inTurns(blocks, URGENCY).toSorted((a, b) => a.round - b.round || a.pillar - b.pillar)
  const chosen = new Set(ranked.slice(0, room).map(({ question }) => question))
  return blocks.flatMap(({ questions }) => questions.filter((question) => chosen.has(question)))
}

/** What an interview asks first: it is held to learn what nobody has answered yet. */
const OPENNESS = { UNANSWERED: 0, HIGH: 1, MEDIUM: 2, NONE: 3, NOT_APPLICABLE: 4 } as const satisfies Record<
  Risk,
  number
>

/**
 * As many questions as fit into the time, and nothing answered while anything is open: open ones of all pillars in
 * turns, then those at high risk, and so on. Pillars that still have something open come first.
 */
function mostOpen(blocks: readonly PillarBlock[], limit: number, minutesEach: number): AgendaQuestion[] {
  const byOpenness = inTurns(blocks, OPENNESS)
    .map((one) => ({ ...one, rank: OPENNESS[one.question.risk] }))
    .sort((a, b) => a.rank - b.rank || a.round - b.round || a.pillar - b.pillar)
  return byOpenness.slice(0, Math.max(1, roomFor(limit, minutesEach))).map(({ question }) => question)
}

/** How many questions fit between the opening and the wrap-up. */
function roomFor(limit: number, minutesEach: number): number {
  return Math.floor((limit - OPENING - ACTIONS - WRAP_UP) / minutesEach)
}

/** Every question with its place in the order of its pillar by these ranks, so that pillars can take turns. */
function inTurns(blocks: readonly PillarBlock[], ranks: Record<Risk, number>) {
  return blocks.flatMap(({ questions }, pillar) =>
    questions.toSorted((a, b) => ranks[a.risk] - ranks[b.risk]).map((question, round) => ({ question, round, pillar })),
  )
}

/** Cuts between two pillars, where the halves differ least. */
function inTwo(blocks: readonly PillarBlock[]): PillarBlock[][] {
  if (blocks.length < 2) return [[...blocks]]
  const count = (some: readonly PillarBlock[]) => some.reduce((sum, { questions }) => sum + questions.length, 0)
  const difference = (cut: number) => Math.abs(count(blocks.slice(0, cut)) - count(blocks.slice(cut)))
  let best = 1
  for (let cut = 2; cut < blocks.length; cut++) if (difference(cut) < difference(best)) best = cut
  return [blocks.slice(0, best), blocks.slice(best)]
}
