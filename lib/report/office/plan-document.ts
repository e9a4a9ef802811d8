import type { Dress } from "@/lib/report/dress"
import { percent } from "@/lib/report/headline"
import type { ImprovementPlanReport } from "@/lib/report/improvement-plan"
import type { PlanItem } from "@/lib/report/plan-item"
import { redactionRemark } from "@/lib/report/redact"
import type { Say } from "@/lib/report/words/say"
import type { Block, TextDocument } from "./document"
import { workBlocks } from "./plan-work-blocks"
import { riskText } from "./risk-shape"

/** The improvement plan as a document to go on writing in. */
export function planDocument(plan: ImprovementPlanReport, dress: Dress, say: Say): TextDocument {
  const { brand } = dress
  const draft = dress.draft ? say("Draft") : ""
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
      ...overview(plan, say),
      ...(plan.work ? workBlocks(plan.work, plan.nextReview, say) : []),
      ...questions(plan.items, say),
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

function overview({ headline, pillars, coverage, quickWins, counts }: ImprovementPlanReport, say: Say): Block[] {
  const wins = quickWins.map(({ label, practice }) => `${label} ${practice}`)
  return [
    { kind: "heading", level: 1, text: headline },
    { kind: "text", text: coverage.statement },
    {
      kind: "table",
      widths: [32, 14, 10, 10, 12, 12, 12],
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
    },
    ...(wins.length > 0
      ? ([
          { kind: "heading", level: 2, text: say("Quick wins") },
          { kind: "list", items: wins },
        ] satisfies Block[])
      : []),
  ]
}

function questions(items: readonly PlanItem[], say: Say): Block[] {
  if (items.length === 0) return []
  return [
    { kind: "heading", level: 1, text: say("What to do, in order") },
    ...items.flatMap((item) => questionBlocks(item, say)),
  ]
}

function questionBlocks({ rank, label, title, risk, pillarName, reach, steps, notes }: PlanItem, say: Say): Block[] {
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
    ...(notes === ""
      ? []
      : ([
          { kind: "text", look: "label", text: say("Notes from the review") },
          { kind: "text", text: notes },
        ] satisfies Block[])),
  ]
}
