import type { MinutesContent, MinutesSection } from "@/lib/review/minutes"
import { dayInWords } from "./day"
import type { Dress } from "./dress"
import type { ReportHead } from "./head"
import { isFilled, type MinutesHead, timesInWords } from "./minutes-markdown"
import { whenInWords } from "./preparation-markdown"
import type { PackQuestion, PreparationPack } from "./preparation-pack"

/** A part of a document: a table, then sentences; either may be missing. */
export interface DocumentSection {
  anchor: string
  title: string
  header: string[]
  rows: string[][]
  lines: string[]
}

/** A document that is nothing but sections, such as minutes. */
export interface SectionDocument {
  head: ReportHead
  /** What the cover says at its foot. */
  finding: string
  sections: DocumentSection[]
}

export interface SectionDocumentJob {
  kind: "session-minutes" | "preparation-pack"
  input: SectionDocument
  dress: Dress
}

interface Made {
  workspaceName: string
  /** ISO date (yyyy-mm-dd). */
  generatedOn: string
}

/** Minutes to print: what has nothing to say is left out, as on the page. */
export function minutesDocument(
  minutes: MinutesContent,
  { version, changeNote }: MinutesHead,
  made: Made,
): SectionDocument {
  const state = version === null ? "Draft" : `Version ${version}`
  const sections = minutes.sections.filter(isFilled).map(toSection)
  const changed = { anchor: "changed", title: "What changed", header: [], rows: [], lines: [changeNote] }
  return {
    head: headOf(minutes.title, minutes.workload, "Session minutes", `${state}, ${timesInWords(minutes)}`, state, made),
    finding: minutes.sections.find(({ id }) => id === "summary")?.lines[0] ?? "",
    sections: changeNote === "" ? sections : [changed, ...sections],
  }
}

/** The preparation pack to print. */
export function packDocument(pack: PreparationPack, made: Made): SectionDocument {
  const { objectives, scope, tone, agenda, people, open, unqualified } = pack
  const about = [objectives, scope].filter((text) => text.trim() !== "")
  const sections: DocumentSection[] = [
    ...(about.length > 0 ? [section("about", "What it is about", { lines: about })] : []),
    section("tone", "How we talk", { lines: tone.map(({ title, text }) => `${title}. ${text}`) }),
    section("agenda", "Agenda", {
      header: ["Part", "Minutes"],
      rows: agenda.map(({ title, minutes }) => [title, String(minutes)]),
    }),
    ...(unqualified.length > 0 ? [section("missing", "Still missing", { lines: unqualified })] : []),
    ...people.map(({ name, role, questions, bring }, at) =>
      section(`person-${at + 1}`, role === "" ? name : `${name}, ${role}`, {
        ...questionTable(questions),
        lines: bring.map(({ what, labels }) => `Good to bring: ${what} (${labels.join(", ")})`),
      }),
    ),
    ...(open.length > 0 ? [section("open", "Nobody is asked these yet", questionTable(open))] : []),
  ]
  const when = whenInWords(pack)
  const head = headOf(pack.title, pack.workload, "Preparation pack", when, when, made)
  const count = people.reduce((sum, { questions }) => sum + questions.length, 0)
  return { head, finding: `${count} questions to think about beforehand, ${pack.minutes} minutes together.`, sections }
}

function questionTable(questions: readonly PackQuestion[]): Pick<DocumentSection, "header" | "rows"> {
  const rows = questions.map(({ label, title, prompt }) => [label, prompt === "" ? title : `${title}\n${prompt}`])
  return { header: ["Question", "What it asks"], rows }
}

function section(anchor: string, title: string, part: Partial<DocumentSection>): DocumentSection {
  return { anchor, title, header: [], rows: [], lines: [], ...part }
}

function toSection({ id, title, header, rows, lines }: MinutesSection): DocumentSection {
  return { anchor: id, title, header, rows, lines: lines.filter((line) => line.trim() !== "") }
}

function headOf(
  name: string,
  workload: string,
  title: string,
  state: string,
  shortState: string,
  { workspaceName, generatedOn }: Made,
): ReportHead {
  const description = `About ${workload}`
  const head = { title, workloadName: name, description, workspaceName, state, shortState }
  return { ...head, generatedOn: dayInWords(generatedOn), date: generatedOn }
}
