import type { Dress } from "@/lib/report/dress"
import type { ReportHead } from "@/lib/report/head"
import type { ReportLanguage } from "@/lib/report/words/language"

export interface FileProperties {
  title: string
  author: string
  subject: string
  /** Creation and change date; the file's identifier follows from these properties, so equal input gives equal bytes. */
  date: Date
  language: ReportLanguage
}

/** What a file says about itself, from the head of its report. */
export function fileProperties(head: ReportHead, { language }: Pick<Dress, "language">): FileProperties {
  const { workloadName, title, workspaceName, state, date } = head
  return { title: `${workloadName} – ${title}`, author: workspaceName, subject: state, date: new Date(date), language }
}

/** An entry of the reader's side panel: page from 0, distance from its top in points. */
export interface PlacedBookmark {
  title: string
  page: number
  top: number
  children: PlacedBookmark[]
}
