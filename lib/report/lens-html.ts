import { LENS_HTML_STYLE } from "./lens-html-style"
import type { LensRendition, PillarRendition, PracticeRendition, QuestionRendition } from "./lens-rendition"
import { practiceFacts, textBlocks } from "./lens-words"
import type { ReportLink } from "./links"

/** The lens as one page that needs nothing else: to be read, kept as a file and printed. */
export function lensHtml(lens: LensRendition): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plain(`${lens.name} ${lens.version}`)}</title>
<style>${LENS_HTML_STYLE}</style>
</head>
<body>
<header>
<h1>${plain(lens.name)}</h1>
<p class="muted">Version ${plain(lens.version)}</p>
${paragraphs([lens.description])}${list("Design principles", lens.designPrinciples)}</header>
<nav aria-labelledby="contents"><h2 id="contents">Contents</h2>
${lens.pillars.map(contentsOf).join("")}</nav>
<main>
${lens.pillars.map(pillarHtml).join("")}</main>
</body>
</html>
`
}

function contentsOf({ name, questions }: PillarRendition, index: number): string {
  const items = questions.map(({ label, title }, number) => {
    return `<li><a href="#${questionAnchor(index, number)}"><b>${plain(label)}</b> ${plain(title)}</a></li>\n`
  })
  return `<h3><a href="#p${index + 1}">${plain(name)}</a></h3>\n<ul>${items.join("")}</ul>\n`
}

function questionAnchor(pillar: number, question: number): string {
  return `q${pillar + 1}-${question + 1}`
}

function pillarHtml(pillar: PillarRendition, index: number): string {
  return `<section class="pillar">
<h2 id="p${index + 1}">${plain(pillar.name)}</h2>
${paragraphs(pillar.goal === "" ? [] : [pillar.goal])}${list("Design principles", pillar.designPrinciples)}${list("Common findings", pillar.commonFindings)}${pillar.questions
  .map((question, number) => questionHtml(question, questionAnchor(index, number)))
  .join("")}</section>
`
}

function questionHtml(question: QuestionRendition, anchor: string): string {
  return `<section class="question">
<h3 id="${anchor}"><span>${plain(question.label)}</span> ${plain(question.title)}</h3>
${paragraphs(question.texts)}${labelled("What we really ask", question.prompt)}${labelled("If it fails", question.failureQuestion)}${list("Good evidence", question.evidence)}${labelled("Who can answer", question.roles.join(", "))}${linkList(question.links)}${question.practices
  .map((practice) => practiceHtml(practice))
  .join("")}${question.noneOfThese
  .map(({ title, help }) => `<div class="practice"><h4>${plain(title)}</h4>\n${paragraphs(help)}</div>\n`)
  .join("")}${list(
  "How the risk is decided (the first line that is true)",
  question.rules.map((rule) => rule.words),
)}</section>
`
}

function practiceHtml(practice: PracticeRendition): string {
  const facts = practiceFacts(practice)
  const plan = practice.plan.length > 0 ? `<p class="label">How to get there</p>\n${paragraphs(practice.plan)}` : ""
  return `<div class="practice">
<h4><span>${practice.number}</span> ${plain(practice.title)}</h4>
${facts.length > 0 ? `<p class="muted">${facts.map(plain).join(" · ")}</p>\n` : ""}${paragraphs(practice.help)}${plan}${linkList(practice.links)}</div>
`
}

function paragraphs(texts: readonly string[]): string {
  return texts
    .flatMap(textBlocks)
    .map((block) => {
      if (block.kind === "text") return `<p>${plain(block.text).replaceAll("\n", "<br>")}</p>\n`
      return `<ol>${block.steps.map((step) => `<li>${plain(step)}</li>`).join("")}</ol>\n`
    })
    .join("")
}

function labelled(label: string, text: string): string {
  return text.trim() === "" ? "" : `<p><b class="label">${label}</b> ${plain(text)}</p>\n`
}

function list(label: string, items: readonly string[]): string {
  if (items.length === 0) return ""
  return `<p class="label">${label}</p>\n<ul>${items.map((item) => `<li>${plain(item)}</li>`).join("")}</ul>\n`
}

function linkList(links: readonly ReportLink[]): string {
  if (links.length === 0) return ""
  const items = links.map(({ text, url }) => `<a href="${plain(url)}" rel="noreferrer">${plain(text)}</a>`)
  return `<p class="links">${items.join(" · ")}</p>\n`
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

/** Text that stays text wherever it stands in the page. */
function plain(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
