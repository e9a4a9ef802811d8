import type { Say } from "@/lib/report/words/say"
import type { ActionSheet, WorkReport } from "@/lib/report/work"
import type { Block } from "./document"
import { levelText } from "./risk-shape"

/** What the team does about its risks: table, roadmap, a section for each improvement at high risk, accepted risks. */
export function workBlocks(work: WorkReport, nextReview: string, say: Say): Block[] {
  return [
    { kind: "heading", level: 1, text: say("Improvements by priority") },
    { kind: "text", look: "quiet", text: work.finding },
    {
      kind: "table",
      widths: [6, 36, 14, 18, 14, 12],
      head: [say("#"), say("Improvement"), say("Risk"), say("Owner"), say("Due"), say("Status")],
      rows: work.lines.map((line) => {
        const { number, title, owner, due, status } = line
        return [String(number), title, levelText(line), owner || say("nobody yet"), due || say("no date"), status]
      }),
    },
    { kind: "heading", level: 1, text: say("Roadmap") },
    ...work.roadmap.flatMap(({ title, lines }): Block[] => [
      { kind: "heading", level: 2, text: `${title} (${lines.length})` },
      {
        kind: "list",
        items: lines.map(({ number, title: words, due }) => [`#${number} ${words}`, due].filter(Boolean).join(" – ")),
      },
    ]),
    ...(work.sheets.length > 0 ? ([{ kind: "heading", level: 1, text: say("Action sheets") }] satisfies Block[]) : []),
    ...work.sheets.flatMap((sheet) => sheetBlocks(sheet, say)),
    { kind: "heading", level: 1, text: say("Accepted risks") },
    ...acceptedBlocks(work, say),
    { kind: "heading", level: 1, text: say("When we look again") },
    { kind: "text", text: nextReview },
  ]
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
          { kind: "list", items: checks.map(({ text, done }) => `${done ? "☑" : "☐"} ${text}`) },
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
