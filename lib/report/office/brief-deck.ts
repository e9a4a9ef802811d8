import type { Dress } from "@/lib/report/dress"
import { type ExecutiveBrief, noRiskLeft, risksShown } from "@/lib/report/executive-brief"
import type { ReportHead } from "@/lib/report/head"
import { percent } from "@/lib/report/headline"
import { redactionRemark } from "@/lib/report/redact"
import type { Say } from "@/lib/report/words/say"
import { healthyShare, type RiskCounts } from "@/lib/review/counts"
import type { Deck, Slide } from "./deck"
import { riskText } from "./risk-shape"

/** Lines that a list and rows that a table have room for on a slide. */
const LIST = 6
const ROWS = 9
const LONGEST = 170
/** Letters of a name at the foot of a slide. */
const FOOT = 60

/** The executive brief as slides: one for each thing that a sponsor is told. */
export function briefDeck(brief: ExecutiveBrief, dress: Dress, say: Say): Deck {
  const { head, risks, asks, steps, quickWins, accepted, coverage, nextReview, work, workFinding } = brief
  const asked = asks.length > 0 ? asks : [say("Nothing this time: everything has an owner and a date.")]
  const next = { shown: Math.min(steps.length, ROWS), total: steps.length }
  return deckOf(head, dress, say, [
    { kind: "table", title: brief.headline, about: coverage.statement, table: pillarTable(brief, say) },
    {
      kind: "list",
      title: say("What worries us most"),
      about: risksShown(brief, Math.min(risks.length, LIST), say),
      items:
        risks.length === 0
          ? [{ text: noRiskLeft(brief, say) }]
          : risks.slice(0, LIST).map(({ label, title, pillarName, meaning }) => ({
              text: title,
              about: `${label} · ${pillarName} · ${meaning}`,
            })),
    },
    { kind: "list", title: say("What we ask of you"), items: asked.map((text) => ({ text })) },
    {
      kind: "table",
      title: say("What happens next"),
      about: work
        ? `${workFinding} · ${say("{shown} of {total} improvements", next)}`
        : say("{shown} of {total} first practices", next),
      table: {
        widths: [60, 20, 20],
        head: [say("Improvement"), say("Owner"), say("Due")],
        rows: steps.slice(0, ROWS).map(({ title, owner, due }) => [cut(title), owner || "–", due || "–"]),
      },
    },
    ...listSlide(say("Quick wins"), quickWins),
    ...listSlide(
      say("What we live with"),
      accepted.map(({ title, reviewOn }) => `${title} – ${say("until {day}", { day: reviewOn })}`),
    ),
    { kind: "list", title: say("When we look again"), items: [{ text: nextReview }] },
  ])
}

/** A deck with its cover; drafts and copies for others say so on every slide. */
export function deckOf(head: ReportHead, dress: Dress, say: Say, slides: readonly Slide[]): Deck {
  const { brand } = dress
  const remark = redactionRemark(dress.redaction, say)
  const day = say("Made on {day}", { day: head.generatedOn })
  const draft = dress.draft ? say("Draft") : ""
  const lines = [head.title, head.workspaceName, head.state, day, remark, draft, brand.coverText, brand.disclaimer]
  const cover: Slide = { kind: "cover", title: head.workloadName, lines: lines.filter((line) => line !== "") }
  return {
    title: `${head.workloadName} – ${head.title}`,
    author: head.workspaceName,
    created: head.date,
    language: dress.language,
    brand,
    footer: [draft, brand.header, brand.footer, cut(head.workloadName, FOOT), cut(head.shortState, FOOT)]
      .filter(Boolean)
      .join(" · "),
    slides: [cover, ...slides],
  }
}

function listSlide(title: string, texts: readonly string[]): Slide[] {
  if (texts.length === 0) return []
  return [{ kind: "list", title, items: texts.slice(0, LIST).map((text) => ({ text: cut(text) })) }]
}

function pillarTable({ pillars, counts, answered, total }: ExecutiveBrief, say: Say) {
  const row = (name: string, done: string, all: RiskCounts, healthy: number | null) => [
    ...[name, done, String(all.HIGH), String(all.MEDIUM), String(all.NONE), String(all.UNANSWERED)],
    healthy === null ? "–" : percent(healthy),
  ]
  const done = (number: number, of: number) => say("{number} of {total}", { number, total: of })
  const shown = pillars.length > ROWS ? pillars.slice(0, ROWS) : pillars
  return {
    widths: [30, 14, 10, 10, 12, 12, 12],
    head: [
      ...[say("Pillar"), say("Answered"), riskText("HIGH", say), riskText("MEDIUM", say)],
      ...[riskText("NONE", say), riskText("UNANSWERED", say), say("Without risk")],
    ],
    rows: [
      ...shown.map((one) => row(one.name, done(one.answered, one.total), one.counts, one.healthy)),
      row(say("All pillars"), done(answered, total), counts, healthyShare(counts)),
    ],
  }
}

/** A slide has little room; the report has the whole text. */
export function cut(text: string, longest = LONGEST): string {
  const letters = [...text.replace(/\s+/g, " ").trim()]
  return letters.length <= longest
    ? letters.join("")
    : `${letters
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`
}
