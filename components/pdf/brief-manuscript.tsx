import type { Dress } from "@/lib/report/dress"
import type { ExecutiveBrief } from "@/lib/report/executive-brief"
import { sayIn } from "@/lib/report/words/say-in"
import { BriefAsks, BriefCoverage, BriefHead, BriefRisks } from "./brief-parts"
import { BriefPillars } from "./brief-pillars"
import { BriefAccepted, BriefNext, BriefProgress, BriefQuickWins, BriefSteps } from "./brief-second"
import { dressed } from "./dress"
import { fileProperties } from "./file-facts"
import { fullest } from "./fit"
import type { Piece } from "./flow"
import { furniture } from "./furniture"
import { ReplacedSigns } from "./replaced-signs"
import type { Manuscript } from "./typeset"

/** Of the high risks, and of the next steps, at most so many. */
const MOST = { risks: 6, steps: 8 }

/** Exactly two pages: each shows as much as fits, and says of how many. A sponsor can stop after the first. */
export async function briefManuscript(brief: ExecutiveBrief, dress: Dress, replaced: number): Promise<Manuscript> {
  const say = sayIn(dress.language)
  const manuscript = (risks: number, steps: number): Manuscript =>
    dressed(
      {
        properties: fileProperties(brief.head, dress),
        cover: <></>,
        front: firstPage(brief, risks),
        body: secondPage(brief, steps, replaced),
        paper: dress.paper,
        furniture: (pages) => furniture(brief.head, dress, pages),
        bookmarks: [{ title: say("Executive brief"), anchor: "brief" }],
      },
      dress,
    )
  const front = await fullest(MOST.risks, dress.paper, (size) => manuscript(size, 0).front)
  const body = await fullest(MOST.steps, dress.paper, (size) => manuscript(0, size).body)
  return { ...manuscript(0, 0), front, body }
}

function firstPage(brief: ExecutiveBrief, most: number): Piece[] {
  return [
    { content: <BriefHead key="head" brief={brief} /> },
    { content: <BriefPillars key="pillars" brief={brief} /> },
    { content: <BriefRisks key="risks" brief={brief} most={most} /> },
    { content: <BriefAsks key="asks" brief={brief} /> },
  ]
}

function secondPage(brief: ExecutiveBrief, most: number, replaced: number): Piece[] {
  const few = Math.min(5, Math.ceil(most / 2))
  return [
    { content: <BriefProgress key="progress" brief={brief} /> },
    { content: <BriefSteps key="steps" brief={brief} most={most} /> },
    { content: <BriefQuickWins key="quick-wins" brief={brief} most={few} /> },
    { content: <BriefAccepted key="accepted" brief={brief} most={few} /> },
    { content: <BriefCoverage key="coverage" brief={brief} /> },
    { content: <BriefNext key="next" brief={brief} /> },
    { content: <ReplacedSigns key="replaced" count={replaced} /> },
  ]
}
