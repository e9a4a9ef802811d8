/** A comment that names somebody, with the way to answer it. */
export interface Mention {
  id: string
  text: string
  authorName: string
  at: Date
  itemTitle: string
  workloadName: string
  /** Path of the page where it stands. */
  path: string
}
