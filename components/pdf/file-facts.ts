export interface FileProperties {
  title: string
  author: string
  subject: string
  /** Creation and change date; the file's identifier follows from these properties, so equal input gives equal bytes. */
  date: Date
}

/** An entry of the reader's side panel: page from 0, distance from its top in points. */
export interface PlacedBookmark {
  title: string
  page: number
  top: number
  children: PlacedBookmark[]
}
