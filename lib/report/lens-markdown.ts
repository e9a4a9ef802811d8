import type { LensRendition, PillarRendition, PracticeRendition, QuestionRendition } from "./lens-rendition"
import { practiceFacts, textBlocks } from "./lens-words"
import type { ReportLink } from "./links"

/** The lens as one Markdown document (CommonMark). What the lens says is never taken for Markdown or HTML. */
export function lensMarkdown(lens: LensRendition): string {
  const blocks = [
    `# ${markdownLine(lens.name)}`,
    `Version ${markdownLine(lens.version)}`,
    ...paragraphs([lens.description]),
    ...list("Design principles", lens.designPrinciples),
    ...lens.pillars.flatMap(pillarBlocks),
  ]
  return `${blocks.join("\n\n")}\n`
}

function pillarBlocks(pillar: PillarRendition): string[] {
  return [
    `## ${markdownLine(pillar.name)}`,
    ...paragraphs([pillar.goal]),
    ...list("Design principles", pillar.designPrinciples),
    ...list("Common findings", pillar.commonFindings),
    ...pillar.questions.flatMap(questionBlocks),
  ]
}

function questionBlocks(question: QuestionRendition): string[] {
  return [
    `### ${markdownLine(`${question.label}: ${question.title}`)}`,
    ...paragraphs(question.texts),
    ...labelled("What we really ask", question.prompt),
    ...labelled("If it fails", question.failureQuestion),
    ...list("Good evidence", question.evidence),
    ...labelled("Who can answer", question.roles.join(", ")),
    ...linkList(question.links),
    ...question.practices.flatMap(practiceBlocks),
    ...question.noneOfThese.flatMap(({ title, help }) => [`#### ${markdownLine(title)}`, ...paragraphs(help)]),
    ...list(
      "How the risk is decided (the first line that is true)",
      question.rules.map((rule) => rule.words),
    ),
  ]
}

function practiceBlocks(practice: PracticeRendition): string[] {
  const facts = practiceFacts(practice)
  return [
    `#### ${practice.number}\\. ${markdownLine(practice.title)}`,
    ...(facts.length > 0 ? [facts.map((fact) => `*${markdownLine(fact)}*`).join(" · ")] : []),
    ...paragraphs(practice.help),
    ...(practice.plan.length > 0 ? ["**How to get there**", ...paragraphs(practice.plan)] : []),
    ...linkList(practice.links),
  ]
}

function paragraphs(texts: readonly string[]): string[] {
  return texts.flatMap(textBlocks).map((block) => {
    if (block.kind === "text") return block.text.split("\n").map(markdownLine).join("  \n")
    return block.steps.map((step, index) => `${index + 1}. ${markdownLine(step)}`).join("\n")
  })
}

function labelled(label: string, text: string): string[] {
  return text.trim() === "" ? [] : [`**${label}:** ${markdownLine(text)}`]
}

function list(label: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`**${label}**`, items.map((item) => `- ${markdownLine(item)}`).join("\n")]
}

function linkList(links: readonly ReportLink[]): string[] {
  if (links.length === 0) return []
  return [
    links
      .map(({ text, url }) => `- [${markdownLine(text)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`)
      .join("\n"),
  ]
}

/** One line of text in which nothing is Markdown any more. */
export function markdownLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim()
  const escaped = line.replace(/[\\`*_[\]<>&|~]/g, "\\$&")
  return escaped.replace(/^([#>+-]|=+(?=$|\s))/, "\\$1").replace(/^(\d+)([.)])/, "$1\\$2")
}
