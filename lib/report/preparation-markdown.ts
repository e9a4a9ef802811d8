import { plannedDayInWords } from "./day"
import { markdownLine } from "./lens-markdown"
import type { PackQuestion, PreparationPack } from "./preparation-pack"

/** The preparation pack as one Markdown document. Texts are never taken for Markdown. */
export function preparationMarkdown(pack: PreparationPack): string {
  const { title, workload, objectives, scope, minutes, agenda, people, open, tone, unqualified } = pack
  const blocks = [
    `# ${markdownLine(`Preparation: ${title}`)}`,
    markdownLine([workload, whenInWords(pack), `${minutes} minutes`].join(" · ")),
    ...named("What for", objectives),
    ...named("About what", scope),
    "## How we talk",
    list(tone.map((rule) => `${rule.title}. ${rule.text}`)),
    "## Agenda",
    list(agenda.map((part) => `${part.title}, ${part.minutes} minutes`)),
    ...(unqualified.length > 0 ? ["## Still missing", list(unqualified)] : []),
    ...people.flatMap(({ name, role, questions, bring }) => [
      `## ${markdownLine(role === "" ? name : `${name}, ${role}`)}`,
      ...questionBlocks(questions),
      ...(bring.length > 0
        ? ["**To bring**", list(bring.map(({ what, labels }) => `${what} (${labels.join(", ")})`))]
        : []),
    ]),
    ...(open.length > 0 ? ["## Nobody is asked these yet", ...questionBlocks(open)] : []),
  ]
  return `${blocks.join("\n\n")}\n`
}

/** "Tuesday, 1 December 2026, 13:00 UTC". */
export function whenInWords({ scheduledFor }: Pick<PreparationPack, "scheduledFor">): string {
  return scheduledFor === null ? "no date yet" : `${plannedDayInWords(scheduledFor)}, ${scheduledFor.slice(11, 16)} UTC`
}

function questionBlocks(questions: readonly PackQuestion[]): string[] {
  const lines = questions.map(({ label, title, prompt }) => {
    const hint = prompt === "" ? "" : `\n  - ${markdownLine(prompt)}`
    return `- **${markdownLine(label)}** ${markdownLine(title)}${hint}`
  })
  return [lines.join("\n")]
}

function named(label: string, text: string): string[] {
  return text.trim() === "" ? [] : [`**${label}:** ${markdownLine(text)}`]
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${markdownLine(line)}`).join("\n")
}
