import type { Dress } from "@/lib/report/dress"
import { percent } from "@/lib/report/headline"
import type { ImprovementPlanReport } from "@/lib/report/improvement-plan"
import { sheetsByPractice } from "@/lib/report/on-sheets"
import type { PlanItem } from "@/lib/report/plan-item"
import { redactionRemark } from "@/lib/report/redact"
import type { Say } from "@/lib/report/words/say"
import type { ActionSheet } from "@/lib/report/work"
import type { Block, TextDocument } from "./document"
import { type Has, workBlocks } from "./plan-work-blocks"
import { riskText } from "./risk-shape"

/** The improvement plan as a document to go on writing in. */
export function planDocument(plan: ImprovementPlanReport, dress: Dress, say: Say): TextDocument {
  const { brand } = dress
  const draft = dress.draft ? say("Draft") : ""
  const has: Has = (section) => !dress.without.includes(section)
  const sheets = has("sheets") ? (plan.work?.sheets ?? []) : []
  return {
    title: `${plan.workloadName} – ${plan.title}`,
    author: plan.workspaceName,
    created: plan.date,
    language: dress.language,
    paper: dress.paper,
    brand,
    header: [draft, brand.header].filter(Boolean).join(" · "),
    footer: [brand.footer, plan.workloadName, plan.shortState].filter(Boolean).join(" · "),
    page: say("Page {number} of {total}", { number: "{number}", total: "{total}" }),
    blocks: [
      ...cover(plan, dress, say),
      ...overview(plan, say, has),
      ...(plan.work ? workBlocks(plan.work, plan.nextReview, { say, has }) : []),
      ...(has("list") ? questionList(plan.items, say) : []),
      ...(has("items") ? questions(plan.items, sheets, say) : []),
    ],
  }
}

function cover(plan: ImprovementPlanReport, { brand, draft, redaction }: Dress, say: Say): Block[] {
  const day = say("Made on {day}", { day: plan.generatedOn })
  const remarks = [draft ? say("Draft") : "", redactionRemark(redaction, say), brand.coverText, brand.disclaimer]
  return [
    { kind: "text", look: "subtitle", text: `${plan.title} · ${plan.workspaceName}` },
    { kind: "text", look: "title", text: plan.workloadName },
    ...filled(plan.description),
    { kind: "text", look: "quiet", text: `${plan.state} · ${day}` },
    ...remarks.flatMap(filled),
    { kind: "page break" },
  ]
}

function filled(text: string): Block[] {
  return text === "" ? [] : [{ kind: "text", text }]
}

function overview(plan: ImprovementPlanReport, say: Say, has: Has): Block[] {
  const { headline, pillars, coverage, quickWins, counts } = plan
  const wins = quickWins.map(({ label, practice }) => `${label} ${practice}`)
  const method = [
    "A risk comes from the answers: each question has practices, and the rules of its lens say what is missing. High means that it should be worked on first, medium that it should not be forgotten.",
    "Improvements come in the order of their priority: risk counts twice, business impact once, small effort and the workload's first pillars a little. A risk goes down only when a question is answered again.",
    "Nobody failed an audit: the plan helps to pick the few improvements that are worth most.",
  ] as const
  const table: Block = {
    kind: "table",
    widths: [24, 13, 11, 14, 13, 16, 9],
    head: [
      ...[say("Pillar"), say("Answered"), riskText("HIGH", say), riskText("MEDIUM", say)],
      ...[riskText("NONE", say), riskText("UNANSWERED", say), say("Without risk")],
    ],
    rows: [
      ...pillars.map(({ name, answered, total, counts: own, healthy }) => [
        ...[name, say("{number} of {total}", { number: answered, total })],
        ...[own.HIGH, own.MEDIUM, own.NONE, own.UNANSWERED].map(String),
        healthy === null ? "–" : percent(healthy),
      ]),
      [say("All pillars"), "", ...[counts.HIGH, counts.MEDIUM, counts.NONE, counts.UNANSWERED].map(String), ""],
    ],
  }
  return [
    ...(has("overview") ? under(1, headline, [{ kind: "text", text: coverage.statement }]) : []),
    ...(has("method")
      ? under(
          2,
          say("How to read this plan"),
          method.map((text) => ({ kind: "text", text: say(text) })),
        )
      : []),
    ...(has("risks") ? under(2, say("Where the risks are"), [table]) : []),
    ...(has("quick-wins") && wins.length > 0 ? under(2, say("Quick wins"), [{ kind: "list", items: wins }]) : []),
  ]
}

function under(level: 1 | 2, text: string, blocks: Block[]): Block[] {
  return [{ kind: "heading", level, text }, ...blocks]
}

/** All questions at risk on one page or two, before each gets its own section. */
function questionList(items: readonly PlanItem[], say: Say): Block[] {
  if (items.length === 0) return []
  const rows = items.map(({ rank, risk, label, title, pillarName, steps }) => {
    return [String(rank), riskText(risk, say), `${label} ${title}`, pillarName, String(steps.length)]
  })
  const head = [say("#"), say("Risk"), say("Question"), say("Pillar"), say("Practices")]
  return under(1, say("What to do, in order"), [{ kind: "table", widths: [6, 14, 46, 22, 12], head, rows }])
}

function questions(items: readonly PlanItem[], sheets: readonly ActionSheet[], say: Say): Block[] {
  const of = (risk: PlanItem["risk"]) => items.filter((item) => item.risk === risk)
  const chapter = (title: string, some: readonly PlanItem[]) =>
    some.length === 0
      ? []
      : under(
          1,
          title,
          some.flatMap((item) => questionBlocks(item, sheetsByPractice(item, sheets), say)),
        )
  return [...chapter(say("High risks"), of("HIGH")), ...chapter(say("Medium risks"), of("MEDIUM"))]
}

/** What an action sheet puts in place is told there, not twice. */
function questionBlocks(item: PlanItem, onSheets: ReadonlyMap<string, ActionSheet>, say: Say): Block[] {
  const { rank, label, title, risk, pillarName, reach, notes } = item
  const steps = item.steps.filter(({ practice }) => !onSheets.has(practice))
  const told = item.steps.flatMap(({ practice }) => {
    const sheet = onSheets.get(practice)
    return sheet ? [`${practice} – ${say("sheet {number}", { number: `#${sheet.number}` })}`] : []
  })
  const about = [riskText(risk, say), pillarName, reach].filter(Boolean).join(" · ")
  return [
    { kind: "heading", level: 2, text: `${rank} · ${label} ${title}` },
    { kind: "text", look: "quiet", text: about },
    ...(steps.length > 0 ? ([{ kind: "text", look: "label", text: say("How to improve") }] satisfies Block[]) : []),
    ...steps.flatMap(({ number, practice, texts, links }): Block[] => [
      { kind: "heading", level: 3, text: `${number} ${practice}` },
      ...texts.flatMap(filled),
      ...(links.length > 0 ? ([{ kind: "links", links }] satisfies Block[]) : []),
    ]),
    ...(told.length > 0
      ? ([
          { kind: "text", look: "label", text: say("On an action sheet") },
          { kind: "list", items: told },
        ] satisfies Block[])
      : []),
    ...(notes === ""
      ? []
      : ([
          { kind: "text", look: "label", text: say("Notes from the review") },
          { kind: "text", text: notes },
        ] satisfies Block[])),
  ]
}
