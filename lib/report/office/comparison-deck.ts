import type { Risk } from "@/lib/lens/model"
import type { ComparisonReport } from "@/lib/report/comparison-report"
import type { Dress } from "@/lib/report/dress"
import { waterfallBars } from "@/lib/report/geometry-waterfall"
import type { Say } from "@/lib/report/words/say"
import { cut, deckOf } from "./brief-deck"
import type { Deck, Slide, SlideBar } from "./deck"
import { riskText } from "./risk-shape"

/** Questions on one slide. */
const ROWS = 8
const MOST_STATES = 10
const COLOURS = { total: "#565F6B", gain: "#B3261E", loss: "#1E6B4F" }

/** The comparison of two states as slides: the way of the high risks, the pillars, then every list. */
export function comparisonDeck(report: ComparisonReport, dress: Dress, say: Say): Deck {
  const has = (section: string) => !dress.without.includes(section)
  const { head, finding, groups } = report
  const about = say("How the number of high risks went")
  const slides: [section: string, slides: () => Slide[]][] = [
    ["overview", () => [{ kind: "bars", title: finding, about, bars: barsOf(report) }]],
    ["pillars", () => [{ kind: "table", title: say("Pillar by pillar"), table: pillarTable(report, say) }]],
    ["trend", () => trendSlides(report, say)],
    ["changes", () => groups.flatMap((group) => groupSlides(group, say))],
  ]
  return deckOf(
    head,
    dress,
    say,
    slides.flatMap(([section, make]) => (has(section) ? make() : [])),
  )
}

function barsOf({ steps }: ComparisonReport): SlideBar[] {
  const counts = steps.map(({ count }) => count)
  const { bars } = waterfallBars(counts, { width: 100, height: 100 })
  return steps.flatMap(({ label, count }, at) => {
    const bar = bars[at]
    if (!bar) return []
    const isTotal = at === 0 || at === steps.length - 1
    const number = isTotal ? String(count) : count < 0 ? `−${-count}` : `+${count}`
    const { x, y, width, height, role } = bar
    return [{ x, y, width, height, colour: COLOURS[role], number, label }]
  })
}

function pillarTable({ pillars }: ComparisonReport, say: Say) {
  return {
    widths: [40, 15, 15, 15, 15],
    head: [...[say("Pillar"), say("High before"), say("High after"), say("Medium before"), say("Medium after")]],
    rows: pillars.slice(0, 12).map(({ name, before, after }) => {
      return [name, ...[before.HIGH, after.HIGH, before.MEDIUM, after.MEDIUM].map(String)]
    }),
  }
}

/** The newest states that one slide has room for. */
function trendSlides({ trend }: ComparisonReport, say: Say): Slide[] {
  if (trend.length < 2) return []
  const table = {
    widths: [46, 24, 15, 15],
    head: [say("Milestone"), say("Day"), riskText("HIGH", say), riskText("MEDIUM", say)],
    rows: trend.slice(-MOST_STATES).map(({ name, day, counts }) => {
      return [cut(name), day, String(counts.HIGH), String(counts.MEDIUM)]
    }),
  }
  return [{ kind: "table", title: say("Risks over the milestones"), table }]
}

function groupSlides({ title, about, questions }: ComparisonReport["groups"][number], say: Say): Slide[] {
  const risk = (one: Risk | null) => (one === null ? say("not asked") : riskText(one, say))
  const pages = Array.from({ length: Math.ceil(questions.length / ROWS) }, (_, at) => at)
  return pages.map((page) => ({
    kind: "table",
    title:
      pages.length > 1
        ? `${title} (${questions.length}) · ${page + 1}/${pages.length}`
        : `${title} (${questions.length})`,
    about,
    table: {
      widths: [10, 60, 15, 15],
      head: [say("#"), say("Question"), say("Before"), say("After")],
      rows: questions
        .slice(page * ROWS, (page + 1) * ROWS)
        .map((one) => [one.label, cut(one.title), risk(one.before), risk(one.after)]),
    },
  }))
}
