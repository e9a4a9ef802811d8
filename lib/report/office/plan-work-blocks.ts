import type { Say } from "@/lib/report/words/say"
import type { ActionSheet, WorkReport } from "@/lib/report/work"
import type { Block } from "./document"
import { levelText } from "./risk-shape"

/** Whether a part of the report is wanted. */
export type Has = (section: string) => boolean

interface Told {
  say: Say
  has: Has
}

/** What the team does about its risks: table, matrix, roadmap, a section for each improvement at high risk, the rest. */
export function workBlocks(work: WorkReport, nextReview: string, { say, has }: Told): Block[] {
  const { quickWins, roadmap, sheets, parked } = work
  const part = (section: string, title: string, blocks: Block[]): Block[] =>
    has(section) && blocks.length > 0 ? [{ kind: "heading", level: 1, text: title }, ...blocks] : []
  return [
    ...part("quick-wins", say("Quick wins"), listOf(quickWins.map(({ number, title }) => `#${number} ${title}`))),
    ...part("improvements", say("Improvements by priority"), improvementTable(work, say)),
    ...part("matrix", say("Impact and effort"), [matrixTable(work, say)]),
    ...part(
      "roadmap",
      say("Roadmap"),
      roadmap.flatMap(({ title, lines }): Block[] => [
        { kind: "heading", level: 2, text: `${title} (${lines.length})` },
        ...listOf(
          lines.map(({ number, title: words, due }) => [`#${number} ${words}`, due].filter(Boolean).join(" – ")),
        ),
      ]),
    ),
    ...part(
      "sheets",
      say("Action sheets"),
      sheets.flatMap((sheet) => sheetBlocks(sheet, say)),
    ),
    ...part("accepted", say("Accepted risks"), acceptedBlocks(work, say)),
    ...(parked
      ? part("parked", say("Parking lot"), [
          {
            kind: "text",
            look: "quiet",
            text: say("Set aside in the session “{session}”.", { session: parked.session }),
          },
          ...listOf(parked.rows.map((cells) => cells.filter(Boolean).join(" · "))),
        ])
      : []),
    ...part("next", say("When we look again"), [{ kind: "text", text: nextReview }]),
  ]
}

function listOf(items: string[]): Block[] {
  return items.length > 0 ? [{ kind: "list", items }] : []
}

function improvementTable(work: WorkReport, say: Say): Block[] {
  const rows = work.lines.map((line) => {
    const { number, title, owner, due, status } = line
    return [String(number), title, levelText(line), owner || say("nobody yet"), due || say("no date"), status]
  })
  const head = [say("#"), say("Improvement"), say("Risk"), say("Owner"), say("Due"), say("Status")]
  return [
    { kind: "text", look: "quiet", text: work.finding },
    { kind: "table", widths: [5, 32, 13, 17, 19, 14], head, rows },
  ]
}

/** Impact from top to bottom, effort from left to right; improvements by their numbers, which the table above explains. */
function matrixTable({ matrix }: WorkReport, say: Say): Block {
  const numbers = ({ lines }: WorkReport["matrix"][number]) => lines.map(({ number }) => `#${number}`).join(" ") || "–"
  const rows = [matrix.slice(0, 3), matrix.slice(3, 6), matrix.slice(6, 9)]
  return {
    kind: "table",
    widths: [22, 26, 26, 26],
    head: ["", ...matrix.slice(0, 3).map(({ effort }) => say("Effort: {size}", { size: effort }))],
    rows: rows.map((cells) => [say("{level} impact", { level: cells[0]?.impact ?? "" }), ...cells.map(numbers)]),
  }
}

function sheetBlocks(sheet: ActionSheet, say: Say): Block[] {
  const { number, title, owner, due, status, effort, priority } = sheet
  const said = (label: string, text: string): Block[] =>
    text.trim() === ""
      ? []
      : [
          { kind: "text", look: "label", text: label },
          { kind: "text", text: text.trim() },
        ]
  const listed = (label: string, checks: ActionSheet["steps"]): Block[] =>
    checks.length === 0
      ? []
      : [
          { kind: "text", look: "label", text: label },
          { kind: "checks", items: checks },
        ]
  return [
    { kind: "heading", level: 2, text: `#${number} ${title}` },
    {
      kind: "table",
      widths: [1, 1, 1, 1, 1, 1],
      head: [say("Risk"), say("Owner"), say("Due"), say("Status"), say("Effort"), say("Priority")],
      rows: [[levelText(sheet), owner || say("nobody yet"), due || say("no date"), status, effort, priority]],
    },
    ...said(say("If nothing is done"), sheet.impactText),
    ...said(say("Recommendation"), sheet.recommendation),
    ...listed(say("Steps"), sheet.steps),
    ...listed(say("How one sees that it worked"), sheet.criteria),
    ...said(say("What it costs"), sheet.costNote),
    ...said(say("Trade-off"), sheet.tradeOff),
    ...said(say("Evidence"), sheet.evidence),
    ...said(
      say("Questions that it answers"),
      sheet.links.map(({ label, title: question }) => `${label} ${question}`).join("\n"),
    ),
    ...(sheet.resources.length > 0 ? ([{ kind: "links", links: sheet.resources }] satisfies Block[]) : []),
  ]
}

function acceptedBlocks({ accepted }: WorkReport, say: Say): Block[] {
  if (accepted.length === 0) return [{ kind: "text", look: "quiet", text: say("No risk was accepted.") }]
  return [
    {
      kind: "table",
      widths: [6, 26, 34, 16, 18],
      head: [say("#"), say("Improvement"), say("Reason"), say("Decided by"), say("Looked at again on")],
      rows: accepted.map(({ number, title, reason, tradeOff, decider, reviewOn }) => [
        ...[String(number), title, [reason, tradeOff && `${say("Trade-off")}: ${tradeOff}`].filter(Boolean).join("\n")],
        ...[decider || "–", reviewOn],
      ]),
    },
  ]
}
